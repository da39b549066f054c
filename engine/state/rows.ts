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
  const row = nationRow(state, nation).postures.find((posture) => posture.asset === asset);
  if (!row) throw new Error(`no asset ${asset} in nation ${nation}`);
  return row;
}

/** The door at an asset, or null where an asset has none. */
export function doorRow(state: State, nation: NationId, asset: AssetId): DoorRow | null {
  return nationRow(state, nation).doors.find((door) => door.asset === asset) ?? null;
}

/** The nation that a seat belongs to: seats are named `<nation>-<role>`, as the scenario's check ensures. */
export function nationOf(seat: SeatId): NationId {
  return seat.slice(0, seat.lastIndexOf('-'));
}
