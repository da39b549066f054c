import type { AssetId } from '../../model/ids.ts';
import type { KeptCause } from '../../model/networkState.ts';
import type { CommunicationsHour, CommunicationsNetwork } from '../communications/communicationsHour.ts';
import { adjacencyOf } from '../communications/graph.ts';
import { keptCause } from './keptCause.ts';
import type { Losses } from './nationHour.ts';
import type { NationPlan, PlayNode } from './playPlan.ts';

/** What is known of a nation's sites when an hour is over. `at` and `serves` are by site: the hub that it is, and the district it lives by. */
interface SitesSeen {
  readonly network: CommunicationsNetwork;
  readonly at: readonly (AssetId | null)[];
  readonly serves: readonly (AssetId | null)[];
  readonly came: CommunicationsHour;
  readonly hour: number;
}

/** What a hub or a district has no lines for (rules N3, C3): dark sites, sites that are dark on the way to a core site, or links that are full. */
export function communicationsCauses(
  { asset, service }: PlayNode,
  plan: NationPlan,
  seen: SitesSeen,
  losses: Losses,
): readonly (readonly KeptCause[])[] {
  const { at, serves, came, hour } = seen;
  const { id = '' } = plan.assets[asset] ?? {};
  const own = [...at.keys()].filter((site) => (service === null ? at[site] : serves[site]) === id);
  const lit = own.filter((site) => (came.poweredPerMille[site] ?? 0) > 0);
  if (lit.length === 0) return service === null ? [] : dark(plan, id, null, hour, losses);
  if (lit.some((site) => came.joined[site]))
    return service === null ? [] : [[keptCause('linksFull', { asset: id }, hour)]];
  const cutOff = keptCause('cutOffFromCore', { asset: id }, hour);
  const blocked = darkAround(seen, lit).flatMap((site) => {
    const hub = at[site] ?? null;
    if (hub !== null) return losses.behind(plan.places[plan.ranks.get(hub) ?? -1] ?? -1);
    return dark(plan, serves[site] ?? null, seen.network.sites[site]?.id ?? null, hour, losses);
  });
  return blocked.length === 0 ? [[cutOff]] : blocked.map((chain) => [cutOff, ...chain]);
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

/** The dark sites at which every way from these sites ends, in order of sites. */
function darkAround({ network, came }: SitesSeen, from: readonly number[]): readonly number[] {
  const { sites, links } = network;
  const { start, to } = adjacencyOf({ nodes: sites.length, links: links.map(({ a, b }) => ({ a, b, capacity: 1 })) });
  const reached = new Set(from);
  const found = new Set<number>();
  // A set goes on over what is added to it meanwhile.
  for (const site of reached)
    for (let i = start[site] ?? 0; i < (start[site + 1] ?? 0); i++) {
      const next = to[i] ?? -1;
      if ((came.poweredPerMille[next] ?? 0) > 0) reached.add(next);
      else found.add(next);
    }
  return [...found].sort((a, b) => a - b);
}
