import type { Transit } from '../../model/event.ts';
import { byId } from '../../model/ids.ts';
import { nationRow } from '../../state/rows.ts';
import type { State } from '../../state/state.ts';
import type { Emission } from '../emission.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/** Lent crews and teams arrive; a crew that arrives while feeders are being closed by one crew joins it (rule A2). */
export function arrivals({ game, state, emit }: PhaseContext): void {
  const hour = openingHour(game.scenario, state.turn);
  for (const transit of [...state.transits].sort((a, b) => byId(a.order, b.order))) {
    if (transit.item === 'set' || transit.atHour > hour) continue;
    emit.fact({ fact: 'arrived', transit });
    emit.report({ report: 'transit', to: { nation: transit.to }, transit, arrived: true });
    if (transit.from !== transit.to)
      emit.report({ report: 'transit', to: { nation: transit.from }, transit, arrived: true });
    if (transit.item === 'crew') joinRepair(state, emit, transit, hour);
  }
}

function joinRepair(state: State, emit: Emission, transit: Transit, hour: number): void {
  for (const posture of nationRow(state, transit.to).postures) {
    const { repair } = posture.measures;
    if (!repair || posture.repairCrews.reduce((sum, crew) => sum + crew.count, 0) > 1) continue;
    emit.fact({ fact: 'repairCrewAdded', nation: transit.to, asset: posture.asset, fromHour: hour, count: 1 });
    const commitment = {
      order: repair.order,
      item: 'crew' as const,
      count: 1,
      asset: posture.asset,
      while: 'measure' as const,
    };
    emit.fact({ fact: 'committed', nation: transit.to, commitment });
    return;
  }
}
