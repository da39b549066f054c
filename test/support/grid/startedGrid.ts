import { prepareGrid } from '../../../engine/infrastructure/energy/grid/grid.ts';
import { type GridRun, makeGridRun } from '../../../engine/infrastructure/energy/grid/gridRun.ts';
import { makeGridState } from '../../../engine/infrastructure/energy/grid/gridState.ts';
import { startGrid } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';
import type { PlayableGrid } from '../../../scripts/generate/grid/playableGrid.ts';

/** A grid set up in balance, before its first hour. */
export function startedGrid({ plan, input }: PlayableGrid): GridRun {
  const grid = prepareGrid(plan);
  const run = makeGridRun(grid, makeGridState(grid), input);
  startGrid(run, input);
  return run;
}

/** All that feeders get, kW. */
export function servedIn(run: GridRun): number {
  return run.state.servedKilowatts.reduce((sum, kilowatts) => sum + kilowatts, 0);
}
