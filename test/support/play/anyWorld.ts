import type { CommunicationsPlan, EnergyNetwork, TransportPlan, WaterWorks } from '../../../engine/model/network.ts';
import { ASSET_KINDS } from '../../../engine/model/order.ts';
import type { Asset, Nation } from '../../../engine/model/scenario.ts';
import { type Pick, pickFrom, shuffled } from '../laws/pickFrom.ts';
import { onCable, withHub } from './cableAbroad.ts';
import type { HoursAtHand } from './hoursAtHand.ts';
import { ISLAND, ISLAND_ASSETS, ISLAND_PIPES } from './island.ts';
import { islandWithTie, mainland } from './mainland.ts';
import { asset, line, needs, smallNation, unit } from './smallNation.ts';

/**
 * Three nations that are drawn: an island with all sectors, that lives by a mainland's tie and may be short of power from the first hour on; the
 * mainland; and a rock that always sheds one of its two feeders.
 */
export function anyWorld(luck: string): readonly Nation[] {
  const pick = pickFrom(`${luck}/world`);
  return [anyIsland(pick), withHub(mainland(100 + pick('mainland', 1200))), rock()];
}

function anyIsland(pick: Pick): Nation {
  const { id, network } = islandWithTie(pick('tie', 2) === 0 ? 'yard' : 'gate', anyEnergy(pick));
  // Three banks that pay each other in turn, now one way and now the other: some cannot, and some only after they were paid.
  const banks = ['bank-a', 'bank-b', 'bank-c'].map((bank) => ({
    ...{ id: bank, balance: pick(`${bank}/balance`, 15), credit: pick(`${bank}/credit`, 8) },
  }));
  const payments = Array.from({ length: 8 }, (_, i) => {
    const debtor = pick(`payment/${i}/from`, 3);
    const creditor = (debtor + 1 + pick(`payment/${i}/to`, 2)) % 3;
    return {
      ...{ minute: 420 + 80 * i, debtor: banks[debtor]?.id ?? '', creditor: banks[creditor]?.id ?? '' },
      amount: 1 + pick(`payment/${i}`, 20),
    };
  });
  return smallNation(id, anyAssets(pick), {
    energy: network.energy,
    water: anyWater(pick),
    communications: anyCommunications(pick),
    banking: { ...network.banking, banks, payments },
    transport: anyTransport(pick),
  });
}

/** The island's assets with stores, starts and losses that are drawn; the substation may need lines of the second hub, and the bank both hubs. */
function anyAssets(pick: Pick): readonly Asset[] {
  const store = (what: string, hours: number) => ({
    bufferHours: pick(`${what}/store`, hours),
    restartHours: pick(`${what}/restart`, 4),
    refillPerMille: 250 * pick(`${what}/refill`, 5),
  });
  const part = (what: string) => ({ lossPerMille: 400 + 100 * pick(`${what}/loss`, 7) });
  const lines = pick('two hubs', 2) === 0 ? { alternative: 'lines' } : {};
  const own = new Map(
    [
      asset('isl-sub', 'substation', {
        dependsOn:
          pick('sub', 2) === 0 ? [needs('communications', 'isl-hub-2', { ...store('sub', 3), ...part('sub') })] : [],
      }),
      asset('isl-works', 'works', {
        pipeHours: 2,
        dependsOn: pick('works', 2) === 0 ? [needs('power', 'isl-sub', store('works', 4))] : [],
      }),
      asset('isl-hospital', 'hospital', { dependsOn: [needs('power', 'isl-sub', store('hospital', 5))] }),
      asset('isl-hub', 'hub', { dependsOn: [needs('power', 'isl-sub', store('hub', 4))] }),
      asset('isl-bank', 'bankSwitch', {
        dependsOn: [
          needs('power', 'isl-sub', store('bank', 2)),
          needs('communications', 'isl-hub', lines),
          needs('communications', 'isl-hub-2', lines),
        ],
      }),
      asset('isl-port', 'port', { dependsOn: [needs('communications', 'isl-hub', part('port'))] }),
    ].map((one) => [one.id, one]),
  );
  // Now and then the hub, the second one (where the substation does not hang on it) or the port takes something over a cable from the mainland.
  const second = own.get('isl-sub')?.dependsOn.length === 0 ? 'isl-hub-2' : 'isl-hub';
  const cable = ['isl-hub', second, 'isl-port', null, null][pick('cable', 5)];
  return [...ISLAND_ASSETS.map((one) => own.get(one.id) ?? one), asset('isl-hub-2', 'hub')].map((one) =>
    one.id === cable ? onCable(one, { ...store('cable', 3), ...part('cable') }) : one,
  );
}

