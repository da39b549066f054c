import { keptCause } from '../../model/keptCause.ts';
import type { TransportPlan } from '../../model/network.ts';
import type { KeptCause, KeptFuel } from '../../model/networkState.ts';
import type { SectorHour } from '../coupling/coupledHour.ts';
import type { CoupledState } from '../coupling/dependency.ts';
import { FUEL_PANIC, publicDemand } from '../coupling/publicDemand.ts';
import { type FuelState, type FuelSupply, openingFuel } from '../transport/fuelSupply.ts';
import { rememberRoads, type SolveRoadHour } from '../transport/roadHour.ts';
import { roadNetwork } from '../transport/roadNetwork.ts';
import { type FuelStep, stepFuel } from '../transport/stepFuel.ts';
import { type QueueStep, stepQueue } from '../transport/stepQueue.ts';
import { nationByNation } from './nationByNation.ts';
import { BEFORE_ANY_HOUR, type NationTurn, type SectorPlay } from './nationHour.ts';
import type { PlayPlan } from './playPlan.ts';

/** What a road with dark signals still carries, per mille: about what crossings with all-way stops do. Set, not measured (docs/models.md). */
const SIGNALS_OUT_PER_MILLE = 600;
/** How travel time rises with traffic: the usual figures of the Bureau of Public Roads (1964). */
const ROAD_CURVE = { b: 0.15, power: 4 };
const REMEMBERED_HOURS = 256;

const ROADS = new WeakMap<TransportPlan['roads'], NationRoads | null>();
const SUPPLIES = new WeakMap<TransportPlan, readonly FuelSupply[]>();

/** A nation's roads, and the last hour that was asked for, so that a calm one is found without a word for it. */
interface NationRoads {
  readonly solve: SolveRoadHour;
  last: { readonly capacityPerMille: readonly number[]; readonly meanPerMille: number } | null;
}

/** What a nation's hour of transport came to. */
interface TransportHour {
  readonly roadsPerMille: number;
  readonly ports: readonly QueueStep[];
  readonly fuel: readonly FuelStep[];
  /** By depot: of what people could buy by power and payment, how much the stations had. */
  readonly hadPerMille: readonly number[];
  /** By depot: what its pipeline moved; 0 where there is none. */
  readonly pipelinePerMille: readonly number[];
}

/**
 * Transport as it is played (rules Z1, Z2, Z3, Z4): roads slow down where signals are dark; ports handle containers by what power and systems leave them,
 * by hand without systems; ships and pipelines fill depots, lorries fill stations, and stations sell where there is power and a way to pay.
 */
export function transportSector(plan: PlayPlan): SectorPlay {
  const roads = plan.nations.map(({ nation }) => nationRoads(nation.network.transport.roads));
  const came: (TransportHour | null)[] = plan.nations.map(() => null);
  const given = new Int32Array(plan.nodes.length);
  let now = BEFORE_ANY_HOUR;

  return {
    sector: 'transport',
    begin(hour) {
      now = hour;
    },
    solve: nationByNation(plan, given, (n, hour) => {
      const turn = now.nations[n];
      const hasLines = (which: number) => isThere(plan, now.before, hour, which);
      if (turn) came[n] = solveNation(turn, roads[n] ?? null, hour, hasLines, given);
    }),
    end() {
      for (const [n, { plan: nation, kept, scratch }] of now.nations.entries()) {
        const done = came[n];
        if (!done) continue;
        const { ports, fuel } = nation.nation.network.transport;
        kept.roadsPerMille = done.roadsPerMille;
        kept.fuel = done.fuel.map(({ state }) => keepFuel(state));
        for (const [p, { asset }] of ports.entries())
          scratch.waiting[nation.ranks.get(asset) ?? -1] = done.ports[p]?.waiting ?? 0;
        for (const [f, { depot, depotLitres }] of fuel.entries())
          scratch.stockPerMille[nation.ranks.get(depot) ?? -1] =
            depotLitres === 0 ? 0 : Math.floor((1000 * (kept.fuel[f]?.depotLitres ?? 0)) / depotLitres);
      }
    },
    causes(place, losses): readonly (readonly KeptCause[])[] {
      const node = plan.nodes[place];
      const nation = now.nations[node?.nation ?? -1]?.plan;
      const id = nation?.assets[node?.asset ?? -1]?.id;
      if (!node || !nation || node.service === null || id === undefined) return [];
      const { fuel } = nation.nation.network.transport;
      const own = [...fuel.keys()].filter((f) => fuel[f]?.serves.includes(id));
      if (own.some((f) => came[node.nation]?.hadPerMille[f] !== 0)) return [];
      const dry = keptCause('stationsDry', { asset: id }, now.hour);
      const behind = own.flatMap((f) => {
        const { depot = '', pipeline } = fuel[f] ?? {};
        const port = losses.behind(nation.places[nation.ranks.get(depot) ?? -1] ?? -1);
        if (!pipeline || came[node.nation]?.pipelinePerMille[f] !== 0) return port;
        const { id: part, pumpedAt: asset } = pipeline;
        const stopped = losses
          .behind(nation.delivered.power.get(asset) ?? -1)
          .map((chain) => [keptCause('pumpsStopped', { asset, part }, chain[0]?.hour ?? now.hour), ...chain]);
        return [...port, ...stopped];
      });
      return behind.length === 0 ? [[dry]] : behind.map((chain) => [dry, ...chain]);
    },
  };
}

