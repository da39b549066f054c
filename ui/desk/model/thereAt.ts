import { t } from '@lingui/core/macro';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import { exerciseTime, openingHour } from '../../kit/exerciseTime.ts';

/** When help would be there: the hour, and the turn at whose opening it counts. */
export interface There {
  readonly hour: number;
  readonly turn: number;
}

/** When an offer that is accepted in a turn would be there (rule A2). */
export function thereAt(turn: number, scenario: Pick<PublicScenario, 'hoursPerTurn' | 'loanHours'>): There {
  const { hoursPerTurn, loanHours } = scenario;
  return {
    hour: openingHour(turn, hoursPerTurn) + loanHours,
    turn: turn + Math.ceil(loanHours / hoursPerTurn),
  };
}

/** When a turn opens by which help is needed; and that help which is offered now cannot be there so soon, where it cannot. */
export function byTurnNote(
  byTurn: number,
  turn: number,
  scenario: Pick<PublicScenario, 'hoursPerTurn' | 'loanHours'>,
): string {
  const opens = exerciseTime(openingHour(byTurn, scenario.hoursPerTurn));
  const there = thereAt(turn, scenario);
  return byTurn < there.turn ? t`${opens}. Help cannot be there before turn ${there.turn} opens.` : opens;
}

/** When help would be there, in a sentence; help that comes after the last turn has closed is said to come too late. */
export function thereWords(there: There, turns: number): string {
  const at = exerciseTime(there.hour);
  return there.turn > turns
    ? t`Accepted in this turn, it would be there at ${at}, after the exercise has ended.`
    : t`Accepted in this turn, it sets off at once and is there at ${at}, when turn ${there.turn} opens.`;
}
