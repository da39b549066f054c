import { dueHome } from '../../coordination/dueHome.ts';
import { endMeasure } from '../../coordination/endMeasure.ts';
import { byId } from '../../model/ids.ts';
import { rankedAssets } from '../../state/rankedAssets.ts';
import { nationRow } from '../../state/rows.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/**
 * What was worked at is finished (rule R9): hand-closed feeders and mended parts free their crews, water run by hand counts as corrected at
 * the end of the turn, teams whose time is over go home, and an asset whose trouble has passed is well again.
 */
export function complete({ game, state, emit }: PhaseContext): void {
  const hour = openingHour(game.scenario, state.turn + 1);
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const row = nationRow(state, nation.id);
    for (const [i, asset] of rankedAssets(nation).entries()) {
      const posture = row.postures[i];
      if (!posture) continue;
      const { repair, manual, protection } = posture.measures;
      const closed = row.columns.feedersClosed[i] === 1 || asset.kind !== 'substation';
      const mended = closed && posture.disabled.length === 0;
      if (repair && mended) {
        endMeasure(emit, nation.id, asset.id, 'repair', repair.order);
        dueHome(state, emit, nation.id, 'crew');
      }
      if (manual && row.columns.dosing[i] === 0)
        emit.fact({ fact: 'dosingCorrected', nation: nation.id, asset: asset.id });
      if (protection?.untilTurn != null && protection.untilTurn <= state.turn) {
        endMeasure(emit, nation.id, asset.id, 'protection', protection.order);
        dueHome(state, emit, nation.id, 'team');
      }
      const clean = row.columns.dosing[i] === 1 && (row.columns.untreatedInHours[i] ?? -1) < 0;
      if (posture.struck && (posture.struck.what === 'stopDosing' ? clean : mended)) {
        emit.fact({ fact: 'recovered', nation: nation.id, asset: asset.id, hour });
        emit.report({ report: 'recovered', to: { nation: nation.id }, asset: asset.id, hour });
      }
    }
  }
}
