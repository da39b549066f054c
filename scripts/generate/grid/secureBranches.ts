import { factorFlow, solveFlow, split } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { type Grid, prepareGrid } from '../../../engine/infrastructure/energy/grid/grid.ts';
import type { GridInput } from '../../../engine/infrastructure/energy/grid/gridInput.ts';
import type { GridPlan } from '../../../engine/infrastructure/energy/grid/gridPlan.ts';
import { makeGridRun } from '../../../engine/infrastructure/energy/grid/gridRun.ts';
import { makeGridState } from '../../../engine/infrastructure/energy/grid/gridState.ts';
import { injectAll } from '../../../engine/infrastructure/energy/grid/injectAll.ts';
import { startGrid } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';

/** Branches carry what the loss of any one other puts on them, and a tenth more. */
const SECURE = 1.1;
const LEAST_KILOWATTS = 20_000;

/**
 * Branches rated as a planner would: for the cheapest dispatch of `usual` and the loss of any one branch, and for the cheapest dispatch of
 * each of the `other` hours with all branches in service. The ratings that `plan` has say nothing.
 */
export function secureBranches(
  plan: GridPlan,
  usual: GridInput,
  others: readonly GridInput[] = [],
): GridPlan['branches'] {
  const unlimited = plan.branches.map((branch) => ({ ...branch, ratingKilowatts: 0x7fffffff }));
  const grid = prepareGrid({ ...plan, branches: unlimited });
  const most = new Float64Array(plan.branches.length);
  dispatch(grid, usual);
  for (let out = -1; out < most.length; out++) look(grid, out, most);
  for (const other of others) {
    dispatch(grid, other);
    look(grid, -1, most);
  }
  return plan.branches.map((branch, k) => ({
    ...branch,
    ratingKilowatts: Math.max(LEAST_KILOWATTS, Math.ceil((most[k] ?? 0) * SECURE)),
  }));
}

function dispatch(grid: Grid, input: GridInput): void {
  const run = makeGridRun(grid, makeGridState(grid), input);
  startGrid(run, input);
  injectAll(run);
}

/** Solves with one branch out, or none (−1), and keeps the most that each branch carries. */
function look({ network }: Grid, out: number, most: Float64Array): void {
  network.inService.fill(1);
  if (out >= 0) network.inService[out] = 0;
  split(network);
  // A part that falls off is balanced by itself; what it would put on its branches says nothing.
  if (network.islandCount > 1) return;
  factorFlow(network);
  solveFlow(network);
  for (const [k, flow] of network.flow.entries()) most[k] = Math.max(most[k] ?? 0, Math.abs(flow));
}
