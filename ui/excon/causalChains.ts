import type { Cause } from '../../engine/model/cause.ts';
import type { DisabledPart } from '../../engine/model/disabledPart.ts';
import { causeOf, nameOf } from '../../engine/model/keptCause.ts';
import type { KeptLoss } from '../../engine/model/networkState.ts';
import { partCause } from '../../engine/model/partCause.ts';
import type { Service } from '../../engine/model/scenario.ts';
import { lostThere } from '../kit/causes/lostThere.ts';
import type { Loss } from './lossesOf.ts';
import type { TruthSite } from './truthSite.ts';

/** One present trouble at a site and what lies behind it, nearest cause first. */
export interface Chain {
  /** Whether a service is lost here, or everything still serves and this was struck, or lives without what it takes. */
  readonly what: 'lost' | 'struck' | 'cutOff';
  /** What is lost here, or does not come from outside; null where it was struck. */
  readonly service: Service | null;
  readonly hour: number;
  readonly causes: readonly Cause[];
}

/**
 * The chains behind everything that is lost at a site now; else what was set off here, or, for each that gives it something and is
 * down, what was set off or lost there.
 */
export function causalChains(
  site: TruthSite,
  sites: readonly TruthSite[],
  losses: Readonly<Record<string, Loss>>,
): readonly Chain[] {
  const chains = Object.entries(site.posture.lostSinceHour).map(
    ([service, hour]): Chain => ({
      ...{ what: 'lost', service: service as Service, hour },
      causes: told(site, service, hour, losses),
    }),
  );
  if (chains.length > 0) return chains;
  if (site.posture.struck)
    return [{ what: 'struck', service: null, hour: site.posture.struck.hour, causes: root(site) }];
  const givers = site.asset.dependsOn.flatMap(({ service, from }) => {
    const giver = sites.find(({ id }) => id === from);
    return giver ? cutOffBy(giver, service, losses) : [];
  });
  return site.unfed === null || givers.some(({ service }) => service === 'power')
    ? givers
    : [unfedChain(site.unfed), ...givers];
}

const NO_CAUSE = { what: '', which: '', hour: -1 };

/** Why its own feeder gives a site nothing while its substation gives others something. */
function unfedChain({ hour, chains }: KeptLoss): Chain {
  // Chains that begin alike part where they differ.
  const causes = chains.flatMap((chain, i) => {
    const before = chains[i - 1] ?? [];
    const parts = chain.findIndex((link, depth) => nameOf(link) !== nameOf(before[depth] ?? NO_CAUSE));
    return chain.map((link, depth) => causeOf(link, depth)).slice(Math.max(0, parts));
  });
  return { what: 'cutOff', service: 'power', hour, causes };
}

function cutOffBy(giver: TruthSite, service: Service, losses: Readonly<Record<string, Loss>>): readonly Chain[] {
  const { struck, lostSinceHour } = giver.posture;
  if (service === 'power' && struck?.what === 'openFeeders')
    return [{ what: 'cutOff', service, hour: struck.hour, causes: root(giver) }];
  const hour = lostSinceHour[service];
  if (hour === undefined) return [];
  const because = told(giver, service, hour, losses);
  return [{ what: 'cutOff', service, hour, causes: lostThere(giver.id, { service, hour, because }) }];
}

/** The chain as the loss told it; where it is of another time, what the state remembers. */
function told(
  site: TruthSite,
  service: string,
  hour: number,
  losses: Readonly<Record<string, Loss>>,
): readonly Cause[] {
  const loss = losses[`${site.id} ${service}`];
  return loss?.hour === hour ? loss.because : root(site);
}

/** What the state itself remembers of the root. */
function root(site: TruthSite): readonly Cause[] {
  const { id, posture } = site;
  if (!posture.struck) return [];
  const { what, hour, stage } = posture.struck;
  if (what === 'disable') return posture.disabled.flatMap((out) => outOfService(site, out));
  return [
    { what: what === 'stopDosing' ? 'dosingStopped' : 'feedersOpened', asset: id, hour, depth: 0 },
    { what: 'stage', asset: id, hour, stage, depth: 1 },
  ];
}

function outOfService({ id, asset, network }: TruthSite, { part, sinceHour, stage }: DisabledPart): readonly Cause[] {
  const what = partCause(network, asset.kind === 'hub' ? 'communications' : 'energy', part);
  return [
    { what, asset: id, part, hour: sinceHour, depth: 0 },
    { what: 'stage', asset: id, hour: sinceHour, stage, depth: 1 },
  ];
}
