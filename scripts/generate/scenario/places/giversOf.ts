import type { AssetId } from '../../../../engine/model/ids.ts';
import type { Dependency, Service } from '../../../../engine/model/scenario.ts';

/** From whom an asset takes a service, in the order of its dependencies; empty where it takes none. */
export function giversOf(
  dependencies: ReadonlyMap<AssetId, readonly Dependency[]>,
  taker: AssetId,
  service: Service,
): readonly AssetId[] {
  return (dependencies.get(taker) ?? []).flatMap((each) => (each.service === service ? [each.from] : []));
}
