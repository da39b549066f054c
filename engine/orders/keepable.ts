import { keptKinds } from '../model/keptKinds.ts';
import type { AssetKind } from '../model/order.ts';
import type { PublicScenario } from '../view/publicScenario.ts';

/** Of these kinds of asset, those that the seat's own nation can keep first when its grid sheds (rule R10). */
export function keepable({ nations, own }: PublicScenario, options: readonly AssetKind[]): readonly AssetKind[] {
  const kept = keptKinds(nations.find((nation) => nation.id === own.nation)?.assets ?? [], own.fed);
  return options.filter((kind) => kept.includes(kind));
}
