import type { PersonHours } from '../../model/event.ts';
import type { NationTurn } from './nationHour.ts';

/**
 * Adds one hour of people without safe water or power (rule M1), unweighted. In a district every person counts once for
 * water (where a do-not-drink notice stands at its works, else unsafe, else rationed or unsupplied) and once for power. What no network delivers is always there.
 */
export function countPersonHours(turn: NationTurn, services: readonly number[], sum: PersonHours): PersonHours {
  const { plan, scratch } = turn;
  let { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark } = sum;
  for (const rank of plan.ofKind.hospital) if (services[plan.places[rank] ?? -1] === 0) hospitalDark += 1;
  const notices = plan.ofKind.works.some((rank) => turn.row.postures[rank]?.measures.notice);
  for (const { rank, people, at, works } of plan.districts) {
    const water = services[at.water] ?? 1000;
    const power = services[at.power] ?? 1000;
    if (notices && works.some((one) => turn.row.postures[one]?.measures.notice)) underNotice += people;
    else if (scratch.untreated[rank] === 1) unsafe += people;
    else if (water === 0) unsupplied += people;
    else rationed += Math.floor((people * (1000 - water)) / 1000);
    if (power === 0) powerless += people;
    else rationed += Math.floor((people * (1000 - power)) / 1000);
  }
  return { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark };
}
