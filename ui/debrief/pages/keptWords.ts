import type { AssetKind } from '../../../engine/model/order.ts';

/** Those of a kind that an order keeps supplied longest when power is short, in plain English. */
export const KEPT_WORDS: Readonly<Record<AssetKind, string>> = {
  works: 'water works',
  substation: 'substations',
  hospital: 'hospitals',
  hub: 'telecom hubs',
  bankSwitch: 'bank switches',
  port: 'ports',
  district: 'districts',
};
