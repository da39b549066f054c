import { byId } from '../../model/ids.ts';
import { nationRow } from '../../state/rows.ts';
import type { PhaseContext } from '../phase.ts';

/** Advisories issued before this opening shut every remote door of their nation for good, after its stages acted (rule R2). */
export function advisories({ game, state, emit }: PhaseContext): void {
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const row = nationRow(state, nation.id);
    const because = row.advisory;
    if (!because) continue;
    for (const door of row.doors) {
      if (door.state === 'shut') continue;
      emit.fact({ fact: 'doorShut', nation: nation.id, asset: door.asset, because });
      // Told for every door, open or not, so that shutting one says nothing about who stood behind it.
      emit.report({
        report: 'doorShut',
        to: { nation: nation.id },
        asset: door.asset,
        turn: state.turn,
        how: 'advisory',
      });
    }
  }
}
