import { byId } from '../../model/ids.ts';
import { nationRow } from '../../state/rows.ts';
import type { PhaseContext } from '../phase.ts';

/** Trust is clamped once and told to its own nation (rule M3). */
export function account({ game, state, emit }: PhaseContext): void {
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    emit.fact({ fact: 'trustClamped', nation: nation.id });
    const perMille = Math.max(0, Math.min(1000, nationRow(state, nation.id).trustPerMille));
    emit.report({ report: 'trust', to: { nation: nation.id }, perMille });
  }
}
