import { type AssetId, byId } from '../../model/ids.ts';
import { ASSET_KINDS, type AssetKind } from '../../model/order.ts';
import { type Asset, type Nation, SERVICES, type Service } from '../../model/scenario.ts';
import { rankedAssets } from '../../state/initialState.ts';
import type { CoupledAsset, CoupledNetwork, Dependency } from '../coupling/dependency.ts';
import { sectorOf } from './sectorOf.ts';

/** What stands at a place of the coupled network: an asset itself, or what is delivered to it. */
export interface PlayNode {
  /** The nation and the asset by their places in the plan. */
  readonly nation: number;
  readonly asset: number;
  /** Null for the asset itself. */
  readonly service: Service | null;
  /** The feeder or tap by which it comes; null for others. */
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
  /** By asset and dependency: the place of that dependency in the coupled network. */
  readonly bufferPlaces: readonly (readonly number[])[];
  /** The assets of each kind, by their ranks. */
  readonly ofKind: Readonly<Record<AssetKind, readonly number[]>>;
  /** Every service whose loss is told, in order of assets (rule N2). */
  readonly told: readonly ToldService[];
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
  /** Untreated water is none (rule N2). */
  readonly isTap: boolean;
}

/** The other end of a line over the border: its nation in the plan, its tie there, and the bus where that ends. */
export interface Mate {
  readonly nation: number;
  readonly tie: number;
  readonly bus: number;
}

/** A scenario's nations as the coupling plays them. */
export interface PlayPlan {
  readonly nations: readonly NationPlan[];
  /** By nation and tie; null where the other end is missing. */
  readonly mates: readonly (readonly (Mate | null)[])[];
  readonly network: CoupledNetwork;
  readonly nodes: readonly PlayNode[];
}

const KEPT = new WeakMap<readonly Nation[], PlayPlan>();

/**
 * Lays all nations out as one coupled network (rule N1), in order of ids: each asset is a place, and so is each service that a network
 * delivers to an asset. Buffers belong to the dependencies that the scenario lists; deliveries have none. Made once a scenario.
 */
