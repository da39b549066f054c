import { factorFlow, solveFlow } from '../flow/powerFlow.ts';
import { beginHour } from './beginHour.ts';
import { checkInput } from './checkInput.ts';
import type { GridEvent } from './gridEvent.ts';
import type { GridInput } from './gridInput.ts';
import { type GridRun, note } from './gridRun.ts';
import { injectAll } from './injectAll.ts';
import { loadingPerMille, nextTripMinute, passTime } from './overload.ts';
import { reasonOf } from './reasonOf.ts';
import { redispatch } from './redispatch.ts';
import { restore } from './restore.ts';
import { settle } from './settle.ts';
import { shedForBranches } from './shedForBranches.ts';
import { startTransfers } from './transfers.ts';
import { noteRestored, wantLoad } from './wantLoad.ts';

/** When operators have redispatched for the first, second and third time: after something sudden, and where all was foreseen (rule E8). */
const AFTER_A_DISTURBANCE = [10, 20, 30] as const;
const AS_PLANNED = [0, 0, 0] as const;
/** Openings of an hour that pass before a tripped branch closes again: operators look first. */
const HOURS_TO_RECLOSE = 2;

/**
 * Runs one hour of a grid (rules E3 to E8): what was switched and lost, dead buses brought back, every island balanced, then overloads:
 * operators redispatch, what stays overloaded too long trips, and what that leaves is balanced again. Changes the run's state and
 * gives what happened, in order. Flows at the end of the hour stand in the grid's network. Allocates nothing while nothing happens. Throws a
 * `RangeError` that says what of the input does not fit the grid.
 */
export function runGridHour(run: GridRun, input: GridInput): readonly GridEvent[] {
  checkInput(run, input);
  beginHour(run, input);
  restore(run);
  wantLoad(run);
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
  checkInput(run, input);
  beginHour(run, input);
  run.isSettingUp = true;
  wantLoad(run);
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
