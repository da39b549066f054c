import { type NationRun, runHours } from '../../../engine/infrastructure/play/runHours.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import type { NationRow } from '../../../engine/state/state.ts';
import { nativeTools } from '../../../server/nativeTools.ts';

/** What each nation's networks came to in each of some turns in which nobody does anything. */
export function quietTurns(scenario: Scenario, turns: number): readonly (readonly NationRun[])[] {
  const rows: Record<string, NationRow> = { ...initialState(scenario).nations };
  const rowOf = (nation: string) => rows[nation] as NationRow;
  return Array.from({ length: turns }, (_, i) => {
    const { hoursPerTurn: hours } = scenario;
    const span = { turn: i + 1, fromHour: hours * i, hours, transits: [] };
    const runs = runHours(scenario.nations, rowOf, nativeTools.epanet, span);
    for (const { nation, columns, buffers, network } of runs)
      rows[nation] = { ...rowOf(nation), columns, buffers, network };
    return runs;
  });
}
