import type { Fault } from '../fault.ts';
import { lendsOnly } from '../lendsOnly.ts';
import { type Check, faultAt } from '../parts.ts';
import { readBy } from '../readingLoad.ts';
import { stageRows } from '../stageRows.ts';

/** Something happens to every nation that plays, and its seats are told something. Nations that only lend may wait. */
export const checkIdle: Check = (parts) => {
  const { turns } = parts.head.value;
  const faults: Fault[] = [];
  const stages = stageRows(parts).filter((row) => row.turn <= turns);
  const injects = parts.injects.map((part) => part.value).filter((inject) => inject.turn <= turns);
  for (const part of parts.nations) {
    const nation = part.value;
    if (lendsOnly(nation) || nation.seats.some((seat) => injects.some((inject) => readBy(inject, seat.id).length > 0)))
      continue;
    if (stages.some((row) => row.nation === nation.id)) {
      const says = `no inject reaches any seat of \`${nation.id}\``;
      faults.push(faultAt(part, ['seats'], says, `add an inject that \`${nation.seats[0]?.id}\` reads`, 'warning'));
    } else {
      const says = `\`${nation.id}\` is idle: no stage of a campaign touches it and no inject reaches it`;
      const remedy = 'add a track and injects for it, or let all that it has only travel (`mayOnlyTravel`)';
      faults.push(faultAt(part, ['id'], says, remedy, 'warning'));
    }
  }
  return faults;
};
