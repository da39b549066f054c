import { deed } from '../coordination/deed.ts';
import type { NoticedHow } from '../model/event.ts';
import type { AssetId, NationId } from '../model/ids.ts';
import { nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { Emission } from '../turn/emission.ts';

/** Makes a nation notice its open doors where `where` says so; returns the assets whose door is newly noticed. */
export function noticeDoors(
  state: State,
  emit: Emission,
  nation: NationId,
  where: (asset: AssetId) => boolean,
  how: NoticedHow,
): readonly AssetId[] {
  const found: AssetId[] = [];
  for (const door of nationRow(state, nation).doors) {
    if (door.state !== 'open' || door.noticed || !where(door.asset)) continue;
    found.push(door.asset);
    emit.fact({ fact: 'doorNoticed', nation, asset: door.asset, turn: state.turn, how });
    emit.fact(deed('detected', state.turn, { by: nation, asset: door.asset }));
    emit.report({ report: 'doorNoticed', to: { nation }, asset: door.asset, turn: state.turn, how });
  }
  return found;
}
