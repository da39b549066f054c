import type { AssetKind } from '../../model/order.ts';

/** The sectors as they are played, in their fixed order within an hour: givers before takers. People come last and give nothing. */
export const PLAY_SECTORS = ['energy', 'communications', 'water', 'health', 'banking', 'transport', 'people'] as const;
export type PlaySector = (typeof PLAY_SECTORS)[number];

const SECTORS: Readonly<Record<AssetKind, PlaySector>> = {
  substation: 'energy',
  hub: 'communications',
  works: 'water',
  hospital: 'health',
  bankSwitch: 'banking',
  port: 'transport',
  district: 'people',
};

/** Which sector's solver answers for an asset of this kind. */
export function sectorOf(kind: AssetKind): PlaySector {
  return SECTORS[kind];
}
