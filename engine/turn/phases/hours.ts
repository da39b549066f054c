import { setReceipts } from '../../coordination/setReceipts.ts';
import { tellTransit } from '../../coordination/tellTransit.ts';
import { runHours } from '../../infrastructure/play/runHours.ts';
import type { Transit } from '../../model/event.ts';
import { rankedAssets } from '../../state/rankedAssets.ts';
import { nationRow } from '../../state/rows.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/** The turn's hours run in every nation's network (rule N1). */
export function hours({ game, state, emit }: PhaseContext): void {
  const { scenario } = game;
  const from = openingHour(scenario, state.turn);
  const runs = runHours(scenario.nations, (nation) => nationRow(state, nation), game.epanet, {
    ...{ turn: state.turn, fromHour: from, hours: scenario.hoursPerTurn, transits: state.transits },
  });
  for (const run of runs) {
    const nation = scenario.nations.find(({ id }) => id === run.nation);
    if (!nation) continue;
    const coming = state.transits.filter((transit) => transit.to === nation.id);
    const { columns, buffers, network } = run;
    emit.fact({ fact: 'networkRan', nation: nation.id, columns, buffers, network });
    for (const { asset, left } of run.partsBack) {
      emit.fact({ fact: 'partsBack', nation: nation.id, asset, left });
      emit.report({ report: 'partsBack', to: { nation: nation.id }, asset, left: left.map(({ part }) => part) });
    }
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
    const row = nationRow(state, nation.id);
    for (const [i, hospital] of rankedAssets(nation).entries()) {
      if (hospital.kind !== 'hospital') continue;
      const sets = (list: readonly Transit[]) =>
        list.reduce((sum, t) => sum + (t.item === 'set' && t.asset === hospital.id ? t.count : 0), 0);
      const had = (row.columns.bufferHours[i] ?? 0) + sets(run.arrived) * hospital.setHours;
      const onRoad = coming.filter((transit) => transit.from !== nation.id && !run.arrived.includes(transit));
      setReceipts(game, state, emit, nation, { hospital, had, left: run.columns.bufferHours[i] ?? 0 }, sets(onRoad));
    }
    emit.fact({ fact: 'personHoursCounted', nation: nation.id, personHours: run.personHours });
    emit.fact({ fact: 'hoursHeld', nation: nation.id, turn: state.turn, personHours: run.personHours });
  }
}
