import { factorFlow, solveFlow, split } from '../../engine/infrastructure/energy/flow/powerFlow.ts';
import { prepareGrid } from '../../engine/infrastructure/energy/grid/grid.ts';
import { makeGridRun } from '../../engine/infrastructure/energy/grid/gridRun.ts';
import { makeGridState } from '../../engine/infrastructure/energy/grid/gridState.ts';
import { runGridHour, startGrid } from '../../engine/infrastructure/energy/grid/runGridHour.ts';
import { playableGrid } from '../generate/grid/playableGrid.ts';
import type { Figure } from './figure.ts';
import { micros } from './measure.ts';

/** What is timed together, because a clock is coarser than one, and how many times so many for each repetition asked for. */
const TOGETHER = 20;
const BATCHES = 20;

/** Times the power flow and the hours of synthetic grids of the sizes that real test cases have. */
export function energyFigures(repetitions: number): readonly Figure[] {
  return [...figuresOf(118, 10, repetitions), ...figuresOf(300, 25, repetitions)];
}

function figuresOf(buses: number, aimMicros: number, repetitions: number): readonly Figure[] {
  const { plan, input } = playableGrid(`bench ${buses}`, buses);
  const grid = prepareGrid(plan);
  const run = makeGridRun(grid, makeGridState(grid), input);
  startGrid(run, input);
  runGridHour(run, input);
  const { network } = grid;
  const figure = (name: string, work: (n: number) => unknown, atMost: number | null = null): Figure => ({
    ...{ group: 'solvers', name: `${name}, ${buses} buses`, unit: 'µs', clock: 'wall' },
    ...micros(repetitions * BATCHES, TOGETHER, work),
    aim: atMost === null ? null : { atMost },
    work: { buses, branches: plan.branches.length, units: plan.units.length, feeders: plan.feeders.length },
  });
  // Every second hour a branch of its own opens and the one before closes again.
  const rough = { ...input, branchClosed: input.branchClosed.slice() };
  const roughHour = (hour: number) => {
    rough.branchClosed.fill(1);
    if (hour % 2 === 0) rough.branchClosed[(hour * 7) % rough.branchClosed.length] = 0;
    runGridHour(run, rough);
  };
  const solve = () => {
    factorFlow(network);
    solveFlow(network);
  };
  return [
    figure('factor and solve', solve, aimMicros),
    figure('find islands', () => split(network)),
    figure('a calm hour of a grid', () => runGridHour(run, input)),
    figure('an hour of a grid, a branch opened in every second', roughHour),
  ];
}
