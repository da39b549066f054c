import type { AssetId } from '../../model/ids.ts';
import type { EnergyNetwork, PartId } from '../../model/network.ts';
import type { KeptGrid } from '../../model/networkState.ts';
import { type Grid, prepareGrid } from '../energy/grid/grid.ts';
import type { GridEvent } from '../energy/grid/gridEvent.ts';
import type { GridInput } from '../energy/grid/gridInput.ts';
import { type GridRun, makeGridRun } from '../energy/grid/gridRun.ts';
import { type GridState, makeGridState } from '../energy/grid/gridState.ts';
import { startGrid } from '../energy/grid/runGridHour.ts';
import { placeOf } from './placeOf.ts';

/** A nation's grid, ready to run, with rows that each hour's input is written into. */
export interface NationGrid {
  readonly grid: Grid;
  readonly run: GridRun;
  readonly input: GridInput;
  /** By bus: the substation on the map where it stands. */
  readonly at: readonly (AssetId | null)[];
  /** By feeder: its bus. */
  readonly feederBus: readonly number[];
  /** Branches, units and transfers by their ids: their places in the grid. Transfers are the ties, then HVDC. */
  readonly places: GridPlaces;
  /** What the grid carries before its first hour: every unit where the merit order puts it. */
  readonly opening: KeptGrid;
  /** An hour after which nothing was different: what was kept and asked, and what happened in it. Again so, it need not be run. */
  still: { readonly kept: KeptGrid; readonly key: string; readonly events: readonly GridEvent[] } | null;
}

/** Where each of a grid's parts stands in its list. */
export interface GridPlaces {
  readonly branch: ReadonlyMap<PartId, number>;
  readonly unit: ReadonlyMap<PartId, number>;
  readonly transfer: ReadonlyMap<PartId, number>;
}

const KEPT = new WeakMap<EnergyNetwork, NationGrid | null>();

/** Makes a grid ready once; null where a nation has no buses. Throws RangeError that names what of the network does not fit. */
export function nationGrid(energy: EnergyNetwork): NationGrid | null {
  const kept = KEPT.get(energy);
  if (kept !== undefined) return kept;
  const made = energy.buses.length === 0 ? null : make(energy);
  KEPT.set(energy, made);
  return made;
}

function make(energy: EnergyNetwork): NationGrid {
  const { hvdc = [] } = energy;
  const bus = placeOf(energy.buses, 'bus');
  const grid = prepareGrid({
    buses: energy.buses.length,
    branches: energy.branches.map(({ from, to, reactanceMicro, ratingKilowatts }) => ({
      ...{ from: bus(from), to: bus(to), reactanceMicro, ratingKilowatts },
    })),
    units: energy.units.map(({ bus: id, ...unit }) => ({ ...unit, bus: bus(id) })),
    transfers: [
      ...energy.ties.map(({ bus: id, capacityKilowatts, formsGrid }) => ({
        ...{ from: null, to: bus(id), capacityKilowatts, formsGrid },
      })),
      ...hvdc.map(({ from, to, capacityKilowatts }) => ({
        ...{ from: bus(from), to: bus(to), capacityKilowatts, formsGrid: false },
      })),
    ],
    feeders: energy.feeders.map(({ bus: id }) => ({ bus: bus(id) })),
  });
  const input: GridInput = {
    branchClosed: new Uint8Array(energy.branches.length).fill(1),
    availableKilowatts: Int32Array.from(energy.units, ({ kilowatts }) => kilowatts),
    demandKilowatts: Int32Array.from(energy.feeders, ({ kilowatts }) => kilowatts),
    feederClosed: new Uint8Array(energy.feeders.length).fill(1),
    keepOrder: Int32Array.from(energy.feeders.keys()),
    scheduledKilowatts: Int32Array.from([
      ...energy.ties.map(({ importKilowatts }) => importKilowatts),
      ...hvdc.map(({ scheduledKilowatts }) => scheduledKilowatts),
    ]),
    transferLive: new Uint8Array(energy.ties.length + hvdc.length).fill(1),
  };
  const run = makeGridRun(grid, makeGridState(grid), input);
  startGrid(run, input);
  return {
    ...{ grid, run, input },
    at: energy.buses.map(({ at }) => at),
    feederBus: energy.feeders.map(({ bus: id }) => bus(id)),
    places: {
      branch: placesById(energy.branches),
      unit: placesById(energy.units),
      transfer: placesById([...energy.ties, ...hvdc]),
    },
    opening: keepGrid(run.state, null),
    still: null,
  };
}

function placesById(parts: readonly { readonly id: PartId }[]): ReadonlyMap<PartId, number> {
  return new Map(parts.map(({ id }, place) => [id, place]));
}

const ROWS = [
  'outputKilowatts',
  'hoursToStart',
  'heatPerMille',
  'hoursToReclose',
  'wasClosed',
  'hoursLive',
  'servedKilowatts',
  'transferKilowatts',
  'restoring',
] as const;

/** Sets a grid's working state to what was kept. */
export function loadGrid(state: GridState, kept: KeptGrid): void {
  for (const row of ROWS) state[row].set(kept[row]);
}

/** What a grid's working state is to be kept as. What did not change is that of before, so that kept states share it. */
export function keepGrid(state: GridState, before: KeptGrid | null): KeptGrid {
  const kept: Partial<Record<keyof KeptGrid, readonly number[]>> = {};
  for (const row of ROWS) kept[row] = keepRow(state[row], before?.[row]);
  return before !== null && ROWS.every((row) => kept[row] === before[row]) ? before : (kept as KeptGrid);
}

function keepRow(row: ArrayLike<number>, before: readonly number[] | undefined): readonly number[] {
  if (before?.every((value, i) => value === row[i])) return before;
  return Array.from(row);
}
