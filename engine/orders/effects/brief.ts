import { byId } from '../../model/ids.ts';
import { stageOdds } from '../../threat/stageOdds.ts';
import type { OrderRun } from '../orderRun.ts';

/** Likelihood bands of ICD 203, in percent: remote, very unlikely, unlikely, roughly even, likely, very likely, almost certain. */
export const BANDS: readonly (readonly [number, number])[] = [
  [1, 5],
  [5, 20],
  [20, 45],
  [45, 55],
  [55, 80],
  [80, 95],
  [95, 99],
];

/**
 * Gives a warning brief: the band for one coming stage from the true odds. One keyed miss in five shows the mirrored band
 * (rule D4). The roll is kept in the ledger; the seat never learns whether it was a miss.
 */
export function brief(run: OrderRun): void {
  const { game, state, order, nation, emit } = run;
  const subject = [...game.scenario.subjects]
    .sort((a, b) => byId(a.id, b.id))
    .find((s) => s.id === order.answers.subject);
  if (!subject) return;
  const key = [state.turn, 'brief', nation.id, subject.id];
  const perMille = game.dice.perMille(key);
  emit.fact({ fact: 'rolled', turn: state.turn, key, perMille });
  const odds = stageOdds(state, game.scenario, subject);
  const index = BANDS.findIndex(([, to]) => odds < to * 10);
  const right = index < 0 ? BANDS.length - 1 : index;
  const shown = perMille < game.scenario.briefMissPerMille ? BANDS.length - 1 - right : right;
  const band = BANDS[shown] ?? [45, 55];
  emit.report({
    report: 'briefGiven',
    to: { nation: nation.id },
    id: order.id,
    subject: subject.id,
    turn: state.turn,
    band,
  });
}
