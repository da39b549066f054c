import type { PersonHours } from '../../../engine/model/event.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';

/** The own nation's person-hours after one turn, weighed as the rules weigh them (rule M2). */
export interface LinePoint {
  readonly turn: number;
  /** In this turn alone; null while the turn is not counted yet. */
  readonly inTurn: number | null;
  readonly soFar: number | null;
  /** The middle half of practice runs of the own nation after this turn; null where there is none, or not yet. */
  readonly practice: readonly [number, number] | null;
}

/** The own nation's line, one point for every turn of the exercise. It is never set beside another nation's. */
export function personHoursLine(
  view: View,
  scenario: Pick<PublicScenario, 'turns' | 'reducedWeightPerMille'>,
): readonly LinePoint[] {
  const rows = view.nation.personHours;
  let soFar = 0;
  return Array.from({ length: scenario.turns }, (_, index): LinePoint => {
    const turn = index + 1;
    const row = rows.find((one) => one.turn === turn);
    if (!row) return { turn, inTurn: null, soFar: null, practice: null };
    const inTurn = weigh(row.personHours, scenario.reducedWeightPerMille);
    soFar += inTurn;
    return { turn, inTurn, soFar, practice: row.practice };
  });
}

/** Hours by kind as one number: under notice and rationed count in part (rule M2). */
export function weigh(hours: PersonHours, reducedPerMille: number): number {
  const whole = hours.unsafe + hours.unsupplied + hours.powerless;
  return whole + Math.round(((hours.underNotice + hours.rationed) * reducedPerMille) / 1000);
}
