import { byId } from '../../model/ids.ts';
import { nationRow } from '../../state/rows.ts';
import type { PhaseContext } from '../phase.ts';

/** A rumour costs its turn's trust; trust is clamped once and told to its own nation (rules I2, M3). */
export function account({ game, state, emit }: PhaseContext): void {
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const { rumour, trustPerMille } = nationRow(state, nation.id);
    const lost = rumour?.trustPerTurn ?? 0;
    if (rumour) emit.fact({ fact: 'trustChanged', nation: nation.id, byPerMille: -lost });
    emit.fact({ fact: 'trustClamped', nation: nation.id });
    const perMille = Math.max(0, Math.min(1000, trustPerMille - lost));
    emit.report({ report: 'trust', to: { nation: nation.id }, perMille });
  }
}
