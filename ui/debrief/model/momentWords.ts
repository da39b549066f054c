import { t } from '@lingui/core/macro';
import { exerciseTime, openingHour } from '../../kit/exerciseTime.ts';
import type { Moment } from './moments.ts';

/** A moment as it is said: "Turn 3, as it opened". */
export function momentWords({ turn, at }: Moment): string {
  if (at === 'ended') return t`EndEx`;
  return at === 'opened' ? t`Turn ${turn}, as it opened` : t`Turn ${turn}, as it was locked`;
}

/** The exercise time of a moment: a turn's inputs are given at its opening hour, and its hours run when it closes. */
export function momentTime({ turn, at }: Moment, hoursPerTurn: number): string {
  return exerciseTime(openingHour(at === 'ended' ? turn + 1 : turn, hoursPerTurn));
}
