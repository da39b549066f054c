import { nationOfAsset } from '../coordination/nationOfAsset.ts';
import { reductionOf } from '../infrastructure/reductionOf.ts';
import type { Condition, DeedPattern } from '../model/condition.ts';
import type { DeedRow, Reason } from '../model/event.ts';
import type { AssetId, NationId } from '../model/ids.ts';
import type { Scenario, Service } from '../model/scenario.ts';
import { ledgerRows } from '../state/ledger.ts';
import { rankedAssets } from '../state/rankedAssets.ts';
import { doorRow, nationRow, placeOf } from '../state/rows.ts';
import type { NationRow, State } from '../state/state.ts';

/**
 * Judges a condition on a frozen state and keeps every part's verdict, so that "why" needs no second computation (rule O1).
 * `own` is the nation that speaks, for conditions of statements.
 */
export function judge(condition: Condition, state: State, scenario: Scenario, own: NationId | null = null): Reason {
  switch (condition.test) {
    case 'all':
    case 'any': {
      const of = condition.of.map((part) => judge(part, state, scenario, own));
      const holds = condition.test === 'all' ? of.every((r) => r.holds) : of.some((r) => r.holds);
      return { condition, holds, of };
    }
    case 'not': {
      const of = [judge(condition.that, state, scenario, own)];
      return { condition, holds: !of[0]?.holds, of };
    }
    default:
      return { condition, holds: holds(condition, state, scenario, own), of: [] };
  }
}

type Leaf = Exclude<Condition, { test: 'all' | 'any' | 'not' }>;

function holds(condition: Leaf, state: State, scenario: Scenario, own: NationId | null): boolean {
  switch (condition.test) {
    case 'turn':
      return state.turn >= (condition.atLeast ?? 0) && state.turn <= (condition.atMost ?? Number.MAX_SAFE_INTEGER);
    case 'happened': {
      const since = condition.withinTurns === undefined ? 0 : state.turn - condition.withinTurns;
      const rows = ledgerRows(state.ledgers.deeds).filter(
        (deed) => deed.turn >= since && matches(deed, condition.what),
      );
      return new Set(rows.map((deed) => deed.by)).size >= (condition.byNations ?? 1);
    }
    case 'holds':
      return state.ledgers.copies.some(
        (copy) => copy.nation === condition.nation && copy.information === condition.information,
      );
    case 'door':
      return doorRow(state, nationOfAsset(scenario, condition.asset), condition.asset)?.state === condition.is;
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
      const { asset, withinHours } = condition;
      return asset === undefined
        ? worksOf(own, scenario).some((works) => untreated(works, withinHours, state, scenario))
        : untreated(asset, withinHours, state, scenario);
    }
    case 'lost':
      return hasLost(own, condition.service, state, scenario);
  }
}

/**
 * A service is lost where it has fallen to nothing in the last hour that ran. Power is lost as long as feeders are open: from the
 * moment at which they open, before an hour has run, to the moment at which they are closed; as long as the grid is dark at a substation; and
 * where a district is without while its substation is not.
 */
function hasLost(own: NationId | null, service: Service, state: State, scenario: Scenario): boolean {
  const { postures, columns, network } = speaker(own, state);
  if (service !== 'power') return postures.some((posture) => posture.lostSinceHour[service] !== undefined);
  const nation = scenario.nations.find((row) => row.id === own);
  const assets = nation ? rankedAssets(nation) : [];
  const without = new Set(postures.flatMap((row) => (row.lostSinceHour.power === undefined ? [] : [row.asset])));
  const buses = nation?.network.energy.buses ?? [];
  return assets.some((asset, i) => {
    const posture = postures[i];
    if (asset.kind !== 'substation') {
      const givers = asset.dependsOn.flatMap(({ service, from }) => (service === 'power' ? [from] : []));
      return without.has(asset.id) && !givers.some((giver) => without.has(giver));
    }
    const gone = posture ? reductionOf(posture, state.turn) >= 1000 : false;
    const isDark = buses.some(({ at }, bus) => at === asset.id && network?.grid.hoursLive[bus] === 0);
    return columns.feedersClosed[i] === 0 || gone || isDark;
  });
}

/** Untreated water is on its way to the taps and gets there within these hours, or is sent out now. */
function untreated(asset: AssetId, withinHours: number, state: State, scenario: Scenario): boolean {
  const { row, index } = locate(asset, state, scenario);
  const soon = row.columns.untreatedInHours[index] ?? -1;
  return (soon >= 0 && soon < withinHours) || row.columns.dosing[index] === 0;
}

function worksOf(own: NationId | null, scenario: Scenario): readonly AssetId[] {
  const assets = scenario.nations.find((nation) => nation.id === own)?.assets ?? [];
  return assets.filter((asset) => asset.kind === 'works').map((asset) => asset.id);
}

/** Conditions about "us" are judged for a nation that speaks; the scenario's check keeps them out of anything else. */
function speaker(own: NationId | null, state: State): NationRow {
  const row = own === null ? undefined : state.nations[own];
  if (!row) throw new Error('a condition about the own nation was judged for nobody');
  return row;
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

function locate(id: AssetId, state: State, scenario: Scenario): { row: NationRow; index: number } {
  const row = nationRow(state, nationOfAsset(scenario, id));
  return { row, index: placeOf(row.postures, id) };
}
