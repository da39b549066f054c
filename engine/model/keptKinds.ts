import type { AssetId } from './ids.ts';
import { ASSET_KINDS, type AssetKind } from './order.ts';
import type { Asset } from './scenario.ts';

/**
 * The kinds of a nation's assets that its grid can keep first when it sheds (rule R10): those with a feeder, by whose assets `fed` are
 * named; none without a substation.
 */
export function keptKinds(
  assets: readonly Pick<Asset, 'id' | 'kind'>[],
  fed: readonly AssetId[],
): readonly AssetKind[] {
  if (!assets.some((asset) => asset.kind === 'substation')) return [];
  return ASSET_KINDS.filter((kind) => assets.some((asset) => asset.kind === kind && fed.includes(asset.id)));
}
