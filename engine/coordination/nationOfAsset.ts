import type { AssetId, NationId } from '../model/ids.ts';

interface HasAssets {
  readonly id: NationId;
  readonly assets: readonly { readonly id: AssetId }[];
}

/** A scenario's nations are data that nobody changes; whose each asset is follows from them alone. */
const KEPT = new WeakMap<readonly HasAssets[], ReadonlyMap<AssetId, NationId>>();

/** The nation that owns an asset; an unknown asset is a broken invariant. */
export function nationOfAsset({ nations }: { readonly nations: readonly HasAssets[] }, asset: AssetId): NationId {
  const nation = (KEPT.get(nations) ?? keepOwners(nations)).get(asset);
  if (nation === undefined) throw new Error(`no asset ${asset} in the scenario`);
  return nation;
}

function keepOwners(nations: readonly HasAssets[]): ReadonlyMap<AssetId, NationId> {
  const owners = new Map<AssetId, NationId>();
  for (const { id: nation, assets } of nations)
    for (const { id } of assets) if (!owners.has(id)) owners.set(id, nation);
  KEPT.set(nations, owners);
  return owners;
}
