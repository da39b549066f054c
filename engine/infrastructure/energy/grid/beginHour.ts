import type { GridInput } from './gridInput.ts';
import type { Unit } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { noteLostTransfers } from './transfers.ts';

/** What is different from the hour before, and clocks that run down by an hour. */
export function beginHour(run: GridRun, input: GridInput): void {
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