function anyEnergy(pick: Pick): Partial<EnergyNetwork> {
  const own = 300 + 100 * pick('unit', 10);
  const feeders = ISLAND.energy.feeders.map((feeder) => ({
    ...feeder,
    // Those that name no substation may hang anywhere; what they need is the feeder.
    bus: pick(`${feeder.id}/bus`, 3) === 0 ? 'gate' : feeder.bus,
  }));
  const second = {
    id: 'feeder-hub-2',
    // Not behind the substation where that lives by its lines: networks have no circles.
    bus: pick('hub 2', 2) === 0 || pick('sub', 2) === 0 ? 'yard' : 'gate',
    serves: 'isl-hub-2',
    kilowatts: 10,
  };
  return {
    units: [unit('unit-1', 'yard', own, { rampKilowattsPerHour: 100 + pick('ramp', own), startsBlack: true })],
    branches: [
      line('line-1', 'yard', 'gate', 400 + pick('a', 600)),
      line('line-2', 'yard', 'gate', 300 + pick('b', 600)),
    ],
    feeders: shuffled([...feeders, second], pick),
  };
}

/** The island's pipes, with a tower at the fork or without. */
function anyWater(pick: Pick): WaterWorks {
  const tower = `[TANKS]\ntower 40 5 0 5 ${4 + pick('tower', 12)} 0\n[PIPES]\nriser fork tower 0.001 1000 130 0 Open`;
  return pick('has tower', 2) === 0 ? ISLAND.water : { ...ISLAND.water, inp: ISLAND_PIPES.replace('[PIPES]', tower) };
}

/** Cape's mast reaches the hub over a relay that lives by Town's feeder, or the second hub by a link of its own. */
function anyCommunications(pick: Pick): CommunicationsPlan {
  const { sites, links, demands } = ISLAND.communications;
  const batteryMinutes = 30 * pick('relay', 8);
  const relay = {
    id: 'relay',
    layer: 'transport',
    at: null,
    serves: 'isl-town',
    batteryMinutes,
    fuelMinutes: 0,
  } as const;
  const second = {
    id: 'core-2',
    layer: 'core',
    at: 'isl-hub-2',
    serves: null,
    batteryMinutes: 0,
    fuelMinutes: 0,
  } as const;
  const fibre = (id: string, a: string, b: string) => ({ id, kind: 'fibre', a, b, capacityMbps: 30 }) as const;
  return {
    sites: [
      ...sites.map((site) => (site.at ? site : { ...site, batteryMinutes: 60 * pick(site.id, 6) })),
      relay,
      second,
    ],
    links: [
      ...links.filter(({ id }) => id !== 'fibre-cape'),
      fibre('fibre-cape', 'mast-cape', 'relay'),
      fibre('fibre-relay', 'relay', 'core'),
      ...(pick('fibre', 2) === 0 ? [fibre('fibre-second', 'mast-cape', 'core-2')] : []),
    ],
    demands,
  };
}

