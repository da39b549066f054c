import type { KeptWater } from '../../model/networkState.ts';
import { LEAST_DOSE } from '../water/boilNotice.ts';
import { carryWater } from '../water/carryWater.ts';
import type { WaterHour } from '../water/waterHour.ts';
import { PARTS, type Treatment } from '../water/waterInMotion.ts';
import { loadWater, type NationWater } from './nationWater.ts';

/** How far ahead it is looked, hours. */
const HORIZON = 30;

/**
 * By works: hours until untreated water is at one of its taps for most of an hour, if water flows on as in `flows`; 0 is in the
 * coming hour, −1 when none is on its way, or none gets there within thirty hours.
 */
export function hoursUntilUntreated(
  { network, works, taps }: NationWater,
  kept: KeptWater,
  flows: WaterHour,
  treatment: Treatment,
): readonly number[] {
  const found = works.map(() => -1);
  let { quality } = loadWater(kept);
  const { tankLitres } = kept;
  for (let ahead = 0; ahead < HORIZON && hasUntreated(quality.links); ahead++) {
    const carried = carryWater(network, quality, { hour: null, tankLitres, flows }, treatment);
    quality = carried.quality;
    for (const { junction, works: from } of taps)
      if (found[from] === -1 && 2 * (carried.taps[junction]?.unsafeParts ?? 0) >= PARTS) found[from] = ahead;
    if (found.every((hours) => hours >= 0)) break;
  }
  return found;
}

/** Of three numbers a parcel, the second is its dose. */
function hasUntreated(links: readonly (readonly number[])[]): boolean {
  return links.some((parcels) => parcels.some((value, i) => i % 3 === 1 && value < LEAST_DOSE));
}
