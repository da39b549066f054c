import type { Feeder } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { FIRST_LOAD_HOURS, FULL_HOURS } from './gridState.ts';

/** A bus that came back takes its load in so many parts. */
const QUARTERS = FULL_HOURS - FIRST_LOAD_HOURS + 1;

/** What each feeder would get: all, nothing where its breaker is open, in quarters after its bus came back (rule E7). */
export function wantLoad(run: GridRun): void {
  const { state, input, grid } = run;
  for (let bus = 0; bus < state.hoursLive.length; bus++) {
    const hours = state.hoursLive[bus] as number;
    if (hours > 0 && hours < FULL_HOURS && !isNew(run, bus)) state.hoursLive[bus] = hours + 1;
  }
  for (let f = 0; f < grid.plan.feeders.length; f++) {
    const hours = state.hoursLive[(grid.plan.feeders[f] as Feeder).bus] as number;
    const quarters = Math.max(0, hours - FIRST_LOAD_HOURS + 1);
    const asked = input.feederClosed[f] === 1 ? (input.demandKilowatts[f] as number) : 0;
    const wanted = Math.floor((asked * quarters) / QUARTERS);
    run.wantedKilowatts[f] = wanted;
    run.servedAtFirst[f] = state.servedKilowatts[f] as number;
    state.servedKilowatts[f] = Math.min(state.servedKilowatts[f] as number, wanted);
  }
}

/** Its bus was energised in this very hour. */
function isNew(run: GridRun, bus: number): boolean {
  return run.events.some((event) => event.what === 'busEnergised' && event.bus === bus);
}

/** Tells which feeders had nothing when the hour began and have something at its end. */
export function noteRestored(run: GridRun): void {
  for (let f = 0; f < run.servedAtFirst.length; f++)
    if (run.servedAtFirst[f] === 0 && (run.state.servedKilowatts[f] as number) > 0)
      note(run, { what: 'feederRestored', feeder: f }, null);
}
