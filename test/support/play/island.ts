import type { NationNetwork } from '../../../engine/model/network.ts';
import type { Asset, Nation } from '../../../engine/model/scenario.ts';
import { asset, line, NO_NETWORK, needs, smallNation, unit } from './smallNation.ts';

/** A pipe of this diameter holds a cubic metre a metre. */
const SQUARE_METRE = 1128.3791671;

/** 100 m³ an hour to two taps, on the way for two hours: an hour and a half in the trunk, half an hour in each branch. No tank. */
export const ISLAND_PIPES = `
[JUNCTIONS]
outlet 0 0
fork 0 0
tap-town 0 60
tap-cape 0 40
[RESERVOIRS]
spring 0
[PIPES]
trunk outlet fork 150 ${SQUARE_METRE} 130 0 Open
branch-town fork tap-town 30 ${SQUARE_METRE} 130 0 Open
branch-cape fork tap-cape 20 ${SQUARE_METRE} 130 0 Open
[PUMPS]
lift spring outlet HEAD lift-curve
[CURVES]
lift-curve 100 60
[OPTIONS]
Units CMH
Headloss H-W
[TIMES]
Duration 0
[END]
`;

/** What all sectors of the island have, in figures for a sheet of paper. Town lives by the substation, Cape and the port by the yard. */
export const ISLAND: NationNetwork = {
  energy: {
    buses: [
      { id: 'yard', at: null },
      { id: 'gate', at: 'isl-sub' },
    ],
    branches: [line('line-1', 'yard', 'gate', 2000)],
    units: [unit('unit-1', 'yard', 2000)],
    ties: [],
    feeders: [
      { id: 'feeder-hospital', bus: 'gate', serves: 'isl-hospital', kilowatts: 20 },
      { id: 'feeder-hub', bus: 'gate', serves: 'isl-hub', kilowatts: 10 },
      { id: 'feeder-bank', bus: 'gate', serves: 'isl-bank', kilowatts: 10 },
      { id: 'feeder-works', bus: 'yard', serves: 'isl-works', kilowatts: 100 },
      { id: 'feeder-port', bus: 'yard', serves: 'isl-port', kilowatts: 60 },
      { id: 'feeder-town', bus: 'gate', serves: 'isl-town', kilowatts: 600 },
      { id: 'feeder-cape', bus: 'yard', serves: 'isl-cape', kilowatts: 400 },
    ],
  },
  water: {
    inp: ISLAND_PIPES,
    works: [{ asset: 'isl-works', source: 'spring', pumps: ['lift'] }],
    taps: [
      { junction: 'tap-town', serves: 'isl-town', works: 'isl-works' },
      { junction: 'tap-cape', serves: 'isl-cape', works: 'isl-works' },
    ],
  },
  communications: {
    sites: [
      { id: 'core', layer: 'core', at: 'isl-hub', serves: null, batteryMinutes: 120, fuelMinutes: 0 },
      { id: 'mast-town', layer: 'access', at: null, serves: 'isl-town', batteryMinutes: 90, fuelMinutes: 0 },
      { id: 'mast-cape', layer: 'access', at: null, serves: 'isl-cape', batteryMinutes: 0, fuelMinutes: 0 },
    ],
    links: [
      { id: 'fibre-town', kind: 'fibre', a: 'mast-town', b: 'core', capacityMbps: 30 },
      { id: 'fibre-cape', kind: 'fibre', a: 'mast-cape', b: 'core', capacityMbps: 30 },
    ],
    demands: [
      { from: 'mast-town', to: 'core', mbps: 10 },
      { from: 'mast-cape', to: 'core', mbps: 10 },
    ],
  },
  banking: {
    switches: ['isl-bank'],
    // The exercise begins at seven, when the banks' day does.
    day: { startMinute: 420, openMinute: 420, cutOffMinute: 1080 },
    banks: [
      { id: 'bank-a', balance: 10, credit: 5 },
      { id: 'bank-b', balance: 10, credit: 5 },
    ],
    payments: [],
    districts: [
      {
        ...{ serves: 'isl-town', issuer: 'bank-a', notes: 100, notesFull: 200 },
        ...{ notesAsked: 10, cardsAsked: 90, notesBrought: 10 },
      },
      {
        ...{ serves: 'isl-cape', issuer: 'bank-b', notes: 100, notesFull: 200 },
        ...{ notesAsked: 10, cardsAsked: 90, notesBrought: 10 },
      },
    ],
  },
  transport: {
    ports: [{ asset: 'isl-port', capacityPerHour: 10, arrivalsPerHour: 8, manualPerMille: 500, mostWaiting: 20 }],
    fuel: [
      {
        ...{ depot: 'isl-port', depotLitres: 10_000, shipLitresPerHour: 200, stations: 2, stationLitres: 1000 },
        ...{ loadLitres: 100, lorryLitresPerHour: 300, usualLitresPerHour: 100, serves: ['isl-town', 'isl-cape'] },
      },
    ],
    roads: NO_NETWORK.transport.roads,
  },
};

/** The island's assets: a hospital with three hours of fuel, a hub with two hours of battery, and a bank with one that starts slowly. */
export const ISLAND_ASSETS: readonly Asset[] = [
  asset('isl-sub', 'substation'),
  asset('isl-works', 'works', { pipeHours: 2 }),
  asset('isl-hospital', 'hospital', { dependsOn: [needs('power', 'isl-sub', { bufferHours: 3 })] }),
  asset('isl-hub', 'hub', { dependsOn: [needs('power', 'isl-sub', { bufferHours: 2, refillPerMille: 500 })] }),
  asset('isl-bank', 'bankSwitch', {
    dependsOn: [
      needs('power', 'isl-sub', { bufferHours: 1, restartHours: 1 }),
      needs('communications', 'isl-hub', { kind: 'cyber' }),
    ],
  }),
  asset('isl-port', 'port', { dependsOn: [needs('communications', 'isl-hub', { kind: 'cyber', lossPerMille: 400 })] }),
  asset('isl-town', 'district', { people: 1000, dependsOn: [needs('power', 'isl-sub'), needs('water', 'isl-works')] }),
  asset('isl-cape', 'district', { people: 1000, dependsOn: [needs('water', 'isl-works')] }),
];

/** The island, with what is different for a case. */
export function island(network: Partial<NationNetwork> = {}, assets: readonly Asset[] = []): Nation {
  const own = new Map(assets.map((one) => [one.id, one]));
  const all = [...ISLAND_ASSETS.map((one) => own.get(one.id) ?? one)];
  const more = assets.filter(({ id }) => !ISLAND_ASSETS.some((one) => one.id === id));
  return smallNation('isl', [...all, ...more], { ...ISLAND, ...network });
}
