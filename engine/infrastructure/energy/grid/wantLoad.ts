import type { Feeder } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { FIRST_LOAD_HOURS, FULL_HOURS } from './gridState.ts';

/** A bus that came back takes its load in so many parts. */
const QUARTERS = FULL_HOURS - FIRST_LOAD_HOURS + 1;

/** What each feeder would get: all, nothing where its breaker is open, in quarters after its bus came back, the head of the plan first (rule E7). */
export function wantLoad(run: GridRun): void {
  const { state, input, grid } = run;
  for (let bus = 0; bus < state.hoursLive.length; bus++) {
    const hours = state.hoursLive[bus] as number;
    if (hours > 0 && hours < FULL_HOURS && !isNew(run, bus)) state.hoursLive[bus] = hours + 1;
  }
  const { feeders } = grid.plan;
  const budget = run.need;
  budget.fill(0);
  for (let f = 0; f < feeders.length; f++) {
    const { bus } = feeders[f] as Feeder;
    budget[bus] = (budget[bus] as number) + askedBy(run, f);
  }
  for (let bus = 0; bus < budget.length; bus++) {
    const quarters = Math.max(0, (state.hoursLive[bus] as number) - FIRST_LOAD_HOURS + 1);
    budget[bus] = Math.floor(((budget[bus] as number) * quarters) / QUARTERS);
  }
  for (let place = 0; place < feeders.length; place++) {
    const f = input.keepOrder[place] as number;
    const { bus } = feeders[f] as Feeder;
    const wanted = Math.min(askedBy(run, f), budget[bus] as number);
    budget[bus] = (budget[bus] as number) - wanted;
    run.wantedKilowatts[f] = wanted;
    run.servedAtFirst[f] = state.servedKilowatts[f] as number;
    state.servedKilowatts[f] = Math.min(state.servedKilowatts[f] as number, wanted);
  }
}

function askedBy({ input }: GridRun, f: number): number {
  return input.feederClosed[f] === 1 ? (input.demandKilowatts[f] as number) : 0;
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
