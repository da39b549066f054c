import type { KeptWater } from '../../model/networkState.ts';
import { LEAST_DOSE } from '../water/boilNotice.ts';
import { waterCourse } from '../water/waterCourse.ts';
import type { WaterHour } from '../water/waterHour.ts';
import { PARTS, type Treatment, WaterInMotion } from '../water/waterInMotion.ts';
import type { WaterQuality } from '../water/waterQuality.ts';
import { type Follow, whatToFollow } from '../water/whatToFollow.ts';
import { loadWater, type NationWater } from './nationWater.ts';

/** How far ahead it is looked, hours. */
const HORIZON = 30;

/**
 * By works: hours until untreated water is at one of its taps for most of an hour, if water flows on as in `flows`; 0 is in the
 * coming hour, −1 when none is on its way, or none gets there within thirty hours. Looks no further than something can still be found:
 * not where other than usual water no longer reaches the taps that are left, nor where an hour leaves all water as it was.
 */
export function hoursUntilUntreated(
  { network, works, taps }: Pick<NationWater, 'network' | 'works' | 'taps'>,
  kept: KeptWater,
  flows: WaterHour,
  treatment: Treatment,
  follow: Follow = whatToFollow,
): readonly number[] {
  const found = works.map(() => -1);
  const course = waterCourse(network, flows);
  let { quality } = loadWater(kept);
  for (let ahead = 0; ahead < HORIZON && hasUntreated(quality.links); ahead++) {
    const atHand = { quality, tankLitres: kept.tankLitres, treatment, hour: null };
    const followed = follow(course, atHand);
    const nodeOf = (junction: number) => network.junctions[junction]?.node ?? -1;
    if (!taps.some(({ junction, works: from }) => found[from] === -1 && followed.nodes[nodeOf(junction)] === 1)) break;
    const water = new WaterInMotion(course, atHand, followed);
    for (let part = 0; part < PARTS; part++) water.move(part);
    for (const { junction, works: from } of taps)
      if (found[from] === -1 && 2 * water.unsafePartsAt(nodeOf(junction)) >= PARTS) found[from] = ahead;
    const after = water.quality();
    if (found.every((hours) => hours >= 0) || isSame(quality, after)) break;
    quality = after;
  }
  return found;
}

/** Of three numbers a parcel, the second is its dose. */
function hasUntreated(links: readonly (readonly number[])[]): boolean {
  return links.some((numbers) => {
    for (let at = 1; at < numbers.length; at += 3) if ((numbers[at] ?? 0) < LEAST_DOSE) return true;
    return false;
  });
}

function isSame(before: WaterQuality, after: WaterQuality): boolean {
  return (
    before.links.every((row, i) => isSameRow(row, after.links[i] ?? [])) &&
    before.tanks.every(
      ({ dose, sinceMinute }, i) => dose === after.tanks[i]?.dose && sinceMinute === after.tanks[i]?.sinceMinute,
    )
  );
}

function isSameRow(before: readonly number[], after: readonly number[]): boolean {
  return before === after || (before.length === after.length && before.every((value, i) => value === after[i]));
}
