import { exactPower } from './exactPower.ts';
import type { RoadNetwork } from './roadNetwork.ts';

/** What one vehicle spends on a link when so many use it. */
export function linkCost(roads: RoadNetwork, link: number, vehicles: number): number {
  const time = roads.freeFlow[link] ?? 0;
  return (
    (roads.fixed[link] ?? 0) +
    time +
    time * (roads.b[link] ?? 0) * exactPower(ratio(roads, link, vehicles), roads.power[link] ?? 0)
  );
}

/** How much that rises with each vehicle more. */
export function linkSlope(roads: RoadNetwork, link: number, vehicles: number): number {
  const power = roads.power[link] ?? 0;
  const factor = ((roads.freeFlow[link] ?? 0) * (roads.b[link] ?? 0) * power) / (roads.capacity[link] ?? 1);
  if (factor === 0) return 0;
  const r = ratio(roads, link, vehicles);
  // Below power 1 the slope is endless at no flow; one step along the curve is finite and leads away from there.
  return power >= 1 ? factor * exactPower(r, power - 1) : factor * exactPower(1 / Math.max(r, 1e-9), 1 - power);
}

/** The area under a link's cost up to so many vehicles; the sum over all links is Beckmann's objective. */
export function linkIntegral(roads: RoadNetwork, link: number, vehicles: number): number {
  const time = roads.freeFlow[link] ?? 0;
  const power = roads.power[link] ?? 0;
  const rise = (time * (roads.b[link] ?? 0) * vehicles * exactPower(ratio(roads, link, vehicles), power)) / (power + 1);
  return ((roads.fixed[link] ?? 0) + time) * vehicles + rise;
}

function ratio(roads: RoadNetwork, link: number, vehicles: number): number {
  return vehicles / (roads.capacity[link] ?? 1);
}