/** Depots and stations before the first hour. */
export function openingFuels({ fuel }: TransportPlan): readonly KeptFuel[] {
  return fuel.map((row) => keepFuel(openingFuel(supplyOf(row))));
}

function solveNation(
  { plan, kept, scratch }: NationTurn,
  roads: NationRoads | null,
  hour: SectorHour,
  hasLines: (which: number) => boolean,
  given: Int32Array,
): TransportHour {
  const { transport } = plan.nation.network;
  const can = (place: number) => Math.min(hour.ablePerMille[place] ?? 0, hour.supplyPerMille[place] ?? 0);
  const has = (asset: string | null) =>
    asset === null || (hour.servicePerMille[plan.delivered.power.get(asset) ?? -1] ?? 1000) > 0;
  const capacityPerMille = transport.roads.links.map(({ signals }) => (has(signals) ? 1000 : SIGNALS_OUT_PER_MILLE));
  const roadsPerMille = roads ? meanSpeed(roads, capacityPerMille) : 1000;
  const ports = transport.ports.map(({ asset, arrivalsPerHour, ...node }) => {
    const rank = plan.ranks.get(asset) ?? -1;
    const place = plan.places[rank] ?? -1;
    given[place] = can(place);
    // By hand where the lines to its systems are dead; of lines that stand in for each other one is enough.
    const lines = (plan.assets[rank]?.dependsOn ?? []).flatMap(({ service, alternative }, d) =>
      service === 'communications' ? [{ alternative, has: hasLines(plan.bufferPlaces[rank]?.[d] ?? -1) }] : [],
    );
    const systemUp = lines.every(
      ({ alternative, has }) =>
        has || (alternative !== null && lines.some((other) => other.alternative === alternative && other.has)),
    );
    const waiting = scratch.waiting[rank] ?? 0;
    return stepQueue(node, waiting, { arrivals: arrivalsPerHour, availablePerMille: given[place] ?? 0, systemUp });
  });
  const supplies = suppliesOf(transport);
  // Where two depots serve a district, people fill up where there is more.
  for (const place of plan.delivered.fuel.values()) given[place] = 0;
  const hadPerMille: number[] = [];
  const pipelinePerMille = transport.fuel.map(({ pipeline }) =>
    pipeline ? (hour.servicePerMille[plan.delivered.power.get(pipeline.pumpedAt) ?? -1] ?? 1000) : 0,
  );
  const fuel = transport.fuel.map((row, f) => {
    const depot = given[plan.places[plan.ranks.get(row.depot) ?? -1] ?? -1] ?? 1000;
    const sales = row.serves.map((asset) => can(plan.delivered.fuel.get(asset) ?? -1));
    const mean = sales.length === 0 ? 1000 : Math.floor(sales.reduce((sum, each) => sum + each, 0) / sales.length);
    const step = stepFuel(supplies[f] ?? supplyOf(row), loadFuel(kept.fuel[f]), {
      pipelinePerMille: pipelinePerMille[f] ?? 0,
      otherPerMille: depot,
      lorriesPerMille: Math.min(depot, roadsPerMille),
      salesPerMille: mean,
      newsPerMille: publicDemand(kept.fear.fuel, FUEL_PANIC) - 1000,
    });
    const able = step.soldLitres + step.unmetLitres;
    const asked = Math.floor((able * mean) / 1000);
    const had = asked === 0 ? 1000 : Math.min(1000, Math.floor((1000 * step.soldLitres) / asked));
    hadPerMille.push(had);
    for (const [d, asset] of row.serves.entries()) {
      const place = plan.delivered.fuel.get(asset) ?? -1;
      given[place] = Math.max(given[place] ?? 0, Math.min(sales[d] ?? 0, had));
    }
    return step;
  });
  return { roadsPerMille, ports, fuel, hadPerMille, pipelinePerMille };
}

