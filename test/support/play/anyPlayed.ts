import type { MapData } from '../../../engine/model/mapData.ts';
import type { NationNetwork } from '../../../engine/model/network.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { drawScenario } from '../../../scripts/generate/scenario/drawScenario.ts';
import { NETWORK_PARTS } from '../../../scripts/generate/scenario/networkPart.ts';
import { LEAST_ASSETS } from '../../../scripts/generate/scenario/scenarioSize.ts';
import { firstLight } from '../laws/lawScenario.ts';
import { type Pick, pickFrom } from '../laws/pickFrom.ts';

/** The map is only ever drawn. */
const NO_MAP: MapData = { width: 1, height: 1, seed: 'none', graticule: 1, sea: [], nations: [], assets: [] };

/** A small drawn exercise of two or three nations that can be played, all of it from one word; some sectors are left out now and then. */
export function anyPlayed(luck: string): Scenario {
  const pick = pickFrom(`${luck} size`);
  const nations = 2 + pick('nations', 2);
  const assets = nations * LEAST_ASSETS + pick('assets', 12);
  const parts = NETWORK_PARTS.filter((part) => pick(part, 6) > 0);
  return { ...drawScenario({ nations, assets, turns: 4, parts }, luck, firstLight), map: NO_MAP };
}

/**
 * The same, its networks damaged in ways that trip solvers up: islands, dead buses, parallel and negative branches, nothing asked for,
 * nothing there, whole sectors empty. Some of it no author could write.
 */
export function anyDamaged(luck: string): Scenario {
  const drawn = anyPlayed(luck);
  return {
    ...drawn,
    nations: drawn.nations.map((nation) => ({
      ...nation,
      network: damaged(nation.network, pickFrom(`${luck} damage ${nation.id}`)),
    })),
  };
}

type Damage<Part> = readonly ((part: Part, pick: Pick) => Partial<Part>)[];

function damaged(network: NationNetwork, pick: Pick): NationNetwork {
  const strike = <Part>(name: string, part: Part, damage: Damage<Part>): Part => {
    let struck = part;
    for (const [i, strikes] of damage.entries()) {
      const own: Pick = (what, below) => pick(`${name}/${i}/${what}`, below);
      if (own('strikes', 5) === 0) struck = { ...struck, ...strikes(struck, own) };
    }
    return struck;
  };
  return {
    energy: strike('energy', network.energy, ENERGY),
    water: strike('water', network.water, WATER),
    communications: strike('communications', network.communications, COMMUNICATIONS),
    banking: strike('banking', network.banking, BANKING),
    transport: strike('transport', network.transport, TRANSPORT),
  };
}

const ENERGY: Damage<NationNetwork['energy']> = [
  ({ branches }, pick) => ({ branches: branches.filter((_, i) => pick(`gone/${i}`, 3) > 0) }),
  ({ branches }, pick) => ({ branches: [...branches, ...branches.filter((_, i) => pick(`twice/${i}`, 2) === 0)] }),
  ({ branches }, pick) => ({
    branches: branches.map((branch, i) =>
      pick(`negative/${i}`, 4) === 0 ? { ...branch, reactanceMicro: -branch.reactanceMicro } : branch,
    ),
  }),
  ({ branches }, pick) => ({
    branches: branches.map((branch, i) => ({
      ...branch,
      ratingKilowatts: Math.max(1, Math.floor(branch.ratingKilowatts / (1 + pick(`weak/${i}`, 20)))),
    })),
  }),
  ({ buses, feeders }, pick) => ({
    buses: [...buses, { id: 'dead', at: null }, { id: 'empty', at: null }],
    feeders: feeders.map((feeder, i) => (pick(`moved/${i}`, 5) === 0 ? { ...feeder, bus: 'dead' } : feeder)),
  }),
  ({ feeders }, pick) => ({
    feeders: feeders.map((feeder, i) => (pick(`asks/${i}`, 2) === 0 ? { ...feeder, kilowatts: 0 } : feeder)),
  }),
  ({ feeders }) => ({ feeders: feeders.map((feeder) => ({ ...feeder, kilowatts: 0 })) }),
  ({ feeders }) => ({ feeders: feeders.map((feeder) => ({ ...feeder, kilowatts: feeder.kilowatts * 3 })) }),
  () => ({ units: [] }),
  ({ units }) => ({ units: units.map((unit) => ({ ...unit, startsBlack: false, rampKilowattsPerHour: 0 })) }),
  ({ ties }) => ({ ties: ties.map((tie) => ({ ...tie, importKilowatts: -tie.importKilowatts })) }),
  () => ({ ties: [] }),
  () => ({ buses: [], branches: [], units: [], ties: [], feeders: [] }),
];

