import type { PersonHours } from '../../model/event.ts';
import type { NationTurn } from './nationHour.ts';

/**
 * Adds one hour of people without safe water or power (rule M1), unweighted. In a district every person counts once for
 * water (under notice, else unsafe, else rationed or unsupplied) and once for power. What no network delivers is always there.
 */
export function countPersonHours(turn: NationTurn, services: readonly number[], sum: PersonHours): PersonHours {
  const { plan, scratch } = turn;
  let { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark } = sum;
  for (const rank of plan.ofKind.hospital) if (services[plan.places[rank] ?? -1] === 0) hospitalDark += 1;
  const notices = plan.ofKind.works.some((rank) => turn.row.postures[rank]?.measures.notice);
  for (const rank of plan.ofKind.district) {
    const { id = '', people = 0 } = plan.assets[rank] ?? {};
    const water = services[plan.delivered.water.get(id) ?? -1] ?? 1000;
    const power = services[plan.delivered.power.get(id) ?? -1] ?? 1000;
    if (notices && isUnderNotice(turn, rank)) underNotice += people;
    else if (scratch.untreated[rank] === 1) unsafe += people;
    else if (water === 0) unsupplied += people;
    else rationed += Math.floor((people * (1000 - water)) / 1000);
    if (power === 0) powerless += people;
    else rationed += Math.floor((people * (1000 - power)) / 1000);
  }
  return { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark };
}

/** A do-not-drink notice stands at the works that this district drinks from. */
function isUnderNotice({ plan, row }: NationTurn, rank: number): boolean {
  return (plan.assets[rank]?.dependsOn ?? []).some(
    ({ service, from }) => service === 'water' && Boolean(row.postures[plan.ranks.get(from) ?? -1]?.measures.notice),
  );
}
