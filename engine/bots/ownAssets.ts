import type { AssetKind } from '../model/order.ts';
import type { PublicAsset } from '../view/publicScenario.ts';
import type { AssetView } from '../view/view.ts';
import type { Seen } from './policy.ts';

/** A nation's own assets of a kind, each with what it knows of it. */
export function ownAssets(
  seen: Seen,
  kind: AssetKind,
): readonly { readonly asset: PublicAsset; readonly known: AssetView }[] {
  const { nation, assets } = seen.view.nation;
  const own = seen.scenario.nations.find((n) => n.id === nation)?.assets ?? [];
  return own.flatMap((asset) => {
    const known = assets[asset.id];
    return asset.kind === kind && known ? [{ asset, known }] : [];
  });
}

/** Own sites at which a door was noticed and is not shut yet. */
export function openDoors(seen: Seen): readonly { readonly asset: PublicAsset; readonly known: AssetView }[] {
  return [...ownAssets(seen, 'works'), ...ownAssets(seen, 'substation')].filter(
    ({ known }) => known.door?.state === 'noticed',
  );
}
