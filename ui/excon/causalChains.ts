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

/** The chains behind everything that is lost at a site now; else what was set off here, or at what gives it power. */
export function causalChains(
  site: TruthSite,
  sites: readonly TruthSite[],
  losses: Readonly<Record<string, Loss>>,
): readonly Chain[] {
  const chains = Object.entries(site.posture.lostSinceHour).map(([service, hour]): Chain => {
    const told = losses[`${site.id} ${service}`];
    return { what: service as Service, hour, causes: told?.hour === hour ? told.because : root(site) };
  });
  if (chains.length > 0) return chains;
  if (site.posture.struck) return [{ what: 'struck', hour: site.posture.struck.hour, causes: root(site) }];
  if (!site.cutOff) return [];
  const givers = site.asset.dependsOn.filter(({ service }) => service === 'power').map(({ from }) => from);
  return sites
    .filter((giver) => givers.includes(giver.id) && giver.posture.struck)
    .map((giver) => ({ what: 'cutOff', hour: giver.posture.struck?.hour ?? 0, causes: root(giver) }));
}

/** What the state itself remembers of the root. */
function root({ id, posture }: TruthSite): readonly Cause[] {
  if (!posture.struck) return [];
  const { what, hour, stage } = posture.struck;
  return [
    { what: what === 'stopDosing' ? 'dosingStopped' : 'feedersOpened', asset: id, hour },
    { what: 'stage', asset: id, hour, stage },
  ];
}
