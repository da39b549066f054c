import { byId } from '../../model/ids.ts';
import type { Nation } from '../../model/scenario.ts';
import { rankedAssets } from '../../state/initialState.ts';
import { nationRow } from '../../state/rows.ts';
import type { NationRow } from '../../state/state.ts';
import type { Emission } from '../emission.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/**
 * Every nation's network reports at the opening: one reading with columns, and each service lost or restored. Over a dead
 * telecom hub a turn's reports come one turn late (rule C2).
 */
export function telemetry({ game, state, emit }: PhaseContext): void {
  const turn = state.clock === 'ended' ? state.turn + 1 : state.turn;
  const hour = openingHour(game.scenario, turn);
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const row = nationRow(state, nation.id);
    const held = row.heldTelemetry;
    if (held) send(emit, nation, row, held.turn, openingHour(game.scenario, held.turn), held.columns);
    if (hubIsDead(nation, row)) {
      emit.fact({ fact: 'telemetryHeld', nation: nation.id, turn, columns: row.columns });
      emit.report({ report: 'telemetryLate', to: { nation: nation.id }, turn });
    } else {
      send(emit, nation, row, turn, hour, row.columns, held?.turn ?? 0);
    }
  }
}

function send(
  emit: Emission,
  nation: Nation,
  row: NationRow,
  turn: number,
  hour: number,
  columns: NationRow['columns'],
  after = 0,
): void {
  const to = { nation: nation.id };
  emit.report({ report: 'telemetry', to, turn, hour, columns });
  for (const change of row.unreported) {
    // A change of turn t is first reported at the opening of turn t + 1.
    if (change.turn >= turn || change.turn < after) continue;
    const { asset, service, hour: at, because } = change;
    if (change.to === 'lost') emit.report({ report: 'serviceLost', to, asset, service, hour: at, because });
    else emit.report({ report: 'serviceRestored', to, asset, service, hour: at });
  }
  emit.fact({ fact: 'telemetrySent', nation: nation.id, throughTurn: turn });
}

function hubIsDead(nation: Nation, row: NationRow): boolean {
  return rankedAssets(nation).some((asset, i) => asset.kind === 'hub' && row.columns.servicePerMille[i] === 0);
}
