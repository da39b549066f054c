import { deed } from '../../coordination/deed.ts';
import { byId } from '../../model/ids.ts';
import { LATE_WORDS, runEffect } from '../../orders/effectRules.ts';
import { judge } from '../../orders/judge.ts';
import type { PhaseContext } from '../phase.ts';
import { sealedRuns } from '../sealedRuns.ts';
import { carryOutRulings } from './carryOutRulings.ts';

/**
 * Sealed orders take hold from the first hour of their turn, all on the same frozen state (rules R1, O4). Sheets are read in
 * the order of seats, types and targets, so when an order arrived does not matter. What fails in the world does its `otherwise`.
 */
export function respond({ game, state, emit }: PhaseContext): void {
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    for (const reserve of state.reserved[nation.id] ?? []) {
      if (!emit.facts.some((f) => f.fact === 'released' && f.order === reserve.order)) {
        emit.fact({ fact: 'released', nation: nation.id, order: reserve.order });
      }
    }
  }
  for (const run of sealedRuns(game, state, emit)) {
    if (state.rulings.some((ruling) => ruling.order.id === run.order.id)) continue;
    const works = run.type.worksIf === undefined || judge(run.type.worksIf, state, game.scenario).holds;
    const effects = works
      ? run.type.effects.filter((effect) => !LATE_WORDS.includes(effect.do))
      : (run.type.otherwise ?? []);
    for (const effect of effects) runEffect(run, effect);
    const outcome = works ? 'worked' : 'failed';
    emit.fact({ fact: 'orderResolved', order: run.order, outcome });
    emit.fact(
      deed('sealed', state.turn, { by: run.nation.id, asset: run.order.answers.target ?? null, order: run.order.id }),
    );
    emit.report({ report: 'orderResolved', to: { nation: run.nation.id }, order: run.order.id, outcome });
  }
  carryOutRulings({ game, state, emit });
}
