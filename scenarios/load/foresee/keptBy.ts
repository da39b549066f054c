import { keptKinds } from '../../../engine/model/keptKinds.ts';
import type { AssetKind } from '../../../engine/model/order.ts';
import { plainEnergy } from '../networks/plainEnergy.ts';
import type { NationFile, Parts } from '../parts.ts';

/** What a nation's grid can keep first, whether its author wrote the grid or a plain one is made (rule R10). */
export function keptBy({ id, assets }: NationFile, { networks }: Pick<Parts, 'networks'>): readonly AssetKind[] {
  const { feeders } = networks.find(({ value }) => value.id === id)?.value.energy ?? plainEnergy(assets);
  return keptKinds(
    assets,
    feeders.map(({ serves }) => serves),
  );
}
