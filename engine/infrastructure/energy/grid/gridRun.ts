import type { Grid } from './grid.ts';
import type { GridEvent, GridHappening } from './gridEvent.ts';
import type { GridInput } from './gridInput.ts';
import type { GridState } from './gridState.ts';

/** One hour of a grid while it runs: what is given, what it changes, and working space. Made once a grid and used for every hour. */
export interface GridRun {
  readonly grid: Grid;
  input: GridInput;
  state: GridState;
  minute: number;
  events: GridEvent[];
  /** The place of the first event of the last disturbance; −1 while nothing disturbed the hour. */
  disturbance: number;
  /** While a grid is set up its units may stand anywhere, whatever their ramps. */
  isSettingUp: boolean;
  /** By unit: output when the hour began, and before a branch was relieved. */
  readonly outputAtFirst: Int32Array;
  readonly outputBefore: Int32Array;
  /** By feeder: what it got when the hour began, and what it would get if there were enough. */
  readonly servedAtFirst: Int32Array;
  readonly wantedKilowatts: Int32Array;
  /** By transfer: what flows, from its first end to its second. */
  readonly transferKilowatts: Int32Array;
  /** By island, found by `sumIslands`. */
  readonly sums: IslandSums;
  /** By bus: steps to the next unit that could be started, and by how much a branch's flow changes with what is put in. */
  readonly distance: Int32Array;
  readonly sensitivity: Float64Array;
  /** By bus or island: working space. */
  readonly queue: Int32Array;
  /** By feeder: working space. */
  readonly seen: Uint8Array;
  readonly need: Float64Array;
}

/** What each island makes, could make, takes and exchanges, kW. */
export interface IslandSums {
  readonly output: Float64Array;
  readonly reach: Float64Array;
  readonly served: Float64Array;
  readonly wanted: Float64Array;
  /** Transfers in less transfers out, and the part that goes out. */
  readonly imported: Float64Array;
  readonly exported: Float64Array;
  /** 1 where something forms the grid. */
  readonly formed: Uint8Array;
}

/** Working space for a grid's hours. */
export function makeGridRun(grid: Grid, state: GridState, input: GridInput): GridRun {
  const { buses, units, transfers, feeders } = grid.plan;
  const row = () => new Float64Array(buses);
  return {
    grid,
    input,
    state,
    minute: 0,
    events: [],
    disturbance: -1,
    isSettingUp: false,
    outputAtFirst: new Int32Array(units.length),
    outputBefore: new Int32Array(units.length),
    servedAtFirst: new Int32Array(feeders.length),
    wantedKilowatts: new Int32Array(feeders.length),
    transferKilowatts: new Int32Array(transfers.length),
    sums: {
      output: row(),
      reach: row(),
      served: row(),
      wanted: row(),
      imported: row(),
      exported: row(),
      formed: new Uint8Array(buses),
    },
    distance: new Int32Array(buses),
    sensitivity: row(),
    queue: new Int32Array(buses),
    seen: new Uint8Array(feeders.length),
    need: row(),
  };
}

/** Puts an event down. Returns its place. */
export function note(run: GridRun, happening: GridHappening, because: number | null): number {
  run.events.push({ ...happening, minute: run.minute, because } as GridEvent);
  return run.events.length - 1;
}
