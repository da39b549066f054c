import type { Scenario } from '../../../engine/model/scenario.ts';

/** What a drawn exercise takes over from a written one: its orders, what can be known, what can be said, the rules of play. */
export type Catalogue = Pick<Scenario, 'orders' | 'information' | 'statements' | 'rulesOfPlay'>;
