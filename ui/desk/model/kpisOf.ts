import { ITEMS, type Item } from '../../../engine/model/order.ts';
import { freeOf } from '../../../engine/view/freeOf.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import type { AssetState } from './assetState.ts';

/** The numbers of the top bar, all of the own nation. */
export interface Kpis {
  /** People with all services, of all people, per mille; null before the first reading. */
  readonly servicePerMille: number | null;
  readonly out: number;
  readonly degraded: number;
  readonly unknown: number;
  /** What is free of what is in the country now, and how much of that is away or a guest. */
  readonly purse: readonly {
    readonly item: Item;
    readonly free: number | null;
    readonly here: number;
    readonly away: number;
    readonly guest: number;
  }[];
  readonly trustPerMille: number | null;
}

/** Counts the top bar's numbers from what the seat knows. */
export function kpisOf(view: View, scenario: PublicScenario, states: readonly AssetState[]): Kpis {
  const { purse, trustPerMille } = view.nation;
  const count = (status: AssetState['status']) => states.filter((state) => state.status === status).length;
  return {
    servicePerMille: serviceOf(scenario, states),
    out: count('outage'),
    degraded: count('degraded'),
    unknown: count('unknown'),
    purse: ITEMS.map((item) => {
      const { own, away, guest } = purse?.[item] ?? { own: 0, away: 0, guest: 0 };
      return { item, free: purse ? freeOf(purse, item) : null, here: own - away + guest, away, guest };
    }),
    trustPerMille,
  };
}

/** People-weighted service of the districts; a district that is out counts nothing whatever its last reading says. */
function serviceOf(scenario: PublicScenario, states: readonly AssetState[]): number | null {
  const own = scenario.nations.find((nation) => nation.id === scenario.own.nation)?.assets ?? [];
  let people = 0;
  let served = 0;
  for (const district of own.filter((asset) => asset.kind === 'district')) {
    const state = states.find((one) => one.id === district.id);
    if (!state || state.servicePerMille === null) return null;
    people += district.people;
    served += district.people * (state.status === 'outage' ? 0 : state.servicePerMille);
  }
  return people === 0 ? null : Math.round(served / people);
}
