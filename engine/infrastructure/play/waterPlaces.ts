import type { NationWater } from './nationWater.ts';
import type { NationPlan } from './playPlan.ts';

/** Where a nation's works and taps stand among its assets and in the coupled network, and what its pipes are asked while nothing is wrong. */
export interface WaterPlaces {
  /** By works: its rank among assets, its place, its source's node, and its pumps among the links; −1 for what is not there. */
  readonly works: readonly {
    readonly rank: number;
    readonly place: number;
    readonly node: number;
    readonly pumps: readonly number[];
  }[];
  /** By tap: its junction, the rank of the district that it serves and which of `districts` that is, and its works (−1 for none). */
  readonly taps: readonly {
    readonly junction: number;
    readonly rank: number;
    readonly district: number;
    readonly works: number;
  }[];
  /** The places of what is delivered to each district that has a tap. */
  readonly districts: readonly number[];
  /** Each link: its pump has power. */
  readonly powered: readonly number[];
  /** Each junction: draws all that is asked for, per mille. */
  readonly rations: readonly number[];
}

const KEPT = new WeakMap<NationPlan, { readonly water: NationWater | null; readonly places: WaterPlaces }>();

/** The places of a nation's water; of one without pipes none. Made once a plan and its opened pipes. */
export function waterPlaces(plan: NationPlan, water: NationWater | null): WaterPlaces {
  const kept = KEPT.get(plan);
  if (kept?.water === water) return kept.places;
  const places = readPlaces(plan, water);
  KEPT.set(plan, { water, places });
  return places;
}

function readPlaces({ ranks, places, delivered }: NationPlan, water: NationWater | null): WaterPlaces {
  const { works = [], taps = [], network } = water ?? {};
  const rankOf = (asset: string) => ranks.get(asset) ?? -1;
  const served = [...new Set(taps.map(({ serves }) => serves))];
  return {
    works: works.map(({ asset, node, pumps }) => ({
      ...{ rank: rankOf(asset), place: places[rankOf(asset)] ?? -1, node, pumps },
    })),
    taps: taps.map(({ junction, serves, works: from }) => ({
      ...{ junction, rank: rankOf(serves), district: served.indexOf(serves), works: from },
    })),
    districts: served.map((district) => delivered.water.get(district) ?? -1),
    powered: new Array<number>(network?.links.length ?? 0).fill(1),
    rations: new Array<number>(network?.junctions.length ?? 0).fill(1000),
  };
}
