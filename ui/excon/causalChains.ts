import type { Cause } from '../../engine/model/cause.ts';
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
  return site.asset.dependsOn.flatMap(({ service, from }) => {
    const giver = sites.find(({ id }) => id === from);
    return giver ? cutOffBy(giver, service, losses) : [];
  });
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
function root({ id, posture }: TruthSite): readonly Cause[] {
  if (!posture.struck) return [];
  const { what, hour, stage } = posture.struck;
  return [
    { what: what === 'stopDosing' ? 'dosingStopped' : 'feedersOpened', asset: id, hour, depth: 0 },
    { what: 'stage', asset: id, hour, stage, depth: 1 },
  ];
}
