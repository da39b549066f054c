/** Ids are ASCII and match /^[a-z][a-z0-9-]*$/ (catalogue ids such as N05 and FL01 are upper case). They are compared by code unit. */
export type NationId = string;
export type SeatId = string;
export type AssetId = string;
export type OrderTypeId = string;
export type InformationId = string;
export type InjectId = string;
export type CampaignId = string;

/** The id of exercise control, which is not a seat of any nation. */
export const EXCON = 'excon';

/** The id of the wall, the screen for the whole room; nobody plays at it. */
export const WALL = 'wall';

/** What a seat may be called in a nation; First Light plays CIV and MIL. */
export type Role = 'civ' | 'mil';

/** A text in one or more languages, keyed by BCP 47 tag; the scenario's first language is always there. */
export type Text = Readonly<Record<string, string>>;

/** Orders two ids by code unit, which is the same on every machine and in every locale. */
export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
