import { split } from '../flow/powerFlow.ts';
import type { Unit } from './gridPlan.ts';
import type { GridRun } from './gridRun.ts';

/** Puts the branches into service that are closed, not tripped and between live buses, and finds the islands. */
export function findLiveIslands(run: GridRun): void {
  const { network } = run.grid;
  const { from, to, branchCount } = network.topology;
  const { hoursLive, hoursToReclose } = run.state;
  for (let k = 0; k < branchCount; k++) {
    const isLive = (hoursLive[from[k] as number] as number) > 0 && (hoursLive[to[k] as number] as number) > 0;
    network.inService[k] = run.input.branchClosed[k] === 1 && hoursToReclose[k] === 0 && isLive ? 1 : 0;
  }
  split(network);
}

/** Within an hour a unit moves by its ramp, up or down from where the hour found it. */
export const HOUR_MINUTES = 60;

/**
 * What a unit can give at most: `minutes` from now, or anywhere in the hour with `HOUR_MINUTES`; 0 while it is out, has no
 * power to start with or is starting.
 */
export function unitReach(run: GridRun, u: number, minutes: number): number {
  const unit = run.grid.plan.units[u] as Unit;
  const { state, input, outputAtFirst } = run;
  if (state.hoursLive[unit.bus] === 0 || state.hoursToStart[u] !== 0) return 0;
  const available = input.availableKilowatts[u] as number;
  if (run.isSettingUp) return available;
  const ramp = unit.rampKilowattsPerHour;
  const most = Math.min(available, (outputAtFirst[u] as number) + ramp);
  if (minutes >= HOUR_MINUTES) return most;
  return Math.min(most, (state.outputKilowatts[u] as number) + Math.floor((ramp * minutes) / HOUR_MINUTES));
}

/** Adds up what each island makes, reaches within `minutes`, takes and exchanges. */
export function sumIslands(run: GridRun, minutes: number): void {
  const { sums, state, input } = run;
  const { islandOf } = run.grid.network;
  const { units, feeders, transfers } = run.grid.plan;
  for (const row of [sums.output, sums.reach, sums.served, sums.wanted, sums.imported, sums.exported]) row.fill(0);
  sums.formed.fill(0);
  for (let u = 0; u < units.length; u++) {
    const unit = units[u] as Unit;
    const island = islandOf[unit.bus] as number;
    const reach = unitReach(run, u, minutes);
    sums.output[island] = (sums.output[island] as number) + (state.outputKilowatts[u] as number);
    sums.reach[island] = (sums.reach[island] as number) + reach;
    const canRun = state.hoursToStart[u] === 0 && state.hoursLive[unit.bus] !== 0;
    if (unit.formsGrid && canRun && (input.availableKilowatts[u] as number) > 0) sums.formed[island] = 1;
  }
  for (let f = 0; f < feeders.length; f++) {
    const island = islandOf[(feeders[f] as { bus: number }).bus] as number;
    sums.served[island] = (sums.served[island] as number) + (state.servedKilowatts[f] as number);
    sums.wanted[island] = (sums.wanted[island] as number) + (run.wantedKilowatts[f] as number);
  }
  for (let t = 0; t < transfers.length; t++) {
    const kilowatts = run.transferKilowatts[t] as number;
    const { from, to, formsGrid } = transfers[t] as (typeof transfers)[number];
    addTransfer(run, from, -kilowatts);
    addTransfer(run, to, kilowatts);
    if (!formsGrid || input.transferLive[t] === 0) continue;
    // The far side holds the frequency here; between two buses of ours each can hold the other's only while both are live.
    for (const bus of [from, to])
      if (bus !== null && (from === null || to === null)) sums.formed[islandOf[bus] as number] = 1;
  }
}

function addTransfer(run: GridRun, bus: number | null, kilowatts: number): void {
  if (bus === null) return;
  const island = run.grid.network.islandOf[bus] as number;
  const { imported, exported } = run.sums;
  imported[island] = (imported[island] as number) + kilowatts;
  if (kilowatts < 0) exported[island] = (exported[island] as number) - kilowatts;
}