const WATER: Damage<NationNetwork['water']> = [
  ({ inp }) => ({ inp: withDemand(inp, () => 0) }),
  ({ inp }) => ({ inp: withDemand(inp, (litres) => 10 * litres) }),
  ({ works }) => ({ works: works.map((one) => ({ ...one, pumps: [] })) }),
  ({ taps }, pick) => ({ taps: taps.filter((_, i) => pick(`gone/${i}`, 2) === 0) }),
  () => ({ inp: '', works: [], taps: [] }),
];

const COMMUNICATIONS: Damage<NationNetwork['communications']> = [
  ({ links }, pick) => ({ links: links.filter((_, i) => pick(`gone/${i}`, 3) > 0) }),
  ({ links }, pick) => ({
    links: links.map((link, i) => (pick(`narrow/${i}`, 3) === 0 ? { ...link, capacityMbps: 0 } : link)),
  }),
  ({ demands }) => ({ demands: demands.map((demand) => ({ ...demand, mbps: 0 })) }),
  ({ demands }) => ({ demands: demands.map(({ from, to, mbps }) => ({ from: to, to: from, mbps: mbps * 100 })) }),
  ({ sites }) => ({ sites: sites.map((site) => ({ ...site, batteryMinutes: 0, fuelMinutes: 0 })) }),
  () => ({ sites: [], links: [], demands: [] }),
];

const BANKING: Damage<NationNetwork['banking']> = [
  ({ banks }) => ({ banks: banks.map((bank) => ({ ...bank, balance: 0 })) }),
  ({ banks }) => ({ banks: banks.map((bank) => ({ ...bank, credit: 0 })) }),
  ({ districts }) => ({ districts: districts.map((district) => ({ ...district, notes: 0, notesFull: 0 })) }),
  ({ districts }) => ({ districts: districts.map((district) => ({ ...district, notesAsked: 0, cardsAsked: 0 })) }),
  ({ districts }) => ({ districts: districts.map((district) => ({ ...district, notes: 1000, notesBrought: 0 })) }),
  () => ({ payments: [] }),
  () => ({ switches: [] }),
  () => ({ banks: [], payments: [], districts: [] }),
  // Banks that pay more than they hold and are paid: some are in default every evening.
  ({ banks, payments }, pick) => ({
    banks: banks.map((bank, i) => ({ ...bank, balance: pick(`holds/${i}`, 300), credit: pick(`borrows/${i}`, 100) })),
    payments: payments.filter((_, i) => pick(`unpaid/${i}`, 3) > 0),
  }),
];

const TRANSPORT: Damage<NationNetwork['transport']> = [
  ({ ports }) => ({ ports: ports.map((port) => ({ ...port, capacityPerHour: 0, mostWaiting: 100 })) }),
  ({ ports }) => ({ ports: ports.map((port) => ({ ...port, arrivalsPerHour: 0, mostWaiting: 0 })) }),
  () => ({ ports: [] }),
  ({ fuel }) => ({ fuel: fuel.map((row) => ({ ...row, depotLitres: 0, shipLitresPerHour: 0 })) }),
  ({ fuel }) => ({ fuel: fuel.map((row) => ({ ...row, usualLitresPerHour: 0 })) }),
  ({ fuel }) => ({ fuel: fuel.map((row) => ({ ...row, usualLitresPerHour: row.usualLitresPerHour * 5 })) }),
  ({ fuel }) => ({ fuel: fuel.map((row) => ({ ...row, loadLitres: row.stationLitres + 1 })) }),
  () => ({ fuel: [] }),
  ({ roads }, pick) => ({
    roads: { ...roads, links: roads.links.filter((_, i) => pick(`cut/${i}`, 4) > 0) },
  }),
  ({ roads }) => ({ roads: { ...roads, trips: roads.trips.map((trip) => ({ ...trip, vehicles: 0 })) } }),
  ({ roads }) => ({ roads: { ...roads, links: [], trips: [] } }),
];

/** A drawn network's taps with other demands, litres a second. */
function withDemand(inp: string, to: (litres: number) => number): string {
  return inp.replaceAll(
    /^(tap-\S+\t\S+\t)(\S+)/gm,
    (_, head: string, litres: string) => `${head}${to(Number(litres))}`,
  );
}
