import type { Condition, DeedPattern } from '../model/condition.ts';
import type { DeedRow, Reason } from '../model/event.ts';
import type { Asset, Scenario } from '../model/scenario.ts';
import { rankedAssets } from '../state/initialState.ts';
import type { NationRow, State } from '../state/state.ts';

/** Judges a condition on a frozen state and keeps every part's verdict, so that "why" needs no second computation (rule O1). */
export function judge(condition: Condition, state: State, scenario: Scenario): Reason {
  switch (condition.test) {
    case 'all':
    case 'any': {
      const of = condition.of.map((part) => judge(part, state, scenario));
      const holds = condition.test === 'all' ? of.every((r) => r.holds) : of.some((r) => r.holds);
      return { condition, holds, of };
    }
    case 'not': {
      const of = [judge(condition.that, state, scenario)];
      return { condition, holds: !of[0]?.holds, of };
    }
    default:
      return { condition, holds: holds(condition, state, scenario), of: [] };
  }
}

type Leaf = Exclude<Condition, { test: 'all' | 'any' | 'not' }>;

function holds(condition: Leaf, state: State, scenario: Scenario): boolean {
  switch (condition.test) {
    case 'turn':
      return state.turn >= (condition.atLeast ?? 0) && state.turn <= (condition.atMost ?? Number.MAX_SAFE_INTEGER);
    case 'happened': {
      const since = condition.withinTurns === undefined ? 0 : state.turn - condition.withinTurns;
      const rows = state.ledgers.deeds.filter((deed) => deed.turn >= since && matches(deed, condition.what));
      return new Set(rows.map((deed) => deed.by)).size >= (condition.byNations ?? 1);
    }
    case 'holds':
      return state.ledgers.copies.some(
        (copy) => copy.nation === condition.nation && copy.information === condition.information,
      );
    case 'door':
      return (
        locate(condition.asset, state, scenario).row.doors.find((door) => door.asset === condition.asset)?.state ===
        condition.is
      );
    case 'service': {
      const { row, index } = locate(condition.asset, state, scenario);
      const columns = {
        end: row.columns.servicePerMille,
        mean: row.columns.meanPerMille,
        worst: row.columns.worstPerMille,
      };
      return (columns[condition.column ?? 'end'][index] ?? 0) < condition.below;
    }
    case 'untreated': {
      const { row, index } = locate(condition.asset, state, scenario);
      const soon = (row.columns.untreatedParcels[index] ?? 0) % (1 << condition.withinHours);
      return soon > 0 || row.columns.dosing[index] === 0;
    }
  }
}

function matches(deed: DeedRow, pattern: DeedPattern): boolean {
  return (
    deed.deed === pattern.deed &&
    (pattern.by === undefined || deed.by === pattern.by) &&
    (pattern.to === undefined || deed.to === pattern.to) &&
    (pattern.asset === undefined || deed.asset === pattern.asset) &&
    (pattern.information === undefined || deed.information === pattern.information)
  );
}

function locate(id: string, state: State, scenario: Scenario): { row: NationRow; index: number; asset: Asset } {
  for (const nation of scenario.nations) {
    const assets = rankedAssets(nation);
    const index = assets.findIndex((asset) => asset.id === id);
    const row = state.nations[nation.id];
    const asset = assets[index];
    if (row && asset) return { row, index, asset };
  }
  throw new Error(`no asset ${id} in the scenario`);
}
