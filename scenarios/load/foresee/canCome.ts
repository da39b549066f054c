import type { Inject } from '../../../engine/model/inject.ts';
import { foresee } from './foresee.ts';
import { opening } from './outlook.ts';
import type { Reach } from './reach.ts';

/** Whether an inject can come by itself: it has no trigger, or one that can hold at its turn. */
export function canCome({ trigger, turn }: Inject, reach: Reach): boolean {
  return !trigger || foresee(trigger, opening(turn), reach).holds !== 'never';
}
