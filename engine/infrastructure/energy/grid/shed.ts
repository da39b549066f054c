import { type GridRun, note } from './gridRun.ts';
import { reasonOf } from './reasonOf.ts';

/**
 * Sheds `excess` (kW, by island; used up) by the plan: from the feeder that is kept last, as a whole, and of the last one as much as
 * is still needed (rule E5). Shed feeders stay so for the rest of the hour.
 */
export function shedByPlan(run: GridRun, excess: Float64Array, why: 'underFrequency' | 'shortage'): void {
  const { state, input, wantedKilowatts } = run;
  const { feeders } = run.grid.plan;
  const { islandOf } = run.grid.network;
  for (let place = feeders.length - 1; place >= 0; place--) {
    const f = input.keepOrder[place] as number;
    const served = state.servedKilowatts[f] as number;
    const island = islandOf[(feeders[f] as { bus: number }).bus] as number;
    const shed = Math.min(served, Math.ceil(excess[island] as number));
    if (shed <= 0) continue;
    excess[island] = (excess[island] as number) - shed;
    state.servedKilowatts[f] = served - shed;
    wantedKilowatts[f] = served - shed;
    note(run, { what: 'feederShed', feeder: f, why, shedKilowatts: shed }, reasonOf(run, island));
  }
}
