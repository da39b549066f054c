import { byId } from '../model/ids.ts';
import type { Asset, Nation } from '../model/scenario.ts';

/** A scenario's nations are data that nobody changes; the order of their assets follows from them alone. */
const KEPT = new WeakMap<Nation, readonly Asset[]>();

/** A nation's assets in the order of their ids; a column's index is the rank here. */
export function rankedAssets(nation: Nation): readonly Asset[] {
  const kept = KEPT.get(nation);
  if (kept) return kept;
  const ranked = [...nation.assets].sort((a, b) => byId(a.id, b.id));
  KEPT.set(nation, ranked);
  return ranked;
}
