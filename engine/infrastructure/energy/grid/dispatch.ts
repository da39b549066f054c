import type { Unit } from './gridPlan.ts';
import type { GridRun } from './gridRun.ts';
import { HOUR_MINUTES, unitReach } from './islands.ts';
import { shedByPlan } from './shed.ts';
import { cutTransfers } from './transfers.ts';

/**
 * Gives each island what its feeders want, as far as its units can ramp within the hour; what is still missing is shed by plan (rules
 * E3, E5). In an hour without surprises the cheapest units run, within their ramps; after a disturbance only the difference is moved,
 * so that what keeps branches within their ratings stays.
 */
export function settleDispatch(run: GridRun, isCalm: boolean): void {
  cutTransfers(run, HOUR_MINUTES, 'wanted');
  const { sums, need, state, wantedKilowatts } = run;
  const { islandCount } = run.grid.network;
  for (let f = 0; f < wantedKilowatts.length; f++) state.servedKilowatts[f] = wantedKilowatts[f] as number;
  for (let island = 0; island < islandCount; island++) {
    const open = (sums.wanted[island] as number) - (sums.imported[island] as number);
    need[island] = Math.max(0, open - (sums.reach[island] as number));
    sums.served[island] = (sums.wanted[island] as number) - (need[island] as number);
  }
  shedByPlan(run, need, 'shortage');
  if (isCalm) lowerAll(run);
  for (let island = 0; island < islandCount; island++)
    need[island] = (sums.served[island] as number) - (sums.imported[island] as number);
  const { units } = run.grid.plan;
  const { islandOf } = run.grid.network;
  for (let u = 0; u < units.length; u++) {
    const island = islandOf[(units[u] as Unit).bus] as number;
    need[island] = (need[island] as number) - (state.outputKilowatts[u] as number);
  }
  raise(run);
  lower(run, true);
  // Where units cannot ramp down fast enough they are taken off.
  lower(run, false);
}

/** The least that a unit can have come down to since the hour began. */
export function unitFloor(run: GridRun, u: number): number {
  if (run.isSettingUp) return 0;
  const down = (run.grid.plan.units[u] as Unit).rampKilowattsPerHour;
  return Math.min(unitReach(run, u, HOUR_MINUTES), Math.max(0, (run.outputAtFirst[u] as number) - down));
}

function lowerAll(run: GridRun): void {
  for (let u = 0; u < run.grid.plan.units.length; u++) run.state.outputKilowatts[u] = unitFloor(run, u);
}

/** The cheapest first, until each island has what it needs. */
function raise(run: GridRun): void {
  const { need, state } = run;
  const { meritOrder, plan, network } = run.grid;
  for (let place = 0; place < meritOrder.length; place++) {
    const u = meritOrder[place] as number;
    const island = network.islandOf[(plan.units[u] as Unit).bus] as number;
    const output = state.outputKilowatts[u] as number;
    const more = Math.min(need[island] as number, unitReach(run, u, HOUR_MINUTES) - output);
    if (more <= 0) continue;
    state.outputKilowatts[u] = output + more;
    need[island] = (need[island] as number) - more;
  }
}

/** The dearest first, until no island makes more than it needs. */
function lower(run: GridRun, byRamp: boolean): void {
  const { need, state } = run;
  const { meritOrder, plan, network } = run.grid;
  for (let place = meritOrder.length - 1; place >= 0; place--) {
    const u = meritOrder[place] as number;
    const island = network.islandOf[(plan.units[u] as Unit).bus] as number;
    const output = state.outputKilowatts[u] as number;
    const less = Math.min(-(need[island] as number), output - (byRamp ? unitFloor(run, u) : 0));
    if (less <= 0) continue;
    state.outputKilowatts[u] = output - less;
    need[island] = (need[island] as number) + less;
  }
}