export function playPlan(nations: readonly Nation[]): PlayPlan {
  const kept = KEPT.get(nations);
  if (kept) return kept;
  const laid = new Layout();
  const plans = [...nations].sort((a, b) => byId(a.id, b.id)).map((nation, n) => laid.nation(nation, n));
  const plan: PlayPlan = {
    nations: plans,
    mates: plans.map(({ nation }) => nation.network.energy.ties.map((tie) => mateOf(plans, nation.id, tie.nation))),
    network: { assets: laid.assets, dependencies: laid.dependencies },
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
  return tie < 0 || bus < 0 ? null : { nation, tie, bus };
}

/** The service that an asset of each kind gives; districts only take. */
const GIVES: Readonly<Record<AssetKind, Service | null>> = {
  substation: 'power',
  works: 'water',
  hub: 'communications',
  hospital: 'care',
  bankSwitch: 'payments',
  port: 'fuel',
  district: null,
};

/** The service that an asset of this kind gives; null for one that only takes. */
export function givenBy(kind: AssetKind): Service | null {
  return GIVES[kind];
}

/** What people in a district are told of. */
const TAKEN = ['power', 'water', 'communications', 'payments', 'fuel'] as const;

function toldServices(
  assets: readonly Asset[],
  places: readonly number[],
  delivered: NationPlan['delivered'],
): readonly ToldService[] {
  return assets.flatMap(({ id: asset, kind }, rank): ToldService[] => {
    const service = givenBy(kind);
    if (service) return [{ asset, rank, service, place: places[rank] ?? -1, isTap: false }];
    return TAKEN.flatMap((taken) => {
      const place = delivered[taken].get(asset);
      return place === undefined ? [] : [{ asset, rank, service: taken, place, isTap: taken === 'water' }];
    });
  });
}

function districtOf(
  assets: readonly Asset[],
  ranks: ReadonlyMap<AssetId, number>,
  delivered: NationPlan['delivered'],
  rank: number,
): District {
  const { id = '', people = 0, dependsOn = [] } = assets[rank] ?? {};
  const at = Object.fromEntries(SERVICES.map((service) => [service, delivered[service].get(id) ?? -1]));
  const works = dependsOn.flatMap(({ service, from }) => (service === 'water' ? [ranks.get(from) ?? -1] : []));
  return { rank, people, at: at as Record<Service, number>, works };
}

class Layout {
  readonly assets: CoupledAsset[] = [];
  readonly nodes: PlayNode[] = [];
  readonly dependencies: Dependency[] = [];

  nation(nation: Nation, n: number): NationPlan {
    const assets = rankedAssets(nation);
    const ranks = new Map(assets.map(({ id }, rank) => [id, rank]));
    const places = assets.map(({ id, kind }, asset) =>
      this.#place(id, nation.id, sectorOf(kind), { nation: n, asset, service: null, part: null }),
    );
    const delivered = this.#deliveries(nation, n, ranks);
    const { buses, feeders } = nation.network.energy;
    const hangsAt = new Map(feeders.map(({ serves, bus }) => [serves, buses.find(({ id }) => id === bus)?.at ?? null]));
    const bufferPlaces = assets.map((asset, rank) =>
      asset.dependsOn.map((dependency) => {
        const { service, from, kind, bufferHours, refillPerMille, lossPerMille, restartHours, alternative } =
          dependency;
        // Of two substations that stand in for each other one has the feeder; the other gives what it gives (rule N4).
        const at = service === 'power' && asset.kind !== 'district' ? hangsAt.get(asset.id) : undefined;
        const own = at && at !== from ? undefined : delivered[service].get(asset.id);
        const giver = own ?? places[ranks.get(from) ?? -1] ?? -1;
        const terms = { kind, service, bufferHours, refillPerMille, lossPerMille, restartHours, alternative };
        return this.dependencies.push({ giver, taker: places[rank] ?? -1, ...terms }) - 1;
      }),
    );
    for (const [rank, asset] of assets.entries()) {
      // Whatever is delivered and not listed is needed as well; it has no buffer.
      for (const service of ['power', 'water'] as const) {
        const giver = delivered[service].get(asset.id);
        const isListed = asset.dependsOn.some((dependency) => dependency.service === service);
        if (giver !== undefined && !isListed) this.#join(giver, places[rank] ?? -1, service);
      }
    }
    const { communications, payments, fuel, power } = delivered;
    for (const [asset, place] of communications) this.#join(power.get(asset), place, 'power');
    for (const [asset, place] of payments) {
      for (const at of nation.network.banking.switches)
        this.#join(places[ranks.get(at) ?? -1], place, 'payments', 'cyber', 'switch');
      this.#join(power.get(asset), place, 'power');
      this.#join(communications.get(asset), place, 'communications', 'cyber');
    }
    for (const [asset, place] of fuel) {
      this.#join(power.get(asset), place, 'power');
      this.#join(payments.get(asset), place, 'payments', 'logical');
    }
    const ofKind = Object.fromEntries(
      ASSET_KINDS.map((kind) => [kind, assets.flatMap((asset, rank) => (asset.kind === kind ? [rank] : []))]),
    ) as unknown as NationPlan['ofKind'];
    const told = toldServices(assets, places, delivered);
    const districts = ofKind.district.map((rank) => districtOf(assets, ranks, delivered, rank));
    return { nation, assets, ranks, places, delivered, bufferPlaces, ofKind, told, districts };
  }

  #deliveries(nation: Nation, n: number, ranks: ReadonlyMap<AssetId, number>): NationPlan['delivered'] {
    const { energy, water, communications, banking, transport } = nation.network;
    const rows = (service: Service, sector: string, given: readonly (readonly [AssetId, string | null])[]) => {
      const byAsset = new Map<AssetId, number>();
      for (const [asset, part] of given) {
        const rank = ranks.get(asset);
        if (rank === undefined || byAsset.has(asset)) continue;
        const node = { nation: n, asset: rank, service, part };
        byAsset.set(asset, this.#place(`${service} ${asset}`, nation.id, sector, node));
      }
      return byAsset;
    };
    return {
      power: rows(
        'power',
        'energy',
        energy.feeders.map(({ serves, id }) => [serves, id]),
      ),
      water: rows(
        'water',
        'water',
        water.taps.map(({ serves, junction }) => [serves, junction]),
      ),
      communications: rows(
        'communications',
        'communications',
        communications.sites.flatMap(({ serves }) => (serves === null ? [] : [[serves, null] as const])),
      ),
      payments: rows(
        'payments',
        'banking',
        banking.districts.map(({ serves }) => [serves, null]),
      ),
      fuel: rows(
        'fuel',
        'transport',
        transport.fuel.flatMap(({ serves }) => serves.map((asset) => [asset, null] as const)),
      ),
      care: new Map(),
    };
  }

  #place(id: string, nation: string, sector: string, node: PlayNode): number {
    this.nodes.push(node);
    return this.assets.push({ id, nation, sector }) - 1;
  }

  #join(
    giver: number | undefined,
    taker: number,
    service: Service,
    kind: Dependency['kind'] = 'physical',
    alternative: string | null = null,
  ): void {
    if (giver === undefined) return;
    const terms = { bufferHours: 0, refillPerMille: 0, lossPerMille: 1000, restartHours: 0 };
    this.dependencies.push({ giver, taker, kind, service, alternative, ...terms });
  }
}
