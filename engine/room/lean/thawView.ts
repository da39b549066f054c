import { sortedKeys } from '../../state/sortedKeys.ts';
import type { AssetView, View } from '../../view/view.ts';

/**
 * Copies the parts of a view that `learn` writes in place, so that the copy can learn on without touching the original.
 * Rows that are only ever replaced are kept by reference. A law compares folded copies with the room's views.
 */
export function thawView({ nation, seat }: View): View {
  const copy: View = { nation: { ...nation }, seat: { ...seat } };
  thawLists(copy.nation as unknown as Record<string, unknown>);
  thawLists(copy.seat as unknown as Record<string, unknown>);
  const assets: Record<string, AssetView> = {};
  for (const id of sortedKeys(nation.assets)) {
    const row = nation.assets[id];
    if (row) assets[id] = { ...row, measures: { ...row.measures }, lost: [...row.lost] };
  }
  copy.nation.assets = assets;
  return copy;
}

/** Every list and every record one level down, so that a field that a later rule adds is copied too. */
function thawLists(fields: Record<string, unknown>): void {
  for (const key of sortedKeys(fields)) {
    const value = fields[key];
    if (Array.isArray(value)) fields[key] = [...value];
    else if (value !== null && typeof value === 'object') fields[key] = { ...value };
  }
}
