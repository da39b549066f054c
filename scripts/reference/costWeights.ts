import { exactPower } from '../../engine/infrastructure/transport/exactPower.ts';
import type { TntpFlow, TntpNetwork } from './readTntp.ts';

/** What a unit of toll and of distance costs in units of time. */
export interface CostWeights {
  readonly toll: number;
  readonly distance: number;
}

/** A cost that differs from the time by no more than this share is the time, written with fewer digits. */
const SAME = 1e-5;

/**
 * The weights of toll and distance in a problem's costs. Few network files name them; where the flows' own cost column is not
 * the travel time at their volumes, the two weights are those that explain it best (least squares).
 */
export function costWeights(net: TntpNetwork, flows: readonly TntpFlow[] | null): CostWeights {
  const named = { toll: net.tollFactor ?? 0, distance: net.distanceFactor ?? 0 };
  if (net.tollFactor !== null || net.distanceFactor !== null || !flows || flows.length !== net.links.length)
    return named;
  const rest = flows.map(({ volume, cost }, i) => {
    const { freeFlow, b, power, capacity } = net.links[i] ?? { freeFlow: 0, b: 0, power: 1, capacity: 1 };
    // What a closed link would cost says nothing.
    return capacity === 0 ? 0 : cost - freeFlow * (1 + b * exactPower(volume / capacity, power));
  });
  if (rest.every((left, i) => Math.abs(left) <= SAME * Math.max(1e-3, flows[i]?.cost ?? 0))) return named;
  const sums = { tt: 0, td: 0, dd: 0, tr: 0, dr: 0 };
  for (const [i, { toll, length, capacity }] of net.links.entries()) {
    if (capacity === 0) continue;
    sums.tt += toll * toll;
    sums.td += toll * length;
    sums.dd += length * length;
    sums.tr += toll * (rest[i] ?? 0);
    sums.dr += length * (rest[i] ?? 0);
  }
  const determinant = sums.tt * sums.dd - sums.td * sums.td;
  const two =
    determinant > 1e-9 * sums.tt * sums.dd
      ? {
          toll: (sums.tr * sums.dd - sums.dr * sums.td) / determinant,
          distance: (sums.dr * sums.tt - sums.tr * sums.td) / determinant,
        }
      : { toll: 0, distance: sums.dd > 0 ? sums.dr / sums.dd : 0 };
  const weights = { toll: tidy(two.toll), distance: tidy(two.distance) };
  // Weights that do not explain the column are none: then it counts something else.
  const explained = rest.every((left, i) => {
    const { toll, length, capacity } = net.links[i] ?? { toll: 0, length: 0, capacity: 0 };
    if (capacity === 0) return true;
    const unexplained = Math.abs(left - toll * weights.toll - length * weights.distance);
    return unexplained <= 1e-3 * Math.max(1, flows[i]?.cost ?? 0);
  });
  return explained && weights.toll >= 0 && weights.distance >= 0 ? weights : named;
}

/** Six significant digits: a weight is a number that somebody chose. */
function tidy(weight: number): number {
  return Number(weight.toPrecision(6));
}
