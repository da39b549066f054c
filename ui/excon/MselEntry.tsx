import { Trans } from '@lingui/react/macro';
import { ChevronDown, ChevronRight, Send } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/useText.ts';
import { whyNot } from './clockActions.ts';
import { useConsole, useNames, useTools, useTruth } from './console.ts';
import { MselMark } from './MselMark.tsx';
import { moveBetweenRows, ROW } from './moveBetweenRows.ts';
import type { MselItem } from './mselRows.ts';
import { reasonHead, triggerWords } from './mselWords.ts';
import { Reasons } from './Reasons.tsx';
import { recipientWords } from './recipientWords.ts';
import { scrollIntoList } from './scrollIntoList.ts';

/** One inject: a line that opens in place to its trigger, the judge's reasons, and the button that fires it. */
export function MselEntry({ item, onFire }: { readonly item: MselItem; readonly onFire: () => void }) {
  const { store } = useTools();
  const { scenario } = useTruth();
  const open = useConsole((state) => state.openInject === item.id);
  const body = useId();
  const entry = useRef<HTMLLIElement>(null);
  const Chevron = open ? ChevronDown : ChevronRight;
  useEffect(() => {
    const list = entry.current?.closest('.panel-body');
    if (open && entry.current && list) scrollIntoList(entry.current, list);
  }, [open]);
  return (
    <li ref={entry} className={`msel-entry ${item.row.status} ${item.inject.severity}`}>
      <button
        type="button"
        {...ROW}
        onKeyDown={moveBetweenRows}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => store.setState({ openInject: open ? null : item.id })}
      >
        <Chevron className="msel-chevron" size={14} aria-hidden="true" />
        <span className="msel-id">{item.id}</span>
        <span className="msel-title">{item.title}</span>
        <span className="msel-to">{recipientWords(scenario, item.to)}</span>
        <MselMark row={item.row} />
      </button>
      {open ? <Details id={body} item={item} onFire={onFire} /> : null}
    </li>
  );
}

function Details({ id, item, onFire }: { readonly id: string; readonly item: MselItem; readonly onFire: () => void }) {
  const say = useText();
  const names = useNames();
  const phase = useConsole((state) => state.control.clock?.phase ?? null);
  const link = useConsole((state) => state.link);
  const reason = useId();
  const { inject, row } = item;
  const no = whyNot('inject', phase, link);
  return (
    <div className="msel-details" id={id}>
      <p>{triggerWords(inject, names)}</p>
      {row.reasons.length > 0 && inject.trigger ? (
        <div>
          <h4>{reasonHead(row)}</h4>
          <Reasons reasons={row.reasons} />
        </div>
      ) : null}
      <div>
        <h4>
          <Trans>Expected</Trans>
        </h4>
        <p>{say(inject.expected)}</p>
      </div>
      {row.status === 'released' ? null : (
        <div className="msel-fire">
          <Button small greyed={no !== null} describedBy={no ? reason : undefined} onClick={onFire}>
            <Send size={13} aria-hidden="true" />
            <Trans>Fire now</Trans>
          </Button>
          {no ? (
            <span className="muted" id={reason}>
              {no}
            </span>
          ) : null}
        </div>
      )}
    </div>
  );
}
