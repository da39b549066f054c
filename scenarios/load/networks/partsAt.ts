import type { AssetId } from '../../../engine/model/ids.ts';
import type { CommunicationsPlan, EnergyNetwork, PartId } from '../../../engine/model/network.ts';

/** The networks in which something can be put out of service. */
export interface Disableable {
  readonly energy: EnergyNetwork;
  readonly communications: CommunicationsPlan;
}

/**
 * What can be disabled at an asset (rule S4): at a substation the branches, ties and HVDC that end there and the units that stand there, at a hub the site
 * that it is and the links that end there. Nothing at any other asset.
 */
export function partsAt({ energy, communications }: Disableable, asset: AssetId): readonly PartId[] {
  const buses = energy.buses.filter(({ at }) => at === asset).map(({ id }) => id);
  const sites = communications.sites.filter(({ at }) => at === asset).map(({ id }) => id);
  return [
    ...energy.branches.filter(({ from, to }) => buses.includes(from) || buses.includes(to)),
    ...energy.units.filter(({ bus }) => buses.includes(bus)),
    ...energy.ties.filter(({ bus }) => buses.includes(bus)),
    ...(energy.hvdc ?? []).filter(({ from, to }) => buses.includes(from) || buses.includes(to)),
    ...communications.sites.filter(({ at }) => at === asset),
    ...communications.links.filter(({ a, b }) => sites.includes(a) || sites.includes(b)),
  ].map(({ id }) => id);
}
