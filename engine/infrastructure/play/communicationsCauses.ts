import type { AssetId } from '../../model/ids.ts';
import { keptCause } from '../../model/keptCause.ts';
import type { KeptCause } from '../../model/networkState.ts';
import type { CommunicationsHour, CommunicationsNetwork } from '../communications/communicationsHour.ts';
import { adjacencyOf } from '../communications/graph.ts';
import { disabledCauses } from './disabledCauses.ts';
import type { DisabledAt, Losses } from './nationHour.ts';
import type { NationPlan, PlayNode } from './playPlan.ts';

/** What is known of a nation's sites when an hour is over. `at` and `serves` are by site: the hub that it is, and the district it lives by. */
interface SitesSeen {
  readonly network: CommunicationsNetwork;
  readonly at: readonly (AssetId | null)[];
  readonly serves: readonly (AssetId | null)[];
  readonly came: CommunicationsHour;
  readonly hour: number;
  /** Sites and links that are out of service. */
  readonly disabled: readonly DisabledAt[];
}

/**
 * What a hub or a district has no lines for (rules N3, C3): dark sites, links that are cut and sites that are dark on the way to a core site, or
 * links that are full. Behind what a stage put out of service stands the stage (rule S4).
 */
export function communicationsCauses(
  { asset, service }: PlayNode,
  plan: NationPlan,
  seen: SitesSeen,
  losses: Losses,
): readonly (readonly KeptCause[])[] {
  const { at, serves, came, hour } = seen;
  const { id = '' } = plan.assets[asset] ?? {};
  const own = [...at.keys()].filter((site) => (service === null ? at[site] : serves[site]) === id);
  const struck = own.flatMap((site) => siteStruck(seen, plan, site));
  const lit = own.filter((site) => isUp(seen, site));
  if (lit.length === 0) {
    if (service === null) return struck;
    const unlit = own.some((site) => (came.poweredPerMille[site] ?? 0) === 0);
    return [...struck, ...(unlit ? dark(plan, id, null, hour, losses) : [])];
  }
  if (lit.some((site) => came.joined[site])) return service === null ? [] : full(seen, plan, id);
  const cutOff = keptCause('cutOffFromCore', { asset: id }, hour);
  const around = downAround(seen, lit);
  const cut = around.links.map((one) => disabledCauses(plan.nation.network, one));
  const blocked = around.sites.flatMap((site) => {
    const stopped = siteStruck(seen, plan, site);
    if (stopped.length > 0) return stopped;
    const hub = at[site] ?? null;
    if (hub !== null) return losses.behind(plan.places[plan.ranks.get(hub) ?? -1] ?? -1);
    return dark(plan, serves[site] ?? null, seen.network.sites[site]?.id ?? null, hour, losses);
  });
  const behind = [...cut, ...blocked];
  return behind.length === 0 ? [[cutOff]] : behind.map((chain) => [cutOff, ...chain]);
}

/** Sites that went dark: all of a district's, or one of its own. */
function dark(
  { delivered }: NationPlan,
  asset: AssetId | null,
  part: string | null,
  hour: number,
  losses: Losses,
): readonly (readonly KeptCause[])[] {
  const own = keptCause('siteDark', { asset, part }, hour);
  const power = losses.behind(delivered.power.get(asset ?? '') ?? -1);
  return power.length === 0 ? [[own]] : power.map((chain) => [own, ...chain]);
}

/** Whether a site has power and was not put out of service. */
function isUp({ network, came, disabled }: SitesSeen, site: number): boolean {
  const { id } = network.sites[site] ?? {};
  return (came.poweredPerMille[site] ?? 0) > 0 && !disabled.some(({ out }) => out.part === id);
}

/** A site that a stage put out of service, with the stage; nothing for any other. */
function siteStruck(
  { network, disabled }: SitesSeen,
  plan: NationPlan,
  site: number,
): readonly (readonly KeptCause[])[] {
  const one = disabled.find(({ out }) => out.part === network.sites[site]?.id);
  return one ? [disabledCauses(plan.nation.network, one)] : [];
}

/** Links that are full, behind them those that traffic had to leave. */
function full(
  { network, disabled, hour }: SitesSeen,
  plan: NationPlan,
  asset: AssetId,
): readonly (readonly KeptCause[])[] {
  const own = keptCause('linksFull', { asset }, hour);
  const cut = disabled.filter(({ out }) => network.links.some(({ id }) => id === out.part));
  return cut.length === 0 ? [[own]] : cut.map((one) => [own, ...disabledCauses(plan.nation.network, one)]);
}

/** Where every way from these sites ends: sites that are down, in their order, and links that are cut. */
function downAround(
  seen: SitesSeen,
  from: readonly number[],
): { sites: readonly number[]; links: readonly DisabledAt[] } {
  const { sites, links } = seen.network;
  const cutBy = links.map(({ id }) => seen.disabled.find(({ out }) => out.part === id) ?? null);
  const graph = { nodes: sites.length, links: links.map(({ a, b }) => ({ a, b, capacity: 1 })) };
  const down = new Set([...cutBy.keys()].filter((link) => cutBy[link] !== null));
  const { start, to } = adjacencyOf(graph, { links: down });
  const reached = new Set(from);
  const found = new Set<number>();
  // A set goes on over what is added to it meanwhile.
  for (const site of reached)
    for (let i = start[site] ?? 0; i < (start[site + 1] ?? 0); i++) {
      const next = to[i] ?? -1;
      if (isUp(seen, next)) reached.add(next);
      else found.add(next);
    }
  const cut = links.flatMap(({ a, b }, link) => {
    const one = cutBy[link];
    return one && reached.has(a) !== reached.has(b) ? [one] : [];
  });
  return { sites: [...found].sort((a, b) => a - b), links: cut };
}
