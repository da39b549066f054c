import type { AssetId, NationId, SeatId } from '../model/ids.ts';
import type { DoorRow, NationRow, PostureRow, State } from './state.ts';

/** The row of a nation; a missing one is a broken invariant. */
export function nationRow(state: State, nation: NationId): NationRow {
  const row = state.nations[nation];
  if (!row) throw new Error(`no nation ${nation} in the state`);
  return row;
}

/** The standing of one asset of a nation. */
export function postureRow(state: State, nation: NationId, asset: AssetId): PostureRow {
  const { postures } = nationRow(state, nation);
  const row = postures[placeOf(postures, asset)];
  if (!row) throw new Error(`no asset ${asset} in nation ${nation}`);
  return row;
}

/** The door at an asset, or null where an asset has none. */
export function doorRow(state: State, nation: NationId, asset: AssetId): DoorRow | null {
  const { doors } = nationRow(state, nation);
  return doors[placeOf(doors, asset)] ?? null;
}

/** Where the row of an asset stands in a list in order of asset ids; −1 where there is none. Lists of nations with many assets are long. */
export function placeOf(rows: readonly { readonly asset: AssetId }[], asset: AssetId): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.asset ?? '') < asset) from = middle + 1;
    else to = middle;
  }
  return rows[from]?.asset === asset ? from : -1;
}

/** The nation that a seat belongs to: seats are named `<nation>-<role>`, as the scenario's check ensures. */
export function nationOf(seat: SeatId): NationId {
  return seat.slice(0, seat.lastIndexOf('-'));
}
