import type { Scenario } from '../model/scenario.ts';

/** The turn in which an exercise hour lies (rule T1). */
export function turnOfHour(scenario: Pick<Scenario, 'hoursPerTurn'>, hour: number): number {
  return Math.floor(hour / scenario.hoursPerTurn) + 1;
}

/** The exercise hour at which a turn opens: turn 1 at hour 0 (rule T1). */
export function openingHour(scenario: Pick<Scenario, 'hoursPerTurn'>, turn: number): number {
  return scenario.hoursPerTurn * (turn - 1);
}
