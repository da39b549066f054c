import { metricsOf } from '../../evaluation/metrics.ts';
import { EXCON } from '../../model/ids.ts';
import type { Metrics } from '../../model/metrics.ts';
import { initialState } from '../../state/initialState.ts';
import { step } from '../../turn/step.ts';
import type { LoggedRun } from './loggedRun.ts';

/** The same scenario and dice with turns opened and closed as in the log and nothing else (rule M4): the metrics after each closed turn. */
export function noAction(base: LoggedRun): ReadonlyMap<number, Metrics> {
  const { game } = base.end.table;
  const after = new Map<number, Metrics>();
  let state = initialState(game.scenario);
  for (const { input } of base.rows) {
    if (input.type !== 'startEx' && input.type !== 'closeTurn' && input.type !== 'endEx') continue;
    state = step(game, state, input, EXCON).state;
    if (input.type === 'closeTurn') after.set(input.turn, metricsOf(game.scenario, state));
  }
  return after;
}
