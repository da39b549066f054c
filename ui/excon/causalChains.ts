import type { Cause } from '../../engine/model/event.ts';
import type { Service } from '../../engine/model/scenario.ts';
import type { Loss } from './lossesOf.ts';
import type { TruthSite } from './truthSite.ts';

/** One present trouble at a site and what lies behind it, nearest cause first. */
export interface Chain {
  /** A service that is lost; `struck` and `cutOff` when everything still serves. */
  readonly what: Service | 'struck' | 'cutOff';
  readonly hour: number;
  readonly causes: readonly Cause[];
}

/**
 * The chains behind everything that is lost at a site now; else what was set off here, or, for each that gives it power and is down,
 * what was set off or lost there.
 */
export function causalChains(
  site: TruthSite,
  sites: readonly TruthSite[],
  losses: Readonly<Record<string, Loss>>,
): readonly Chain[] {
  const chains = Object.entries(site.posture.lostSinceHour).map(
    ([service, hour]): Chain => ({ what: service as Service, hour, causes: told(site, service, hour, losses) }),
  );
  if (chains.length > 0) return chains;
  if (site.posture.struck) return [{ what: 'struck', hour: site.posture.struck.hour, causes: root(site) }];
  if (!site.cutOff) return [];
  const givers = site.asset.dependsOn.filter(({ service }) => service === 'power').map(({ from }) => from);
  return sites.filter(({ id }) => givers.includes(id)).flatMap((giver) => cutOffBy(giver, losses));
}

function cutOffBy(giver: TruthSite, losses: Readonly<Record<string, Loss>>): readonly Chain[] {
  const { struck, lostSinceHour } = giver.posture;
  if (struck) return [{ what: 'cutOff', hour: struck.hour, causes: root(giver) }];
  const hour = lostSinceHour.power;
  if (hour === undefined) return [];
  const behind = told(giver, 'power', hour, losses).map((cause) => ({ ...cause, depth: cause.depth + 1 }));
  const lost: Cause = { what: 'serviceLost', asset: giver.id, service: 'power', hour, depth: 0 };
  return [{ what: 'cutOff', hour, causes: [lost, ...behind] }];
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
