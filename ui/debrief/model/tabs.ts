import type { Edition } from '../../../engine/model/edition.ts';

/** What a debrief is looked at as. */
export type Tab = 'replay' | 'wall' | 'report' | 'decisions' | 'notes';

/** The tabs of an edition. The common one holds sums: there is nothing in it to replay and nobody's decision. */
export function tabsOf(edition: Edition): readonly Tab[] {
  return edition === 'common' ? ['wall', 'report', 'notes'] : ['replay', 'wall', 'report', 'decisions', 'notes'];
}
