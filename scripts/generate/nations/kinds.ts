/** What kinds of assets a drawn nation has, the sector of each, and how many of a hundred; at least one of each. */
export const KINDS = {
  plant: { sector: 'energy', share: 6, names: 'Power Station' },
  substation: { sector: 'energy', share: 18, names: 'Substation' },
  hub: { sector: 'communications', share: 16, names: 'Exchange' },
  works: { sector: 'water', share: 12, names: 'Waterworks' },
  hospital: { sector: 'health', share: 9, names: 'Hospital' },
  bankSwitch: { sector: 'banking', share: 1, names: 'Card Switch' },
  bankHost: { sector: 'banking', share: 6, names: 'Bank' },
  depot: { sector: 'transport', share: 4, names: 'Fuel Depot' },
  port: { sector: 'transport', share: 4, names: 'Port' },
  district: { sector: 'people', share: 24, names: '' },
} as const;

/** One of them. */
export type Kind = keyof typeof KINDS;

/** How many assets of each kind a nation of so many has; what is left over are districts. */
export function countsOf(assets: number): Readonly<Record<Kind, number>> {
  const kinds = Object.keys(KINDS) as Kind[];
  const counts = Object.fromEntries(
    kinds.map((kind) => [kind, Math.max(1, Math.floor((assets * KINDS[kind].share) / 100))]),
  ) as Record<Kind, number>;
  const others = kinds.reduce((sum, kind) => (kind === 'district' ? sum : sum + counts[kind]), 0);
  return { ...counts, district: Math.max(1, assets - others) };
}
