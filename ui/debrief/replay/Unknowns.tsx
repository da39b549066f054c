import { Trans } from '@lingui/react/macro';
import { EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import type { SeatPicture } from '../../../engine/evaluation/debrief/bundle.ts';
import type { Names } from '../../kit/names.ts';
import type { Moment } from '../model/moments.ts';
import { unknowns } from '../model/unknowns.ts';
import { unknownWords } from '../model/unknownWords.ts';
import { useOpened } from '../roomContext.ts';
import './Unknowns.css';

/** What was so at the shown moment and this seat did not know; only where the truth is open. */
export function Unknowns({
  row,
  moment,
  names,
}: {
  readonly row: SeatPicture;
  readonly moment: Moment;
  readonly names: Names;
}) {
  const { bundle, truth } = useOpened();
  const missed = useMemo(
    () => (truth ? unknowns(truth, row, bundle.debrief.knewWhen, moment) : []),
    [truth, row, bundle, moment],
  );
  if (!truth) return null;
  const nation = row.scenario.own.nation.toUpperCase();
  return (
    <section className="unknowns">
      <h3>
        <EyeOff size={14} aria-hidden="true" />
        <Trans>What {nation} did not know</Trans>
      </h3>
      {missed.length === 0 ? (
        <p>
          <Trans>Nothing. It knew how its own sites stood, and had an indicator of each attack elsewhere.</Trans>
        </p>
      ) : (
        <ul className="story-lines">
          {missed.map((one) => {
            const words = unknownWords(one, nation, names);
            return <li key={words}>{words}</li>;
          })}
        </ul>
      )}
    </section>
  );
}
