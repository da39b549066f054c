import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { reportLines } from '../../desk/model/reportLines.ts';
import { turnSentences } from '../../desk/model/turnSentences.ts';
import type { Names } from '../../kit/names.ts';
import type { Moment } from '../model/moments.ts';
import type { SeatThen } from '../model/seatAt.ts';

/** The three sentences that a seat read when the turn opened. */
export function Sentences({
  then,
  moment,
  names,
}: {
  readonly then: SeatThen;
  readonly moment: Moment;
  readonly names: Names;
}) {
  const turn = moment.at === 'ended' ? moment.turn + 1 : moment.turn;
  const { view, scenario, reports } = then;
  const said = useMemo(
    () => turnSentences(reportLines({ view, reports: [...reports] }, turn), view, scenario, names, turn),
    [view, reports, scenario, names, turn],
  );
  return (
    <section>
      <h3>
        <Trans>What it read first</Trans>
      </h3>
      <ol className="story-sentences">
        {[said.changed, said.why, said.helped]
          .filter((words) => words !== '')
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ol>
    </section>
  );
}
