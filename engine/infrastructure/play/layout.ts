import type { AssetId, NationId } from '../../model/ids.ts';
import type { AssetKind } from '../../model/order.ts';
import type { Asset, Nation, Service } from '../../model/scenario.ts';
import { rankedAssets } from '../../state/rankedAssets.ts';
import type { CoupledAsset, Dependency } from '../coupling/dependency.ts';
import type { District, NationPlan, PlayNode } from './playPlan.ts';
import { sectorOf } from './sectorOf.ts';
import { toldServices } from './toldServices.ts';

/** A nation whose places are laid out, and whose needs are not yet joined. */
interface Placed extends Pick<NationPlan, 'nation' | 'assets' | 'ranks' | 'places' | 'delivered' | 'banks'> {}

/** Lays nations out one after the other: their assets, what is delivered to them, and then what each needs of whom. */
export class Layout {
  readonly assets: CoupledAsset[] = [];
  readonly nodes: PlayNode[] = [];
  /** What assets need as the scenario lists it, and what follows from deliveries: these have no buffers. */
  readonly listed: Dependency[] = [];
  readonly joined: Dependency[] = [];
  readonly #placed = new Map<NationId, Placed>();

  place(nation: Nation, n: number): void {
    const assets = rankedAssets(nation);
    const ranks = new Map(assets.map(({ id }, rank) => [id, rank]));
    const places = assets.map(({ id, kind }, asset) =>
      this.#place(id, nation.id, sectorOf(kind), { nation: n, asset, service: null, part: null }),
    );
    const delivered = this.#deliveries(nation, n, ranks);
    const banks = nation.network.banking.banks.map(({ id }) =>
      this.#place(`bank ${id}`, nation.id, 'banking', { nation: n, asset: -1, service: 'payments', part: id }),
    );
    this.#placed.set(nation.id, { nation, assets, ranks, places, delivered, banks });
  }

  /** Joins a nation's needs, when all nations are placed. Throws a RangeError for one that was not. */
  join(nation: Nation): NationPlan {
    const own = this.#placed.get(nation.id);
    if (!own) throw new RangeError(`${nation.id} has no places`);
    const { assets, ranks, places, delivered, banks } = own;
    const { banking } = nation.network;
    const { buses, feeders } = nation.network.energy;
    const hangsAt = new Map(feeders.map(({ serves, bus }) => [serves, buses.find(({ id }) => id === bus)?.at ?? null]));
    const bufferPlaces = assets.map((asset, rank) =>
      asset.dependsOn.map((dependency) => {
        const {
          service,
          from,
          nation: abroad,
          kind,
          bufferHours,
          refillPerMille,
          lossPerMille,
          restartHours,
          alternative,
        } = dependency;
        // Of two substations that stand in for each other one has the feeder; the other gives what it gives (rule N4).
        const at = service === 'power' && asset.kind !== 'district' ? hangsAt.get(asset.id) : undefined;
        const home = abroad !== undefined || (at && at !== from) ? undefined : delivered[service].get(asset.id);
        const of = abroad === undefined ? own : this.#placed.get(abroad);
        const giver = home ?? of?.places[of.ranks.get(from) ?? -1] ?? -1;
        const terms = { kind, service, bufferHours, refillPerMille, lossPerMille, restartHours, alternative };
        return this.listed.push({ giver, taker: places[rank] ?? -1, ...terms }) - 1;
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
      for (const at of banking.switches) this.#join(places[ranks.get(at) ?? -1], place, 'payments', 'cyber', 'switch');
      this.#join(power.get(asset), place, 'power');
      this.#join(communications.get(asset), place, 'communications', 'cyber');
      const issuer = banking.districts.find(({ serves }) => serves === asset)?.issuer;
      this.#join(banks[banking.banks.findIndex(({ id }) => id === issuer)], place, 'payments', 'cyber');
    }
    for (const [asset, place] of fuel) {
      this.#join(power.get(asset), place, 'power');
      this.#join(payments.get(asset), place, 'payments', 'logical');
    }
    const ofKind = ranksByKind(assets);
    const told = toldServices(assets, places, delivered);
    const districts = ofKind.district.map((rank) => districtOf(assets, ranks, delivered, rank));
    // What comes to assets that are no districts is told by nobody, and no bank is, but both explain.
    const watched = Int32Array.from([...new Set([...told.map(({ place }) => place), ...power.values()]), ...banks]);
    const tapOf = watched.map((place, w) => {
      const tap = told[w];
      return tap && delivered.water.get(tap.asset) === place ? tap.rank : -1;
    });
    return { nation, assets, ranks, places, delivered, banks, bufferPlaces, ofKind, told, watched, tapOf, districts };
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
    this.joined.push({ giver, taker, kind, service, alternative, ...terms });
  }
}

function ranksByKind(assets: readonly Asset[]): NationPlan['ofKind'] {
  const ranks = (kind: AssetKind) => assets.flatMap((asset, rank) => (asset.kind === kind ? [rank] : []));
  return {
    works: ranks('works'),
    substation: ranks('substation'),
    hospital: ranks('hospital'),
    hub: ranks('hub'),
    bankSwitch: ranks('bankSwitch'),
    port: ranks('port'),
    district: ranks('district'),
  };
}

function districtOf(
  assets: readonly Asset[],
  ranks: ReadonlyMap<AssetId, number>,
  delivered: NationPlan['delivered'],
  rank: number,
): District {
  const { id = '', people = 0, dependsOn = [] } = assets[rank] ?? {};
  const place = (service: Service) => delivered[service].get(id) ?? -1;
  const works = dependsOn.flatMap(({ service, from }) => (service === 'water' ? [ranks.get(from) ?? -1] : []));
  const at = {
    power: place('power'),
    water: place('water'),
    communications: place('communications'),
    care: place('care'),
    payments: place('payments'),
    fuel: place('fuel'),
  };
  return { rank, people, at, works };
}
