import type { TruthSite } from './truthSite.ts';

/** What a site gives as the turn opens, per mille: as in its last hour, or nothing where its power is gone since. */
export function givesNow({ columns, index, cutOff, posture }: TruthSite): number {
  const isGone = posture.struck?.what === 'openFeeders' || (cutOff && (columns.bufferHours[index] ?? 0) === 0);
  return isGone ? 0 : (columns.servicePerMille[index] ?? 0);
}
