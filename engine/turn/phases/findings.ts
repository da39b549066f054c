import { byId } from '../../model/ids.ts';
import { LATE_WORDS, runEffect } from '../../orders/effectRules.ts';
import { judge } from '../../orders/judge.ts';
import { nationRow } from '../../state/rows.ts';
import type { PhaseContext } from '../phase.ts';
import { sealedRuns } from '../sealedRuns.ts';

/** Hunts report at the closing of their turn, the laboratory at the closing before its answer is read (rules D3, B1). */
export function findings({ game, state, emit }: PhaseContext): void {
  for (const run of sealedRuns(game, state, emit)) {
    for (const effect of run.type.effects) if (LATE_WORDS.includes(effect.do)) runEffect(run, effect);
  }
  readSamples({ game, state, emit });
}

/** The laboratory says whether untreated water is on its way or at the taps now. */
function readSamples({ game, state, emit }: PhaseContext): void {
  const turn = state.turn + 1;
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    for (const { asset, dueTurn } of nationRow(state, nation.id).samples) {
      if (dueTurn !== turn) continue;
      const withinHours = nation.assets.find((works) => works.id === asset)?.pipeHours ?? 0;
      const near = judge({ test: 'untreated', asset, withinHours }, state, game.scenario).holds;
      const found = near ? 'untreated' : 'treated';
      emit.fact({ fact: 'sampleRead', nation: nation.id, asset, found });
      emit.report({ report: 'laboratory', to: { nation: nation.id }, asset, turn, found });
    }
  }
}
