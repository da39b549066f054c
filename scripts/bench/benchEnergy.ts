import { performance } from 'node:perf_hooks';
import { factorFlow, solveFlow, split } from '../../engine/infrastructure/energy/flow/powerFlow.ts';
import { prepareGrid } from '../../engine/infrastructure/energy/grid/grid.ts';
import { makeGridRun } from '../../engine/infrastructure/energy/grid/gridRun.ts';
import { makeGridState } from '../../engine/infrastructure/energy/grid/gridState.ts';
import { runGridHour, startGrid } from '../../engine/infrastructure/energy/grid/runGridHour.ts';
import { playableGrid } from '../generate/grid/playableGrid.ts';

/** One figure beside what it aims at; null where no aim was set. Microseconds, the median of many repetitions. */
export interface EnergyFigure {
  readonly work: string;
  readonly micros: number;
  readonly aimMicros: number | null;
}

/** What is timed together, because a clock is coarser than one, and how many times so many for each repetition asked for. */
const TOGETHER = 20;
const BATCHES = 20;

/** Times the power flow and the hours of synthetic grids of the sizes that real test cases have. */
export function benchEnergy(repetitions: number): readonly EnergyFigure[] {
  return [...figuresOf(118, 10, repetitions), ...figuresOf(300, 25, repetitions)];
}

function figuresOf(buses: number, aimMicros: number, repetitions: number): readonly EnergyFigure[] {
  const { plan, input } = playableGrid(`bench ${buses}`, buses);
  const grid = prepareGrid(plan);
  const run = makeGridRun(grid, makeGridState(grid), input);
  startGrid(run, input);
  runGridHour(run, input);
  const { network } = grid;
  const size = `${buses} buses, ${plan.branches.length} branches`;
  const solved = medianMicros(repetitions, () => {
    factorFlow(network);
    solveFlow(network);
  });
  const islands = medianMicros(repetitions, () => split(network));
  const calm = medianMicros(repetitions, () => {
    runGridHour(run, input);
  });
  // Every second hour a branch of its own opens and the one before closes again.
  let hour = 0;
  const rough = { ...input, branchClosed: input.branchClosed.slice() };
  const disturbed = medianMicros(repetitions, () => {
    rough.branchClosed.fill(1);
    if (hour % 2 === 0) rough.branchClosed[(hour * 7) % rough.branchClosed.length] = 0;
    hour++;
    runGridHour(run, rough);
  });
  return [
    { work: `factor and solve, ${size}`, micros: solved, aimMicros },
    { work: `find islands, ${size}`, micros: islands, aimMicros: null },
    {
      work: `a calm hour of a grid, ${size}, ${plan.units.length} units, ${plan.feeders.length} feeders`,
      micros: calm,
      aimMicros: null,
    },
    { work: `an hour of it, a branch opened in every second`, micros: disturbed, aimMicros: null },
  ];
}

function medianMicros(repetitions: number, work: () => void): number {
  for (let i = 0; i < 2000; i++) work();
  const micros = Array.from({ length: repetitions * BATCHES }, () => {
    const startedAt = performance.now();
    for (let i = 0; i < TOGETHER; i++) work();
    return ((performance.now() - startedAt) * 1000) / TOGETHER;
  }).sort((a, b) => a - b);
  return Math.round((micros[Math.floor(micros.length / 2)] ?? Number.NaN) * 10) / 10;
}
