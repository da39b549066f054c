import { ITEMS } from '../../../engine/model/order.ts';
import type { Room } from '../../../engine/room/room.ts';
import { freeOf } from '../../../engine/view/freeOf.ts';
import { firstFault } from './playedRuns.ts';

/** No nation ever has less than nothing free, and its seats are told its purse as it stands. */
export function checkPurse(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    for (const { line, batches } of room.history) {
      for (const report of batches.flatMap((batch) => batch.reports)) {
        if (report.report !== 'purse') continue;
        const short = ITEMS.find((item) => freeOf(report.purse, item) < 0);
        if (short)
          throw new Error(`${line.type} in turn ${line.turn} overdraws a purse: ${short} in ${JSON.stringify(report)}`);
      }
    }
  });
}
