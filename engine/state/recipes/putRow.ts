import type { AssetId, NationId } from '../../model/ids.ts';
import { nationRow, placeOf } from '../rows.ts';
import type { DoorRow, PostureRow, State } from '../state.ts';

/** Puts another standing in the place of an asset's: what changes of it. States before keep the one that they have. */
export function putPosture(
  state: State,
  { nation, asset }: { readonly nation: NationId; readonly asset: AssetId },
  change: (posture: PostureRow) => Partial<PostureRow>,
): void {
  const row = nationRow(state, nation);
  const place = placeOf(row.postures, asset);
  const posture = row.postures[place];
  if (!posture) throw new Error(`no asset ${asset} in nation ${nation}`);
  row.postures = row.postures.with(place, { ...posture, ...change(posture) });
}

/** Puts another door in the place of an asset's: what changes of it. */
export function putDoor(
  state: State,
  { nation, asset }: { readonly nation: NationId; readonly asset: AssetId },
  change: Partial<DoorRow>,
): void {
  const row = nationRow(state, nation);
  const place = placeOf(row.doors, asset);
  const door = row.doors[place];
  if (!door) throw new Error(`no door at ${asset}`);
  row.doors = row.doors.with(place, { ...door, ...change });
}
