import { type AssetId, byId } from '../../model/ids.ts';
import type { PartId } from '../../model/network.ts';
import type { AssetKind } from '../../model/order.ts';
import type { Asset, Nation, Service } from '../../model/scenario.ts';
import type { CoupledNetwork } from '../coupling/dependency.ts';
import { Layout } from './layout.ts';

/** What stands at a place of the coupled network: an asset itself, what is delivered to it, or a bank's host. */
export interface PlayNode {
  /** The nation and the asset by their places in the plan; −1 for a bank, which stands nowhere on the map. */
  readonly nation: number;
  readonly asset: number;
  /** Null for the asset itself. */
  readonly service: Service | null;
  /** The feeder or tap by which it comes, or the bank that it is; null for others. */
  readonly part: string | null;
}

/** A nation in the plan: its assets in order of ids, and where each stands in the coupled network. */
export interface NationPlan {
  readonly nation: Nation;
  readonly assets: readonly Asset[];
  readonly ranks: ReadonlyMap<AssetId, number>;
  /** By asset: its own place. */
  readonly places: readonly number[];
  /** By service and asset: the place of what is delivered to it. */
  readonly delivered: Readonly<Record<Service, ReadonlyMap<AssetId, number>>>;
  /** By bank: the place of its host, which answers for its cards and machines. */
  readonly banks: readonly number[];
  /** By asset and dependency: the place of that dependency in the coupled network. */
  readonly bufferPlaces: readonly (readonly number[])[];
  /** The assets of each kind, by their ranks. */
  readonly ofKind: Readonly<Record<AssetKind, readonly number[]>>;
  /** Every service whose loss is told, in order of assets (rule N2). */
  readonly told: readonly ToldService[];
  /** The places whose losses are kept (rule N3), each once: those of `told` in that order, then where else power is delivered, then banks. */
  readonly watched: Int32Array;
  /** By watched place: the rank of the asset whose tap it is, where untreated water is none (rule N2); −1 for others. */
  readonly tapOf: Int32Array;
  readonly districts: readonly District[];
}

/** A district: who lives there, the places of what is delivered to it (−1 for what no network delivers), and its works by their ranks. */
export interface District {
  readonly rank: number;
  readonly people: number;
  readonly at: Readonly<Record<Service, number>>;
  readonly works: readonly number[];
}

/** A service where an asset gives it or where a district takes it. */
export interface ToldService {
  readonly asset: AssetId;
  readonly rank: number;
  readonly service: Service;
  readonly place: number;
}

/** The other end of a line over the border: its nation in the plan, its tie there and what that is called, and the bus where it ends. */
export interface Mate {
  readonly nation: number;
  readonly tie: number;
  readonly id: PartId;
  readonly bus: number;
}

/** A scenario's nations as the coupling plays them. */
export interface PlayPlan {
  readonly nations: readonly NationPlan[];
  /** By nation and tie; null where the other end is missing. */
  readonly mates: readonly (readonly (Mate | null)[])[];
  readonly network: CoupledNetwork;
  /** So many of the network's dependencies, the first ones, may have buffers. */
  readonly buffers: number;
  readonly nodes: readonly PlayNode[];
}

const KEPT = new WeakMap<readonly Nation[], PlayPlan>();

/**
 * Lays all nations out as one coupled network (rule N1), in order of ids: each asset is a place, and so is each service that a network
 * delivers to an asset, and each bank's host. Buffers belong to the dependencies that the scenario lists; deliveries have none. Made once a scenario.
 */
export function playPlan(nations: readonly Nation[]): PlayPlan {
  const kept = KEPT.get(nations);
  if (kept) return kept;
  const laid = new Layout();
  const inOrder = [...nations].sort((a, b) => byId(a.id, b.id));
  for (const [n, nation] of inOrder.entries()) laid.place(nation, n);
  const plans = inOrder.map((nation) => laid.join(nation));
  const plan: PlayPlan = {
    nations: plans,
    mates: plans.map(({ nation }) => nation.network.energy.ties.map((tie) => mateOf(plans, nation.id, tie.nation))),
    network: { assets: laid.assets, dependencies: [...laid.listed, ...laid.joined] },
    buffers: laid.listed.length,
    nodes: laid.nodes,
  };
  KEPT.set(nations, plan);
  return plan;
}

function mateOf(plans: readonly NationPlan[], from: string, to: string): Mate | null {
  const nation = plans.findIndex((plan) => plan.nation.id === to);
  const energy = plans[nation]?.nation.network.energy;
  const tie = energy?.ties.findIndex((each) => each.nation === from) ?? -1;
  const bus = energy?.buses.findIndex(({ id }) => id === energy.ties[tie]?.bus) ?? -1;
  const id = energy?.ties[tie]?.id;
  return id === undefined || bus < 0 ? null : { nation, tie, id, bus };
}
