import { byId } from '../../model/ids.ts';
import type { Nation, Scenario } from '../../model/scenario.ts';
import { rankedAssets } from '../../state/rankedAssets.ts';
import { nationRow } from '../../state/rows.ts';
import type { NationRow } from '../../state/state.ts';
import type { Emission } from '../emission.ts';
import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/**
 * Every nation's network reports at the opening: one reading with columns, each service lost or restored, and the people-hours
 * of the turn beside the band of practice runs (rule V5). Over a dead telecom hub a turn's reports come one turn late (rule C2).
 */
export function telemetry({ game, state, emit }: PhaseContext): void {
  const turn = state.clock === 'ended' ? state.turn + 1 : state.turn;
  const hour = openingHour(game.scenario, turn);
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const row = nationRow(state, nation.id);
    const held = row.heldTelemetry;
    if (held) send(game.scenario, emit, nation, row, held.turn, openingHour(game.scenario, held.turn), held.columns);
    // After EndEx nothing is held back: the hot wash needs every turn.
    if (hubIsDead(nation, row) && state.clock !== 'ended') {
      emit.fact({ fact: 'telemetryHeld', nation: nation.id, turn, columns: row.columns });
      emit.report({ report: 'telemetryLate', to: { nation: nation.id }, turn });
    } else {
      send(game.scenario, emit, nation, row, turn, hour, row.columns, held?.turn ?? 0);
    }
  }
}

/** Sends what dead hubs hold back, when the exercise ends in the middle of a turn (rule C2). */
export function sendHeld({ game, state, emit }: Pick<PhaseContext, 'game' | 'state' | 'emit'>): void {
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    const row = nationRow(state, nation.id);
    const held = row.heldTelemetry;
    if (held) send(game.scenario, emit, nation, row, held.turn, openingHour(game.scenario, held.turn), held.columns);
  }
}

function send(
  scenario: Scenario,
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
  for (const hours of row.unreportedHours) {
    if (hours.turn >= turn || hours.turn < after) continue;
    const practice = scenario.practice?.nations[nation.id]?.[hours.turn - 1] ?? null;
    emit.report({ report: 'personHours', to, turn: hours.turn, personHours: hours.personHours, practice });
  }
  emit.fact({ fact: 'telemetrySent', nation: nation.id, throughTurn: turn });
}

function hubIsDead(nation: Nation, row: NationRow): boolean {
  return rankedAssets(nation).some((asset, i) => asset.kind === 'hub' && row.columns.servicePerMille[i] === 0);
}
