import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { SeatPicture } from '../../../engine/evaluation/debrief/bundle.ts';
import { inboxEntries } from '../../desk/model/inboxEntries.ts';
import { reportRows } from '../../desk/model/reportRows.ts';
import { LossLines } from '../../kit/causes/LossLines.tsx';
import type { Names } from '../../kit/names.ts';
import { ScrollArea } from '../../kit/ScrollArea.tsx';
import type { Moment } from '../model/moments.ts';
import type { SeatThen } from '../model/seatAt.ts';
import { InboxRow } from './InboxRow.tsx';
import { OwnFigures } from './OwnFigures.tsx';
import { OwnMessages } from './OwnMessages.tsx';
import { SealedOrders } from './SealedOrders.tsx';
import { SeatSite } from './SeatSite.tsx';
import { Sentences } from './Sentences.tsx';
import { Unknowns } from './Unknowns.tsx';
import './Story.css';

/** What a seat knew in words: its figures, its report, its inbox and orders; and, where the truth is open, what it did not know. */
export function SeatStory({
  row,
  then,
  before,
  moment,
  names,
}: {
  readonly row: SeatPicture;
  readonly then: SeatThen;
  readonly before: SeatThen | null;
  readonly moment: Moment;
  readonly names: Names;
}) {
  const { t } = useLingui();
  const { view, scenario } = then;
  const inbox = useMemo(() => inboxEntries(view).filter(({ turn }) => turn === moment.turn), [view, moment]);
  const rows = useMemo(
    () => reportRows(view.nation.lines.slice(before?.view.nation.lines.length ?? 0), scenario, names),
    [view, before, scenario, names],
  );
  const isClosing = moment.at === 'closing';
  return (
    <ScrollArea className="story" label={t`What ${names.seat(row.seat)} knew, in words`}>
      <OwnFigures then={then} />
      <SeatSite then={then} names={names} />
      <Unknowns row={row} moment={moment} names={names} />
      {isClosing ? <SealedOrders then={then} names={names} /> : <Sentences then={then} moment={moment} names={names} />}
      <section>
        <h3>{isClosing ? <Trans>In the turn</Trans> : <Trans>Its report</Trans>}</h3>
        {rows.length === 0 ? (
          <p className="muted">
            <Trans>No line was added.</Trans>
          </p>
        ) : (
          <ul className="story-lines">
            {rows.map(({ at, says, losses }) => (
              <li key={at}>{losses.length > 0 ? <LossLines head={says} losses={losses} names={names} /> : says}</li>
            ))}
          </ul>
        )}
      </section>
      <OwnMessages then={then} turn={moment.turn} names={names} />
      <section>
        <h3>
          <Trans>Its inbox in this turn</Trans>
        </h3>
        {inbox.length === 0 ? (
          <p className="muted">
            <Trans>Nothing was addressed to it.</Trans>
          </p>
        ) : (
          <ul className="story-inbox">
            {inbox.map((entry) => (
              <InboxRow key={entry.id} entry={entry} then={then} names={names} />
            ))}
          </ul>
        )}
      </section>
    </ScrollArea>
  );
}
