import type { NationId } from '../../engine/model/ids.ts';
import type { Metrics } from '../../engine/model/metrics.ts';
import type { Nation, Scenario } from '../../engine/model/scenario.ts';
import type { MeasureRow } from '../../engine/protocol/message.ts';

/** One turn of a measure beside the same turn when nobody acts. */
export interface MeasurePoint {
  readonly turn: number;
  readonly played: number;
  readonly noAction: number;
}

/** One turn of a nation beside the least and the most of the others; null where there is no other. */
export interface NationPoint extends MeasurePoint {
  readonly others: readonly [low: number, high: number] | null;
}

/** The region's person-hours without safe water or power, so far, turn by turn. */
export function personHoursLine(rows: readonly MeasureRow[]): readonly MeasurePoint[] {
  return rows.map(({ turn, played, noAction }) => ({
    turn,
    played: played.personHours,
    noAction: noAction.personHours,
  }));
}

/** The region's hours of hospitals in the dark, so far, turn by turn. */
export function darkHoursLine(rows: readonly MeasureRow[]): readonly MeasurePoint[] {
  return rows.map(({ turn, played, noAction }) => ({
    turn,
    played: played.hospitalDarkHours,
    noAction: noAction.hospitalDarkHours,
  }));
}

/** One nation's hospital hours in the dark, so far. */
export function nationDarkLine(rows: readonly MeasureRow[], nation: NationId): readonly MeasurePoint[] {
  const dark = (metrics: Metrics) => metrics.byNation[nation]?.hospitalDarkHours ?? 0;
  return rows.map(({ turn, played, noAction }) => ({ turn, played: dark(played), noAction: dark(noAction) }));
}

/**
 * One nation's person-hours for each 1,000 people that it serves, beside the span of the other nations. The others have no
 * names: the band says how the region fared, not who did worse.
 */
export function nationLine(rows: readonly MeasureRow[], scenario: Scenario, nation: NationId): readonly NationPoint[] {
  const serving = servingNations(scenario);
  const perThousand = (metrics: Metrics, of: Nation) => {
    const own = metrics.byNation[of.id];
    return own ? Math.round(((own.water + own.power) * 1000) / peopleServed(of)) : 0;
  };
  const own = serving.find(({ id }) => id === nation);
  if (!own) return [];
  return rows.map(({ turn, played, noAction }) => {
    const others = serving.filter(({ id }) => id !== nation).map((other) => perThousand(played, other));
    return {
      turn,
      played: perThousand(played, own),
      noAction: perThousand(noAction, own),
      others: others.length > 0 ? [Math.min(...others), Math.max(...others)] : null,
    };
  });
}

/** The nations that serve people, in the scenario's order; one that only lends has no line. */
export function servingNations(scenario: Scenario): readonly Nation[] {
  return scenario.nations.filter((nation) => peopleServed(nation) > 0);
}

/** People who get water or power from a nation's network. */
export function peopleServed({ assets }: Nation): number {
  return assets.reduce((sum, asset) => sum + asset.people, 0);
}
