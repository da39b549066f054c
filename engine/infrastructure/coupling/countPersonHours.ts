import type { PersonHours } from '../../model/event.ts';
import type { NetworkHour } from '../networkHour.ts';

/**
 * Adds one hour of people without safe water or power (rule M1), unweighted. In a district every person counts once for
 * water (under notice, else unsafe, else rationed or unsupplied) and once for power.
 */
export function countPersonHours(network: NetworkHour, sum: PersonHours): PersonHours {
  let { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark } = sum;
  for (const [i, asset] of network.assets.entries()) {
    if (asset.kind === 'hospital' && network.scratch.servicePerMille[i] === 0) hospitalDark += 1;
    if (asset.kind !== 'district') continue;
    const water = network.received(i, 'water');
    const power = network.received(i, 'power');
    if (isUnderNotice(network, i)) underNotice += asset.people;
    else if (network.scratch.untreated[i] === 1) unsafe += asset.people;
    else if (water === 0) unsupplied += asset.people;
    else rationed += Math.floor((asset.people * (1000 - water)) / 1000);
    if (power === 0) powerless += asset.people;
    else rationed += Math.floor((asset.people * (1000 - power)) / 1000);
  }
  return { unsafe, underNotice, rationed, unsupplied, powerless, hospitalDark };
}

/** A do-not-drink notice stands at the works that this district drinks from. */
function isUnderNotice(network: NetworkHour, index: number): boolean {
  return (network.assets[index]?.dependsOn ?? []).some((dependency) => {
    if (dependency.service !== 'water') return false;
    const works = network.assets.findIndex((asset) => asset.id === dependency.from);
    return Boolean(network.postures[works]?.measures.notice);
  });
}
