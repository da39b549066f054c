import { factorFlow, solveFlow } from '../flow/powerFlow.ts';
import type { GridEvent } from './gridEvent.ts';
import type { GridInput } from './gridInput.ts';
import type { Feeder, Unit } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { FIRST_LOAD_HOURS, FULL_HOURS } from './gridState.ts';
import { injectAll } from './injectAll.ts';
import { loadingPerMille, nextTripMinute, passTime } from './overload.ts';
import { reasonOf } from './reasonOf.ts';
import { redispatch } from './redispatch.ts';
import { restore } from './restore.ts';
import { settle } from './settle.ts';
import { shedForBranches } from './shedForBranches.ts';
import { noteLostTransfers, startTransfers } from './transfers.ts';

/** When operators have redispatched for the first, second and third time: after something sudden, and where all was foreseen (rule E8). */
const AFTER_A_DISTURBANCE = [10, 20, 30] as const;
const AS_PLANNED = [0, 0, 0] as const;
/** A bus that came back takes its load in so many parts. */
const QUARTERS = FULL_HOURS - FIRST_LOAD_HOURS + 1;
/** Openings of an hour that pass before a tripped branch closes again: operators look first. */
const HOURS_TO_RECLOSE = 2;

/**
 * Runs one hour of a grid (rules E3 to E8): what was switched and lost, dead buses brought back, every island balanced, then overloads:
 * operators redispatch, what stays overloaded too long trips, and what that leaves is balanced again. Changes the run's state and
 * gives what happened, in order. Flows at the end of the hour stand in the grid's network. Allocates nothing while nothing happens.
 */
export function runGridHour(run: GridRun, input: GridInput): readonly GridEvent[] {
  begin(run, input);
  restore(run);
  want(run);
  startTransfers(run);
  const isCalm = run.disturbance === -1;
  settle(run, isCalm);
  solveAll(run);
  const passMinutes = isCalm ? AS_PLANNED : AFTER_A_DISTURBANCE;
  for (let passes = 0; ; ) {
    const trip = nextTripMinute(run);
    const pass = passMinutes[passes] ?? 60;
    if (trip >= 60 && (passes === passMinutes.length || trip > 1e8)) break;
    if (trip <= pass) tripAt(run, trip);
    else {
      passTime(run, Math.max(run.minute, pass));
      redispatch(run);
      passes++;
      if (isCalm && passes === passMinutes.length) shedForBranches(run);
    }
  }
  passTime(run, 60);
  run.state.transferKilowatts.set(run.transferKilowatts);
  noteRestored(run);
  return run.events;
}

/**
 * Sets a grid up as if it had run like this for long: every unit where the merit order puts it, whatever its ramp. Gives what happened,
 * such as feeders that there is not enough for. To be called once, before the first hour.
 */
export function startGrid(run: GridRun, input: GridInput): readonly GridEvent[] {
  begin(run, input);
  run.isSettingUp = true;
  want(run);
  startTransfers(run);
  settle(run, true);
  run.isSettingUp = false;
  run.state.transferKilowatts.set(run.transferKilowatts);
  return run.events;
}

function solveAll(run: GridRun): void {
  injectAll(run);
  factorFlow(run.grid.network);
  solveFlow(run.grid.network);
}

/** What is different from the hour before, and clocks that run down by an hour. */
function begin(run: GridRun, input: GridInput): void {
  const { state, grid } = run;
  run.input = input;
  run.minute = 0;
  run.events = [];
  for (let k = 0; k < state.wasClosed.length; k++) {
    const isClosed = input.branchClosed[k] as number;
    if (state.wasClosed[k] === 1 && isClosed === 0) note(run, { what: 'branchOpened', branch: k }, null);
    state.wasClosed[k] = isClosed;
  }
  for (let u = 0; u < grid.plan.units.length; u++) {
    const lost = (state.outputKilowatts[u] as number) - (input.availableKilowatts[u] as number);
    if (lost > 0) {
      state.outputKilowatts[u] = input.availableKilowatts[u] as number;
      note(run, { what: 'unitLost', unit: u, lostKilowatts: lost }, null);
    }
    run.outputAtFirst[u] = state.outputKilowatts[u] as number;
    const unit = grid.plan.units[u] as Unit;
    const canStart = unit.startsBlack || state.hoursLive[unit.bus] !== 0;
    if (canStart && state.hoursToStart[u] !== 0) state.hoursToStart[u] = (state.hoursToStart[u] as number) - 1;
  }
  noteLostTransfers(run);
  run.disturbance = run.events.length > 0 ? 0 : -1;
  for (let k = 0; k < state.hoursToReclose.length; k++) {
    if (state.hoursToReclose[k] === 0) continue;
    state.hoursToReclose[k] = (state.hoursToReclose[k] as number) - 1;
    if (state.hoursToReclose[k] === 0 && input.branchClosed[k] === 1)
      note(run, { what: 'branchReclosed', branch: k }, null);
  }
}

/** What each feeder would get: all, nothing where its breaker is open, in quarters after its bus came back (rule E7). */
function want(run: GridRun): void {
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

/** Everything that is as hot as it may become trips together; then the islands are balanced and solved again. */
function tripAt(run: GridRun, minute: number): void {
  passTime(run, minute);
  const { state, grid } = run;
  const first = run.events.length;
  for (let k = 0; k < state.heatPerMille.length; k++) {
    const loading = loadingPerMille(run, k);
    if (state.heatPerMille[k] !== 1000 || loading <= 1000) continue;
    const island = grid.network.islandOf[grid.network.topology.from[k] as number] as number;
    note(run, { what: 'branchTripped', branch: k, loadingPerMille: loading }, reasonOf(run, island));
    state.hoursToReclose[k] = HOURS_TO_RECLOSE;
    state.heatPerMille[k] = 0;
  }
  run.disturbance = first;
  for (let f = 0; f < run.wantedKilowatts.length; f++) run.wantedKilowatts[f] = state.servedKilowatts[f] as number;
  settle(run, false);
  solveAll(run);
}

function noteRestored(run: GridRun): void {
  for (let f = 0; f < run.servedAtFirst.length; f++)
    if (run.servedAtFirst[f] === 0 && (run.state.servedKilowatts[f] as number) > 0)
      note(run, { what: 'feederRestored', feeder: f }, null);
}
