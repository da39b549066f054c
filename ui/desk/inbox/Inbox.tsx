import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Inbox as InboxIcon } from 'lucide-react';
import { Chip } from '../../kit/Chip.tsx';
import { Nothing } from '../../kit/Nothing.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useText } from '../../kit/useText.ts';
import { useDeskState, useKnown } from '../deskContext.ts';
import { type InboxEntry, inboxEntries } from '../model/inboxEntries.ts';
import { CatchUpCard } from './CatchUpCard.tsx';
import { InboxCard } from './InboxCard.tsx';
import './Inbox.css';
import { moveByKeys } from './moveByKeys.ts';

/** Everything addressed to this seat: this turn in the open, earlier turns folded. J and K or the arrows move, Enter opens. */
export function Inbox() {
  const { view } = useKnown();
  const read = useDeskState((state) => state.read);
  const entries = inboxEntries(view);
  const { turn } = view.nation;
  const now = entries.filter((entry) => entry.turn >= turn);
  const unread = entries.filter((entry) => !read[entry.id]).length;
  const earlier = [...new Set(entries.filter((entry) => entry.turn < turn).map((entry) => entry.turn))];
  return (
    <Panel
      id="inbox"
      className="desk-inbox"
      title={<Trans>Inbox</Trans>}
      aside={
        unread > 0 ? (
          <Chip tone="alarm">
            <Plural value={unread} one="# unread" other="# unread" />
          </Chip>
        ) : undefined
      }
    >
      {/* The list itself listens: single keys count only while the focus is inside it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus between the buttons inside */}
      <div className="inbox-list" onKeyDown={moveByKeys}>
        <CatchUpCard />
        {now.length === 0 ? (
          <EmptyInbox turn={turn} hasEarlier={earlier.length > 0} />
        ) : (
          <TurnEntries turn={turn} entries={now} isNow />
        )}
        {earlier.map((past) => (
          <OlderTurn key={past} turn={past} entries={entries.filter((entry) => entry.turn === past)} />
        ))}
      </div>
    </Panel>
  );
}

function EmptyInbox({ turn, hasEarlier }: { readonly turn: number; readonly hasEarlier: boolean }) {
  const { t } = useLingui();
  const { view } = useKnown();
  const partner = Object.keys(view.nation.covered).find((seat) => seat !== view.seat.seat);
  if (turn === 0) {
    return <Brief />;
  }
  return hasEarlier ? (
    <p className="inbox-turn now">
      <Trans>Turn {turn}: nothing new was addressed to you.</Trans>
    </p>
  ) : (
    <Nothing icon={InboxIcon} title={t`Nothing addressed to you`}>
      {partner !== undefined && view.nation.covered[partner] ? (
        <Trans>
          Your brief stands in the Report tab, under Brief. What your partner seat does stands on the sheet.
        </Trans>
      ) : (
        <Trans>
          Your brief stands in the Report tab, under Brief. Your partner seat may know more. Ask by message.
        </Trans>
      )}
    </Nothing>
  );
}

/** Before the start the inbox has one thing to read: what this nation has and lacks. */
function Brief() {
  const text = useText();
  const { view, scenario } = useKnown();
  const nation = scenario.nations.find((one) => one.id === view.nation.nation);
  return (
    <>
      <article className="entry message open">
        <div className="entry-body brief">
          <h3>
            <Trans>Your brief, {nation ? text(nation.name) : ''}</Trans>
          </h3>
          <p>{text(scenario.own.brief)}</p>
        </div>
      </article>
      <p className="inbox-soon">
        <Trans>The first messages arrive when EXCON starts the exercise.</Trans>
      </p>
    </>
  );
}

function TurnEntries({
  turn,
  entries,
  isNow = false,
}: {
  readonly turn: number;
  readonly entries: readonly InboxEntry[];
  readonly isNow?: boolean;
}) {
  const first = isNow ? entries.findIndex((entry) => entry.kind === 'inject' && entry.item.decide.length > 0) : -1;
  return (
    <>
      {isNow ? (
        <p className="inbox-turn now mono">
          <Trans>Turn {turn} · now</Trans>
        </p>
      ) : null}
      <ol>
        {entries.map((entry, index) => (
          <InboxCard key={entry.id} entry={entry} startsOpen={index === first} />
        ))}
      </ol>
    </>
  );
}

function OlderTurn({ turn, entries }: { readonly turn: number; readonly entries: readonly InboxEntry[] }) {
  const read = useDeskState((state) => state.read);
  const unread = entries.filter((entry) => !read[entry.id]).length;
  return (
    <details className="inbox-older">
      <summary>
        <span>
          <Trans>Turn {turn}</Trans> · <Plural value={entries.length} one="# item" other="# items" />
        </span>
        {unread > 0 ? <Chip tone="alarm">{unread}</Chip> : null}
      </summary>
      <TurnEntries turn={turn} entries={entries} />
    </details>
  );
}
