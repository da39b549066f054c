import { byId } from '../../../engine/model/ids.ts';
import type { AssetKind } from '../../../engine/model/order.ts';
import type { Asset, Service } from '../../../engine/model/scenario.ts';

/** A nation's assets of one kind, in order of their ids. */
export function ofKind(assets: readonly Asset[], kind: AssetKind): readonly Asset[] {
  return assets.filter((asset) => asset.kind === kind).sort((a, b) => byId(a.id, b.id));
}

/** From whom an asset takes a service: the first that it names, or null where it takes none. */
export function giverOf(asset: Asset, service: Service): string | null {
  return asset.dependsOn.find((dependency) => dependency.service === service)?.from ?? null;
}
