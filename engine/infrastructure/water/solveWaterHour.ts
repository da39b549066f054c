import { type HourSums, hourSums } from './hourSums.ts';
import { setWaterInputs } from './setWaterInputs.ts';
import { solveMoment } from './solveMoment.ts';
import type { WaterHour, WaterInputs } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';

/** Steps at most into which an hour may fall when tanks run full or empty; the last one lasts to the end of the hour. */
const MOST_STEPS = 100;
/** A step is at least this long, so that a hair of water in a tank does not cost a step. */
const LEAST_SECONDS = 0.001;

/**
 * Solves one hour. Everything that it depends on is set anew and the flows begin from scratch at each step, so that a network
 * which was used gives the bits of a fresh one. Flows hold until a tank is full or empty, to the fraction of a second, or the
 * hour ends: EPANET's own clock counts whole seconds and can miss the moment. Throws RangeError when a column does not fit.
 */
export function solveWaterHour(network: WaterNetwork, inputs: WaterInputs): WaterHour {
  setWaterInputs(network, inputs);
  const { tanks } = network;
  const held = new Float64Array(inputs.tankLitres);
  const spilled = new Float64Array(tanks.length);
  const sums = hourSums(network);
  let second = 0;
  for (let step = 0; second < 3600; step++) {
    solveMoment(network, held);
    sums.read();
    const left = 3600 - second;
    const seconds =
      step < MOST_STEPS ? Math.min(left, Math.max(LEAST_SECONDS, secondsToBound(network, held, sums))) : left;
    sums.hold(seconds);
    for (const [i, { leastLitres, mostLitres, overflows }] of tanks.entries()) {
      const before = held[i] ?? 0;
      const after = before + sums.tankLitresASecond(i) * seconds;
      if (overflows && after > mostLitres) spilled[i] = (spilled[i] ?? 0) + after - Math.max(before, mostLitres);
      held[i] = Math.max(Math.min(before, leastLitres), Math.min(Math.max(before, mostLitres), after));
    }
    second += seconds;
  }
  return sums.hour(held, spilled, inputs.demandLitres);
}

/** How long the present flows last until a tank is empty or full; infinite when none ever is. */
function secondsToBound({ tanks }: WaterNetwork, held: Float64Array, sums: HourSums): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [i, { leastLitres, mostLitres, overflows }] of tanks.entries()) {
    const rate = sums.tankLitresASecond(i);
    if (rate === 0 || (rate > 0 && overflows)) continue;
    const room = (rate > 0 ? mostLitres : leastLitres) - (held[i] ?? 0);
    // At its bound a tank is shut by EPANET; what still trickles is nothing to wait for.
    if (room !== 0 && room > 0 === rate > 0) least = Math.min(least, room / rate);
  }
  return least;
}
