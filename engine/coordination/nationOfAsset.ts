import type { AssetId, NationId } from '../model/ids.ts';

interface HasNations {
  readonly nations: readonly { readonly id: NationId; readonly assets: readonly { readonly id: AssetId }[] }[];
}

/** The nation that owns an asset; an unknown asset is a broken invariant. */
export function nationOfAsset(scenario: HasNations, asset: AssetId): NationId {
  const nation = scenario.nations.find((n) => n.assets.some((a) => a.id === asset));
  if (!nation) throw new Error(`no asset ${asset} in the scenario`);
  return nation.id;
}
