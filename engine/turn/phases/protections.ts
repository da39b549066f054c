import { dueHome } from '../../coordination/dueHome.ts';
import { endMeasure } from '../../coordination/endMeasure.ts';
import { manualPerMille } from '../../infrastructure/water/manualPerMille.ts';
import { byId } from '../../model/ids.ts';
import { nationRow } from '../../state/rows.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/**
 * Protection teams begin at the opening after their order, before stages act (rule R7): the door is shut for good, treatment
 * is right again, hand work ends and frees its crew, full service returns some hours later.
 */
export function protections({ game, state, emit }: PhaseContext): void {
  const hour = openingHour(game.scenario, state.turn);
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const row = nationRow(state, nation.id);
    for (const [i, posture] of row.postures.entries()) {
      const { protection, manual } = posture.measures;
      if (protection?.sinceTurn !== state.turn) continue;
      const first = state.ledgers.copies.find((copy) => copy.nation === nation.id);
      if (row.doors.some((door) => door.asset === posture.asset && door.state !== 'shut')) {
        const because = {
          how: 'protection' as const,
          order: protection.order,
          turn: state.turn,
          thanksTo: first?.from ?? null,
          sharedTurn: first && first.from !== null ? first.turn : null,
        };
        emit.fact({ fact: 'doorShut', nation: nation.id, asset: posture.asset, because });
        emit.report({
          report: 'doorShut',
          to: { nation: nation.id },
          asset: posture.asset,
          turn: state.turn,
          how: 'protection',
        });
      }
      if (row.columns.dosing[i] === 0 && posture.struck?.what === 'stopDosing') {
        emit.fact({ fact: 'dosingCorrected', nation: nation.id, asset: posture.asset });
      }
      if (manual) {
        // Brought back from what it gave by hand in the turn that has just closed.
        const perMille = manualPerMille(posture, state.turn - 1);
        const untilHour = hour + (protection.terms.fullServiceAfterHours ?? 0);
        emit.fact({ fact: 'recovering', nation: nation.id, asset: posture.asset, perMille, untilHour });
        endMeasure(emit, nation.id, posture.asset, 'manual', manual.order);
        dueHome(state, emit, nation.id, 'crew');
      }
    }
  }
}
