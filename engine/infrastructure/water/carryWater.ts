import { waterCourse } from './waterCourse.ts';
import type { WaterHour } from './waterHour.ts';
import { PARTS, type Treatment, WaterInMotion } from './waterInMotion.ts';
import type { WaterNetwork } from './waterNetwork.ts';
import type { WaterQuality } from './waterQuality.ts';
import { type Follow, whatToFollow } from './whatToFollow.ts';

/** What the hour's water was like at a junction, as a mean of all that came; `litres` is 0 where none came. */
export interface TapWater {
  readonly litres: number;
  /** Micrograms of disinfectant in a litre. */
  readonly dose: number;
  /** Since it left its source. */
  readonly ageMinutes: number;
  /** In how many of the hour's twelve parts it held too little disinfectant. */
  readonly unsafeParts: number;
}

/** An hour to carry water through: when it begins, what the tanks held then, and what flowed. Without an hour nobody asks how old water is. */
export interface CarriedHour {
  readonly hour: number | null;
  readonly tankLitres: readonly number[];
  readonly flows: WaterHour;
}

/**
 * Moves the water of one hour through the network: plug flow in links, full mixing at nodes and in tanks, in whole litres. A
 * link carries its hour's net flow evenly. Returns the quality when the hour ends, and what came out of the taps meanwhile. No
 * disinfectant is made: rounding loses less than a microgram of each litre that is mixed. Rows of links that did not change are those given.
 */
export function carryWater(
  network: WaterNetwork,
  quality: WaterQuality,
  { hour, tankLitres, flows }: CarriedHour,
  treatment: Treatment,
  follow: Follow = whatToFollow,
): { readonly quality: WaterQuality; readonly taps: readonly TapWater[] } {
  const course = waterCourse(network, flows);
  const atHand = { quality, tankLitres, treatment, hour };
  const water = new WaterInMotion(course, atHand, follow(course, atHand));
  for (let part = 0; part < PARTS; part++) water.move(part);
  const taps = network.junctions.map(({ node }) => {
    const { litres, mass, moment } = water.cameTo(node);
    const unsafeParts = water.unsafePartsAt(node);
    if (litres === 0) return { litres, dose: 0, ageMinutes: 0, unsafeParts };
    const ageMinutes = hour === null ? 0 : Math.max(0, hour * 60 + 30 - Math.floor(moment / litres));
    return { litres, dose: Math.floor(mass / litres), ageMinutes, unsafeParts };
  });
  return { quality: water.quality(), taps };
}