/** Roads with signals, and a depot that may be nearly empty, with a pipeline whose pumps run by Town's feeder or without one. */
function anyTransport(pick: Pick): TransportPlan {
  const [fuel] = ISLAND.transport.fuel;
  const road = (id: string, from: number, to: number, vehiclesPerHour: number, signals: string | null) => ({
    ...{ id, from, to, vehiclesPerHour, seconds: 600, signals },
  });
  const pipeline = {
    ...{ id: 'pipeline-1', pumpedAt: 'isl-town' },
    ...{ litresPerHour: 50 + 50 * pick('pipeline', 3), transitHours: pick('transit', 4) },
  };
  const comes = {
    ...{ depotLitres: 100 * pick('depot', 40), shipLitresPerHour: 50 * pick('ships', 5) },
    ...(pick('pumps', 2) === 0 ? { pipeline } : {}),
  };
  return {
    ...ISLAND.transport,
    fuel: fuel ? [{ ...fuel, ...comes }] : [],
    roads: {
      ...{ nodes: 3, zones: 2 },
      links: [
        road('road-1', 0, 1, 200, 'isl-town'),
        road('road-2', 1, 0, 200, 'isl-cape'),
        road('road-3', 0, 2, 100, null),
        road('road-4', 2, 1, 100, 'isl-cape'),
      ],
      trips: [
        { from: 0, to: 1, vehicles: 180 },
        { from: 1, to: 0, vehicles: 90 },
      ],
    },
  };
}

function rock(): Nation {
  const assets = [asset('rok-east', 'district', { people: 100 }), asset('rok-west', 'district', { people: 200 })];
  return smallNation('rok', assets, {
    energy: {
      buses: [{ id: 'r-yard', at: null }],
      branches: [],
      units: [unit('r-unit', 'r-yard', 100)],
      ties: [],
      feeders: [
        { id: 'r-feeder-east', bus: 'r-yard', serves: 'rok-east', kilowatts: 100 },
        { id: 'r-feeder-west', bus: 'r-yard', serves: 'rok-west', kilowatts: 100 },
      ],
    },
  });
}

/** Feeders are open there, or parts out of service. */
function isBroken(at: HoursAtHand, id: string): boolean {
  const posture = at.row(id.slice(0, 3)).postures.find(({ asset }) => asset === id);
  return (id.endsWith('-sub') && at.column(id, 'feedersClosed') === 0) || (posture?.disabled.length ?? 0) > 0;
}

/** One turn in which something or nothing happens, drawn from the turn alone: a blow, parts out of service, a repair, a measure, checks, another plan of shedding. */
export function anyTurn(at: HoursAtHand, luck: string): void {
  const pick = pickFrom(`${luck}/${at.state.turn}`);
  const substation = pick('where', 3) > 0 ? 'isl-sub' : 'mai-sub';
  const site = pick('site', 2) === 0 ? 'isl-works' : 'isl-sub';
  switch (pick('what', 13)) {
    case 0:
    case 1:
      at.strike(substation, 'openFeeders');
      break;
    case 2:
      at.strike('isl-works', 'stopDosing');
      break;
    case 3:
    case 4:
    case 5:
      for (const id of ['isl-sub', 'mai-sub', 'isl-hub', 'isl-hub-2']) if (isBroken(at, id)) at.closeFeeders(id);
      break;
    case 6:
      at.reduce(site, 100 + pick('much', 1000));
      break;
    case 7: {
      const terms = { reducesPerMille: 200 * pick('isolated', 6) };
      const to = pick('lifted', 2) === 0 ? null : { order: 'x', sinceTurn: at.state.turn, untilTurn: null, terms };
      at.write({ fact: 'measureChanged', nation: 'isl', asset: site, measure: 'isolated', to });
      break;
    }
    case 8:
      at.write({ fact: 'shedPlanSet', nation: 'isl', keep: ASSET_KINDS[pick('kind', ASSET_KINDS.length)] ?? null });
      break;
    case 9:
    case 10:
    case 11: {
      const forHours = pick('mended', 2) === 0 ? undefined : 1 + pick('for', 6);
      const id = ['isl-sub', 'isl-sub', 'mai-sub', 'isl-hub', 'isl-hub-2'][pick('at', 5)] ?? '';
      const here = at.partsAt(id);
      at.disable(
        id,
        here.filter((_, i) => i === pick('which', here.length) || pick(`also/${i}`, 4) === 0),
        forHours,
      );
      break;
    }
    default:
  }
  at.run(1 + pick('hours', 5));
}
