import type { AssetId, NationId } from '../model/ids.ts';
import { doorRow, postureRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** Whether the way in at an asset is of use to an intruder now: open, and not held by isolation or a team on site (rule S2). */
export function doorUsable(state: State, nation: NationId, asset: AssetId): boolean {
  const door = doorRow(state, nation, asset);
  const { isolated, protection } = postureRow(state, nation, asset).measures;
  const guarded = protection !== null && protection.sinceTurn <= state.turn;
  return door?.state === 'open' && isolated === null && !guarded;
}
