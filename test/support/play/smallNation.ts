import type { EnergyNetwork, NationNetwork } from '../../../engine/model/network.ts';
import type { AssetKind } from '../../../engine/model/order.ts';
import type { Asset, Dependency, Nation, Service } from '../../../engine/model/scenario.ts';

/** An asset that takes nothing and in which nobody lives, but for what is said. */
export function asset(id: string, kind: AssetKind, more: Partial<Asset> = {}): Asset {
  return {
    ...{ id, kind, name: { en: id }, critical: true, people: 0, dependsOn: [], pipeHours: 0, setHours: 12 },
    ...more,
  };
}

/** A dependency without buffer, all of whose loss is felt at once, but for what is said. */
export function needs(service: Service, from: string, more: Partial<Dependency> = {}): Dependency {
  return {
    ...{ service, from, kind: 'physical', bufferHours: 0, refillPerMille: 0, lossPerMille: 1000, restartHours: 0 },
    ...{ alternative: null, ...more },
  };
}

/** A line; its reactance is that of all lines here unless it is said. */
export function line(
  id: string,
  from: string,
  to: string,
  ratingKilowatts: number,
  reactanceMicro = 20_000,
): EnergyNetwork['branches'][number] {
  return { id, from, to, ratingKilowatts, reactanceMicro };
}

/** A unit that forms the grid and can go anywhere within an hour, but for what is said. */
export function unit(
  id: string,
  bus: string,
  kilowatts: number,
  more: Partial<EnergyNetwork['units'][number]> = {},
): EnergyNetwork['units'][number] {
  return {
    ...{ id, bus, kilowatts, rampKilowattsPerHour: kilowatts, centsPerMegawattHour: 1000 },
    ...{ formsGrid: true, startsBlack: false, startHours: 1, ...more },
  };
}

/** A nation without sectors. */
export const NO_NETWORK: NationNetwork = {
  energy: { buses: [], branches: [], units: [], ties: [], feeders: [] },
  water: { inp: '', works: [], taps: [] },
  communications: { sites: [], links: [], demands: [] },
  banking: {
    switches: [],
    day: { startMinute: 0, openMinute: 0, cutOffMinute: 1440 },
    ...{ banks: [], payments: [], districts: [] },
  },
  transport: { ports: [], fuel: [], roads: { nodes: 0, zones: 0, links: [], trips: [] } },
};

/** A nation of these assets; a sector that is not given is empty. */
export function smallNation(id: string, assets: readonly Asset[], network: Partial<NationNetwork> = {}): Nation {
  return {
    ...{ id, name: { en: id }, adjective: { en: id }, colour: '#888888', seats: [], assets },
    ...{ purse: { crew: 0, team: 0, set: 0 }, mayOnlyTravel: [], brief: { en: id } },
    network: { ...NO_NETWORK, ...network },
  };
}
