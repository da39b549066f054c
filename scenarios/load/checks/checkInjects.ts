import type { Fault } from '../fault.ts';
import { foresee } from '../foresee/foresee.ts';
import { opening } from '../foresee/outlook.ts';
import { reachOf } from '../foresee/reach.ts';
import { type Check, faultAt } from '../parts.ts';

/** Injects can be reached within the exercise, and tell nations of their own doors only. */
export const checkInjects: Check = (parts) => {
  const faults: Fault[] = [];
  const { turns } = parts.head.value;
  const reach = reachOf(parts);
  for (const part of parts.injects) {
    const inject = part.value;
    if (inject.turn > turns) {
      const says = `it is due in turn ${inject.turn}, the exercise has ${turns}`;
      faults.push(faultAt(part, ['turn'], says, 'choose an earlier turn, unless longer runs are planned', 'warning'));
    }
    const outlook = inject.trigger && foresee(inject.trigger, opening(inject.turn), reach);
    if (outlook?.holds === 'never') {
      const says = `it can never be delivered: ${outlook.why}`;
      faults.push(faultAt(part, ['trigger'], says, 'change the trigger or the turn', 'warning'));
    }
    const readers = new Set(inject.deliveries.flatMap((delivery) => delivery.to.map(nationOfSeat)));
    for (const [i, asset] of (inject.notices ?? []).entries()) {
      const owner = parts.nations.find(({ value }) => value.assets.some((one) => one.id === asset))?.value.id;
      if (owner !== undefined && !readers.has(owner)) {
        const says = `it tells of a door at \`${asset}\`, but no seat of \`${owner}\` reads it`;
        faults.push(faultAt(part, ['notices', i], says, 'deliver it to that nation, or remove the asset'));
      }
      const opens = reach.stages.find((row) => row.what === 'opensDoor' && row.asset === asset)?.turn;
      if (opens === undefined || opens > inject.turn) {
        const says = opens === undefined ? 'no stage opens a door there' : `the door there opens in turn ${opens}`;
        faults.push(faultAt(part, ['notices', i], says, 'remove the asset, or change the campaign', 'warning'));
      }
    }
  }
  return faults;
};

/** The nation in a seat's id, which is `<nation>-<role>` (checkIds). */
export function nationOfSeat(seat: string): string {
  return seat.slice(0, seat.lastIndexOf('-'));
}