/** Whether anything of a dependency is there this hour: from its giver or in store, and with its taker not starting again. */
function isThere({ network }: PlayPlan, before: CoupledState, { servicePerMille }: SectorHour, which: number): boolean {
  const given = servicePerMille[network.dependencies[which]?.giver ?? -1] ?? 0;
  return given + (before.bufferMilliHours[which] ?? 0) > 0 && (before.restartHours[which] ?? 0) === 0;
}

function meanSpeed(roads: NationRoads, capacityPerMille: readonly number[]): number {
  if (roads.last?.capacityPerMille.every((value, link) => value === capacityPerMille[link]))
    return roads.last.meanPerMille;
  const { meanPerMille } = roads.solve({ capacityPerMille, demandPerMille: 1000 });
  roads.last = { capacityPerMille, meanPerMille };
  return meanPerMille;
}

function nationRoads(plan: TransportPlan['roads']): NationRoads | null {
  const kept = ROADS.get(plan);
  if (kept !== undefined) return kept;
  const made =
    plan.links.length === 0
      ? null
      : {
          solve: rememberRoads(
            roadNetwork(
              plan.nodes,
              plan.zones,
              plan.links.map(({ from, to, vehiclesPerHour, seconds }) => ({
                ...{ from, to, capacity: vehiclesPerHour, freeFlow: seconds, ...ROAD_CURVE },
              })),
            ),
            plan.trips,
            REMEMBERED_HOURS,
          ),
          last: null,
        };
  ROADS.set(plan, made);
  return made;
}

function suppliesOf(plan: TransportPlan): readonly FuelSupply[] {
  const kept = SUPPLIES.get(plan) ?? plan.fuel.map(supplyOf);
  SUPPLIES.set(plan, kept);
  return kept;
}

function supplyOf(row: TransportPlan['fuel'][number]): FuelSupply {
  const { stations, stationLitres, loadLitres, lorryLitresPerHour, depotLitres, shipLitresPerHour } = row;
  return {
    ...{ stations, stationLitres, loadLitres, lorryLitresPerHour, depotLitres },
    usualLitresPerHour: row.usualLitresPerHour,
    pipelineLitresPerHour: row.pipeline?.litresPerHour ?? 0,
    transitHours: row.pipeline?.transitHours ?? 0,
    otherLitresPerHour: shipLitresPerHour,
    // How long fear lasts is the public's own matter (rule N6).
    panicKeptPerMille: 0,
  };
}

function loadFuel(kept: KeptFuel | undefined): FuelState {
  const { depotLitres = 0, transitLitres = [], stationLitres = [], lorryLitres = 0 } = kept ?? {};
  return { depotLitres, transitLitres, stationLitres, panicPerMille: 0, lorryLitres };
}

function keepFuel({ depotLitres, transitLitres, stationLitres, lorryLitres }: FuelState): KeptFuel {
  const kept = { depotLitres, stationLitres, lorryLitres };
  return transitLitres.length === 0 ? kept : { ...kept, transitLitres };
}
