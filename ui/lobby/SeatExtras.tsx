import { Plural, Trans } from '@lingui/react/macro';
import type { ExerciseSeat } from './hostData.ts';
import { seatLabel } from './seatLabel.ts';

/** What is out of the usual about a seat: that it observes, how many read along, which seat is merged with it. */
export function SeatExtras({
  seat,
  beside,
}: {
  readonly seat: ExerciseSeat;
  readonly beside: readonly ExerciseSeat[];
}) {
  const mergedWith = beside.filter(({ id }) => seat.merged.includes(id));
  return (
    <>
      {seat.observes ? (
        <span>
          · <Trans>observes</Trans>
        </span>
      ) : null}
      {mergedWith.map((other) => (
        <span key={other.id}>
          · <Trans>also {seatLabel(other.nation, other.role)}</Trans>
        </span>
      ))}
      {seat.observers > 0 ? (
        <span>
          · <Plural value={seat.observers} one="# observer" other="# observers" />
        </span>
      ) : null}
    </>
  );
}
