import type { Cause } from '../../../engine/model/cause.ts';
import { type Chain, causalChains } from '../../excon/causalChains.ts';
import type { Loss } from '../../excon/lossesOf.ts';
import type { TruthSite } from '../../excon/truthSite.ts';
import { rootName } from '../../kit/causes/mergeLosses.ts';
import { rootCause } from '../../kit/causes/rootCause.ts';

/** What one root came to: the sites that are in trouble because of it, each with the chains that lead there. */
export interface Behind {
  /** Null where nothing is told of what set it off. */
  readonly root: Cause | null;
  readonly sites: readonly { readonly site: TruthSite; readonly chains: readonly Chain[] }[];
}

/** All present trouble by what set it off, in the order of the sites; a site with troubles of two roots stands below both. */
export function behind(sites: readonly TruthSite[], losses: Readonly<Record<string, Loss>>): readonly Behind[] {
  const found = new Map<string, { root: Cause | null; sites: { site: TruthSite; chains: Chain[] }[] }>();
  for (const site of sites) {
    for (const chain of causalChains(site, sites, losses)) {
      const root = rootCause(chain.causes);
      const group = found.get(rootName(root)) ?? { root, sites: [] };
      found.set(rootName(root), group);
      const last = group.sites.at(-1);
      if (last?.site === site) last.chains.push(chain);
      else group.sites.push({ site, chains: [chain] });
    }
  }
  return [...found.values()];
}
