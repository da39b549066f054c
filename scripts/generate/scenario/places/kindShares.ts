import type { AssetKind } from '../../../../engine/model/order.ts';

/** How many of a hundred assets of a nation are of each kind; what is left over are districts. */
export const KIND_SHARES: Readonly<Record<AssetKind, number>> = {
  substation: 21,
  hub: 16,
  works: 13,
  hospital: 12,
  bankSwitch: 5,
  port: 5,
  district: 28,
};

/** How many assets of each kind a nation of so many has: one of each at least, none of those `without`. */
export function countsOf(assets: number, without: readonly AssetKind[]): Readonly<Record<AssetKind, number>> {
  const kinds = Object.keys(KIND_SHARES) as AssetKind[];
  const counts = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      without.includes(kind) ? 0 : Math.max(1, Math.floor((assets * KIND_SHARES[kind]) / 100)),
    ]),
  ) as Record<AssetKind, number>;
  const others = kinds.reduce((sum, kind) => (kind === 'district' ? sum : sum + counts[kind]), 0);
  return { ...counts, district: assets - others };
}
