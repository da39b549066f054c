import { solve } from '../flow/solve.ts';
import { unitFloor } from './dispatch.ts';
import type { Unit } from './gridPlan.ts';
import type { GridRun } from './gridRun.ts';
import { HOUR_MINUTES, unitReach } from './islands.ts';

/** What relieves a branch by less than this share of what is moved is left where it is. */
export const LEAST_RELIEF = 0.05;

/** By how much a branch's flow grows with each kW put in at a bus and taken out at its island's reference. */
export function findSensitivities(run: GridRun, branch: number): void {
  const { network } = run.grid;
  const { sensitivity, need } = run;
  const { from, to } = network.topology;
  const f = from[branch] as number;
  const t = to[branch] as number;
  const reference = network.referenceOf[network.islandOf[f] as number];
  need.fill(0);
  if (f !== reference) need[f] = network.susceptance[branch] as number;
  if (t !== reference) need[t] = (need[t] as number) - (network.susceptance[branch] as number);
  solve(network.factor, need, sensitivity, network.byPlace);
}

/** By how much a branch is burdened more, in the direction in which it is loaded, with each kW more from a unit. */
export function effect(run: GridRun, u: number, sign: number): number {
  return sign * (run.sensitivity[(run.grid.plan.units[u] as Unit).bus] as number);
}

/** How far a unit can still be moved within the hour, or taken off, kW. */
export function room(run: GridRun, u: number, way: 'up' | 'down' | 'off'): number {
  const output = run.state.outputKilowatts[u] as number;
  if (way === 'off') return output;
  return way === 'up' ? unitReach(run, u, HOUR_MINUTES) - output : output - unitFloor(run, u);
}
