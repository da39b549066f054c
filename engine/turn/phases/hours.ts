import { tellTransit } from '../../coordination/tellTransit.ts';
import { runNation } from '../../infrastructure/coupling/runNation.ts';
import { byId } from '../../model/ids.ts';
import { nationRow } from '../../state/rows.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/** The turn's hours run in every nation's network (rule N1). */
export function hours({ game, state, emit }: PhaseContext): void {
  const { scenario } = game;
  const from = openingHour(scenario, state.turn);
  for (const nation of [...scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const coming = state.transits.filter((transit) => transit.to === nation.id);
    const run = runNation(nation, nationRow(state, nation.id), state.turn, from, scenario.hoursPerTurn, coming);
    emit.fact({ fact: 'networkRan', nation: nation.id, columns: run.columns });
    for (const change of run.changes) {
      const { turn, asset, service, hour, because } = change;
      if (change.to === 'lost')
        emit.fact({ fact: 'serviceLost', turn, nation: nation.id, asset, service, hour, because });
      else emit.fact({ fact: 'serviceRestored', turn, nation: nation.id, asset, service, hour });
    }
    for (const transit of run.arrived) {
      emit.fact({ fact: 'arrived', transit });
      tellTransit(emit, transit, true);
    }
    emit.fact({ fact: 'personHoursCounted', nation: nation.id, personHours: run.personHours });
    emit.report({ report: 'personHours', to: { nation: nation.id }, turn: state.turn, personHours: run.personHours });
  }
}
