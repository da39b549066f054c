import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Reply } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { change } from '../../store/createDeskStore.ts';
import { useDesk, useDeskState, useKnown } from '../deskContext.ts';
import { entryWords } from '../model/entryWords.ts';
import type { InboxEntry } from '../model/inboxEntries.ts';
import { standingOf } from '../model/standingOf.ts';
import { useNames } from '../useNames.ts';
import { DecideButtons } from './DecideButtons.tsx';
import { Grade } from './Grade.tsx';

/** How long an item that stands open must be in sight until it counts as read. */
const READ_AFTER_MILLIS = 4_000;

/** One item of the inbox: a head that opens in place, then the words, then what can be decided. */
export function InboxCard({ entry, startsOpen }: { readonly entry: InboxEntry; readonly startsOpen: boolean }) {
  const { store } = useDesk();
  const isRead = useDeskState((state) => state.read[entry.id] === true);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? startsOpen;
  const body = useId();
  const { i18n } = useLingui();
  const names = useNames();
  const { view, scenario } = useKnown();
  const { from, subject, says, look } = entryWords(entry, view, scenario, names, i18n.locale);
  useEffect(() => {
    if (!open || isRead) return;
    const timer = setTimeout(
      () => {
        change(store, (state) => {
          state.read[entry.id] = true;
        });
      },
      chosen ? 0 : READ_AFTER_MILLIS,
    );
    return () => clearTimeout(timer);
  }, [open, chosen, isRead, entry.id, store]);
  const offered = entry.kind === 'inject' ? entry.item.decide : [];
  const decides = offered.length;
  const isDone = entry.turn === view.nation.turn && offered.some((decide) => standingOf(view, scenario, decide).isDone);
  return (
    <li className={`entry ${look} ${isRead ? '' : 'unread'} ${open ? 'open' : ''}`}>
      <button
        type="button"
        className="entry-head"
        data-head
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setChosen(!open)}
      >
        <span className="entry-meta">
          {isRead ? null : (
            <span className="hidden-text">
              <Trans>unread</Trans>
            </span>
          )}
          {entry.kind === 'inject' ? <Grade severity={entry.item.severity} /> : null}
          <span className="from" title={from}>
            {from}
          </span>
          {decides > 0 && view.nation.clock !== 'ended' ? <DecideChip isDone={isDone} /> : null}
        </span>
        <span className="entry-subject">{subject}</span>
      </button>
      <div className="entry-body" id={body} hidden={!open}>
        {says === '' ? null : <p>{says}</p>}
        {entry.kind === 'inject' && decides > 0 ? <DecideButtons item={entry.item} /> : null}
        {entry.kind === 'message' ? <ReplyButton from={entry.message.from} others={entry.message.with} /> : null}
      </div>
    </li>
  );
}

function DecideChip({ isDone }: { readonly isDone: boolean }) {
  return isDone ? (
    <Chip tone="ok">
      <Check size={12} aria-hidden="true" />
      <Trans>Decided</Trans>
    </Chip>
  ) : (
    <Chip tone="accent">
      <Trans>Decide</Trans>
    </Chip>
  );
}

function ReplyButton({ from, others }: { readonly from: string; readonly others: readonly string[] }) {
  const { store } = useDesk();
  const me = useDeskState((state) => state.seat);
  const thread = [...new Set([from, ...others])].filter((seat) => seat !== me);
  return (
    <div>
      <Button small onClick={() => store.setState({ dock: 'messages', thread })}>
        <Reply size={14} aria-hidden="true" />
        <Trans>Reply</Trans>
      </Button>
    </div>
  );
}
