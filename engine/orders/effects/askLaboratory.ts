import { takeSample } from '../../coordination/takeSample.ts';
import type { Effect } from '../../model/order.ts';
import { postureRow } from '../../state/rows.ts';
import { turnOfHour } from '../../turn/openingHour.ts';
import type { OrderRun } from '../orderRun.ts';

/** Asks the laboratory about the water of a works: it answers so many turns after the impact, or after the question where nothing was hit (rule B1). */
export function askLaboratory(run: OrderRun, effect: Extract<Effect, { do: 'askLaboratory' }>): void {
  const { state, nation, emit, game, order } = run;
  const asset = order.answers.target ?? '';
  const { struck } = postureRow(state, nation.id, asset);
  const since = struck?.what === 'stopDosing' ? turnOfHour(game.scenario, struck.hour) : state.turn;
  const dueTurn = Math.max(state.turn + 1, since + effect.answerTurns);
  takeSample(emit, nation.id, { asset, askedTurn: state.turn, dueTurn });
}
