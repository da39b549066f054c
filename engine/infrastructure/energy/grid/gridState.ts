import type { Grid } from './grid.ts';

/** What a grid carries from hour to hour: whole numbers, written in place. */
export interface GridState {
  /** By unit: kW now, and hours until it can generate again (0: it can). */
  readonly outputKilowatts: Int32Array;
  readonly hoursToStart: Int32Array;
  /** By branch: warmth (1000: it trips), hours until it closes again after a trip, and 1 if its breakers were closed in the last hour. */
  readonly heatPerMille: Int32Array;
  readonly hoursToReclose: Int32Array;
  readonly wasClosed: Uint8Array;
  /** By bus: hours that it has had power, no higher than `FULL_HOURS`; 0 while it is dead. */
  readonly hoursLive: Int32Array;
  /** By feeder: kW that its consumers get. */
  readonly servedKilowatts: Int32Array;
  /** By transfer: kW that flowed at the end of the hour, from its first end to its second. */
  readonly transferKilowatts: Int32Array;
  /** Hours since something went dark, and thousandths of a bus that crews could still have energised. */
  readonly restoring: Int32Array;
}

/** The hour with power in which a bus takes its first quarter of load, and the one from which it takes all (rule E7). */
export const FIRST_LOAD_HOURS = 3;
export const FULL_HOURS = 6;

/** A grid that has always been well: everything has power, nothing generates yet. */
export function makeGridState(grid: Grid): GridState {
  const { plan } = grid;
  return {
    outputKilowatts: new Int32Array(plan.units.length),
    hoursToStart: new Int32Array(plan.units.length),
    heatPerMille: new Int32Array(plan.branches.length),
    hoursToReclose: new Int32Array(plan.branches.length),
    wasClosed: new Uint8Array(plan.branches.length).fill(1),
    hoursLive: new Int32Array(plan.buses).fill(FULL_HOURS),
    servedKilowatts: new Int32Array(plan.feeders.length),
    transferKilowatts: new Int32Array(plan.transfers.length),
    restoring: new Int32Array(2),
  };
}
