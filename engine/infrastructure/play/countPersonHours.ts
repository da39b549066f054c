import type { PersonHours } from '../../model/event.ts';
import type { NationTurn } from './nationHour.ts';
import { receivedBy } from './nationLevels.ts';

/**
 * Adds one hour of people without safe water or power (rule M1), unweighted. In a district every person counts once for
 * water (under notice, else unsafe, else rationed or unsupplied) and once for power.
 */
export function countPersonHours(turn: NationTurn, services: readonly number[], sum: PersonHours): PersonHours {
  const { plan, scratch } = turn;
  let { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark } = sum;
  for (const [rank, asset] of plan.assets.entries()) {
    if (asset.kind === 'hospital' && services[plan.places[rank] ?? -1] === 0) hospitalDark += 1;
    if (asset.kind !== 'district') continue;
    const water = receivedBy(plan, asset.id, 'water', services);
    const power = receivedBy(plan, asset.id, 'power', services);
    if (isUnderNotice(turn, rank)) underNotice += asset.people;
    else if (scratch.untreated[rank] === 1) unsafe += asset.people;
    else if (water === 0) unsupplied += asset.people;
    else rationed += Math.floor((asset.people * (1000 - water)) / 1000);
    if (power === 0) powerless += asset.people;
    else rationed += Math.floor((asset.people * (1000 - power)) / 1000);
  }
  return { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark };
}

/** A do-not-drink notice stands at the works that this district drinks from. */
function isUnderNotice({ plan, row }: NationTurn, rank: number): boolean {
  return (plan.assets[rank]?.dependsOn ?? []).some(
    ({ service, from }) => service === 'water' && Boolean(row.postures[plan.ranks.get(from) ?? -1]?.measures.notice),
  );
}
