import { componentsOf } from './components.ts';
import type { Demand } from './demand.ts';
import type { Down, Graph } from './graph.ts';
import { LINK_COST, type LinkKind } from './linkKind.ts';
import { routeDemands } from './routeDemands.ts';
import { type Reserve, runSitePower } from './sitePower.ts';

/** Where a site stands: what all depends on, what connects regions, what people connect to. */
export type Layer = 'core' | 'transport' | 'access';

/** A place with equipment, and its reserves when full. */
export interface CommunicationsSite {
  readonly id: string;
  readonly layer: Layer;
  readonly full: Reserve;
}

/** A line between two sites, by their places in the list. */
export interface CommunicationsLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly a: number;
  readonly b: number;
  readonly capacityMbps: number;
}

/** A nation's network. Demands stand in the order in which they are served: emergency services first. Amounts are whole Mbit/s. */
export interface CommunicationsNetwork {
  readonly sites: readonly CommunicationsSite[];
  readonly links: readonly CommunicationsLink[];
  readonly demands: readonly Demand[];
}

/** What stands from outside in this hour; what is not named is well. */
export interface CommunicationsInput {
  /** Power from the grid at each site, per mille of the hour. */
  readonly gridPerMille: readonly number[];
  /** Sites and links put out by other means than power: equipment, software, a cut cable. */
  readonly down?: Down;
  /** Sites whose generator does not start. */
  readonly generatorsFail?: ReadonlySet<number>;
  /** How much of its usual amount every demand asks for, per mille. */
  readonly demandPerMille?: number;
}

/** What the hour came to. */
export interface CommunicationsHour {
  readonly reserves: readonly Reserve[];
  /** How much of the hour each site had power. */
  readonly poweredPerMille: readonly number[];
  /** Whether the site is up and joined to a core site that is up. */
  readonly joined: readonly boolean[];
  readonly servedMbps: readonly number[];
  readonly askedMbps: readonly number[];
  readonly loadMbps: readonly number[];
  /** What people at a site get: the least of power, and of their traffic that was carried; 0 when it is not joined to the core. */
  readonly servicePerMille: readonly number[];
}

/**
 * One hour of a nation's communications, on whole numbers: power at each site, who is joined to the core, then traffic in order
 * of demands along the cheapest ways. A site without any power in the hour is down.
 */
export function runCommunicationsHour(
  network: CommunicationsNetwork,
  reserves: readonly Reserve[],
  { gridPerMille, down = {}, generatorsFail, demandPerMille = 1000 }: CommunicationsInput,
): CommunicationsHour {
  const { sites, links, demands } = network;
  const graph: Graph = {
    nodes: sites.length,
    links: links.map(({ a, b, capacityMbps }) => ({ a, b, capacity: capacityMbps })),
  };
  const hours = sites.map((site, i) =>
    runSitePower(reserves[i] ?? site.full, site.full, gridPerMille[i] ?? 1000, !generatorsFail?.has(i)),
  );
  const dead = new Set(down.nodes);
  for (const [i, { poweredPerMille }] of hours.entries()) if (poweredPerMille === 0) dead.add(i);
  const stands: Down = { nodes: dead, links: down.links ?? new Set() };
  const component = componentsOf(graph, stands);
  const withCore = new Set<number>();
  for (const [i, { layer }] of sites.entries()) if (layer === 'core' && !dead.has(i)) withCore.add(component[i] ?? -1);
  const joined = sites.map((_, i) => !dead.has(i) && withCore.has(component[i] ?? -1));
  const asked = demands.map((demand) => ({ ...demand, amount: Math.ceil((demand.amount * demandPerMille) / 1000) }));
  const routed = routeDemands(graph, asked, (link) => LINK_COST[links[link]?.kind ?? 'fibre'], stands);
  const wanted = sites.map(() => 0);
  const got = sites.map(() => 0);
  for (const [d, { from, to, amount }] of asked.entries()) {
    for (const end of new Set([from, to])) {
      wanted[end] = (wanted[end] ?? 0) + amount;
      got[end] = (got[end] ?? 0) + (routed.served[d] ?? 0);
    }
  }
  const servicePerMille = sites.map((_, i) => {
    if (!joined[i]) return 0;
    const carried = wanted[i] === 0 ? 1000 : Math.floor((1000 * (got[i] ?? 0)) / (wanted[i] ?? 1));
    return Math.min(hours[i]?.poweredPerMille ?? 0, carried);
  });
  return {
    reserves: hours.map(({ batteryMinutes, fuelMinutes }) => ({ batteryMinutes, fuelMinutes })),
    poweredPerMille: hours.map((hour) => hour.poweredPerMille),
    joined,
    servedMbps: routed.served,
    askedMbps: asked.map(({ amount }) => amount),
    loadMbps: routed.load,
    servicePerMille,
  };
}
