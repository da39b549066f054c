import type { Role } from '../../engine/model/ids.ts';
import type { AssetKind, Item, Sector } from '../../engine/model/order.ts';
import type { Service } from '../../engine/model/scenario.ts';

// The closed sets of the engine in plain English, as headings and sentences of the paper use them.

/** What an asset is. */
export const KIND_WORDS: Readonly<Record<AssetKind, string>> = {
  works: 'water works',
  substation: 'substation',
  hospital: 'hospital',
  hub: 'telecom hub',
  bankSwitch: 'bank switch',
  port: 'port',
  district: 'district',
};

/** One thing of a purse. */
export const ITEM_WORDS: Readonly<Record<Item, string>> = {
  crew: 'crew',
  team: 'protection team',
  set: 'generator set',
};

/** What one asset gives another. */
export const SERVICE_WORDS: Readonly<Record<Service, string>> = {
  power: 'power',
  water: 'water',
  communications: 'communications',
  care: 'care',
  payments: 'payments',
  fuel: 'fuel',
};

/** A sector inside a sentence. */
export const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  energy: 'energy',
  water: 'water',
  communications: 'communications',
  health: 'health',
  banking: 'banking',
  transport: 'transport',
};

/** What a seat is for. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = { civ: 'civil', mil: 'military' };

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A whole number with its thousands set apart: 600,000. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Thousandths as per cent, with a space that does not break. */
export function percent(perMille: number): string {
  return `${Math.round(perMille / 10)}\u00a0%`;
}

/** Seconds as a clock shows them: 4:00. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
