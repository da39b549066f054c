/**
 * Ports, fuel and roads as they are played, on the island of test/support/play/island.ts. Its port handles 10 an hour of the 8 that come, half of
 * it by hand, and 20 can wait. The depot is full with 10,000 litres, ships bring 200 an hour, lorries move 300 in loads of 100, and
 * two stations, 425 and 750 litres full, sell 100 an hour each to Town and Cape.
 */
import { describe, expect, it } from 'vitest';
import type { TransportPlan } from '../../engine/model/network.ts';
import type { Dependency, Nation } from '../../engine/model/scenario.ts';
import { hoursAtHand } from '../support/play/hoursAtHand.ts';
import { ISLAND, island } from '../support/play/island.ts';
import { asset, needs } from '../support/play/smallNation.ts';

const [FUEL] = ISLAND.transport.fuel;
const [PORT] = ISLAND.transport.ports;
if (!FUEL || !PORT) throw new Error('the island has no port');

/** The island with this of its transport changed, and its port's feeder at the substation. */
function withTransport(change: Partial<TransportPlan>): Nation {
  const feeders = ISLAND.energy.feeders.map((feeder) =>
    feeder.serves === 'isl-port' ? { ...feeder, bus: 'gate' } : feeder,
  );
  const port = asset('isl-port', 'port', { dependsOn: [needs('power', 'isl-sub')] });
  return island({ energy: { ...ISLAND.energy, feeders }, transport: { ...ISLAND.transport, ...change } }, [port]);
}

/** One road for each row between two zones, both ways of thinking of it: vehicles an hour, seconds, whose power its signals need. */
function roads(
  vehicles: number,
  rows: readonly (readonly [capacity: number, seconds: number, signals: string | null])[],
): TransportPlan['roads'] {
  return {
    ...{ nodes: 2, zones: 2, trips: [{ from: 0, to: 1, vehicles }] },
    links: rows.map(([vehiclesPerHour, seconds, signals], i) => ({
      ...{ id: `road-${i + 1}`, from: 0, to: 1, vehiclesPerHour, seconds, signals },
    })),
  };
}

describe('Z1 ports', () => {
  it('Z1.1 handle what waits and arrives while they can: nothing waits where 10 can be handled and 8 come', () => {
    const at = hoursAtHand([island()]);
    at.run(5);
    expect(at.column('isl-port', 'waiting')).toBe(0);
  });

  it('Z1.2 by hand where the lines to their systems are dead: 5 of 8, then the backlog is worked off by 2 an hour', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    const waiting: number[] = [];
    const next = () => {
      at.run(1);
      waiting.push(at.column('isl-port', 'waiting'));
    };
    for (let hour = 0; hour < 4; hour++) next();
    at.closeFeeders('isl-sub');
    for (let hour = 4; hour < 8; hour++) next();
    // The hub lives for hours 0 and 1, and again from hour 5 on.
    expect(waiting).toEqual([0, 0, 3, 6, 9, 7, 5, 3]);
  });

  it('Z1.3 as far as their power lets them, and what finds no room goes elsewhere: 20 wait, not 24', () => {
    const at = hoursAtHand([withTransport({})]);
    at.strike('isl-sub', 'openFeeders');
    const waiting: number[] = [];
    for (let hour = 0; hour < 3; hour++) {
      at.run(1);
      waiting.push(at.column('isl-port', 'waiting'));
    }
    expect(waiting).toEqual([8, 16, 20]);
    expect(at.lost).toContain('0 isl-port fuel');
    // 100 ‰ of 700 kW: hospital, hub and bank first, then 30 of the port's 60. It handles 5.
    const half = hoursAtHand([withTransport({})]);
    half.reduce('isl-sub', 900);
    half.run(1);
    expect([half.column('isl-port', 'servicePerMille'), half.column('isl-port', 'waiting')]).toEqual([500, 3]);
  });
});

describe('Z1 lines to a port’s systems', () => {
  const port = (more: Partial<Dependency>) => {
    const lines = { lossPerMille: 400, ...more };
    const dependsOn = [needs('communications', 'isl-hub', lines), needs('communications', 'isl-hub-2', lines)];
    return [asset('isl-port', 'port', { dependsOn }), asset('isl-hub-2', 'hub')];
  };

  it('Z1.4 two hubs that stand in for each other: while one lives nobody works by hand', () => {
    const either = hoursAtHand([island({}, port({ alternative: 'lines' }))]);
    either.strike('isl-sub', 'openFeeders');
    either.run(4);
    expect(either.column('isl-port', 'waiting')).toBe(0);
    // Where both are needed it is 5 an hour from hour 2 on.
    const both = hoursAtHand([island({}, port({}))]);
    both.strike('isl-sub', 'openFeeders');
    both.run(4);
    expect(both.column('isl-port', 'waiting')).toBe(6);
  });

  it('Z1.5 what is in store for an hour without lines lasts that hour', () => {
    const at = hoursAtHand([island({}, port({ bufferHours: 1 }))]);
    at.strike('isl-sub', 'openFeeders');
    at.run(4);
    expect(at.column('isl-port', 'waiting')).toBe(3);
  });
});

describe('Z2 fuel on its way', () => {
  it('Z2.1 in a usual hour what ships bring beyond a full depot is turned away, and the emptiest station is served first', () => {
    const at = hoursAtHand([island()]);
    expect(at.column('isl-port', 'stockPerMille')).toBe(1000);
    at.run(1);
    // 300 litres are three loads: 425 and 750 get one each in their order and no second, one is left over; then each sells 100.
    expect(at.network('isl').fuel).toEqual([{ depotLitres: 9800, stationLitres: [425, 750], lorryLitres: 100 }]);
    expect(at.column('isl-port', 'stockPerMille')).toBe(980);
    at.run(1);
    expect(at.network('isl').fuel[0]?.depotLitres).toBe(9800);
  });

  it('Z2.2 ships and lorries do what the port does: at half of its power 100 come and 150 go', () => {
    const at = hoursAtHand([withTransport({ fuel: [{ ...FUEL, depotLitres: 5000 }] })]);
    at.run(1);
    const before = at.network('isl').fuel[0];
    expect(before).toEqual({ depotLitres: 4800, stationLitres: [425, 750], lorryLitres: 100 });
    at.reduce('isl-sub', 900);
    at.run(1);
    // 100 litres of lorries were left over, and 150 make 250: two loads. Town has 0 of its power, Cape all: each station sells 50.
    expect(at.network('isl').fuel[0]).toEqual({ depotLitres: 4700, stationLitres: [475, 800], lorryLitres: 50 });
  });

  it('Z2.3 a port without power sends nothing: the depot is full, the stations run dry, and their chain goes to the port', () => {
    // Cape alone, whose power and bank hold: two stations of 425 and 750 litres at 100 an hour.
    const feeders = ISLAND.energy.feeders.map((feeder) => ({
      ...feeder,
      bus: feeder.serves === 'isl-port' ? 'gate' : 'yard',
    }));
    const free = ISLAND.energy.feeders.flatMap(({ serves }) =>
      serves === 'isl-hospital' ? [asset(serves, 'hospital')] : [],
    );
    const assets = [
      ...free,
      asset('isl-hub', 'hub'),
      asset('isl-bank', 'bankSwitch'),
      asset('isl-town', 'district', { people: 1000 }),
      asset('isl-port', 'port', { dependsOn: [needs('power', 'isl-sub')] }),
    ];
    const at = hoursAtHand([
      island({ energy: { ...ISLAND.energy, feeders }, transport: { ...ISLAND.transport, fuel: [FUEL] } }, assets),
    ]);
    at.strike('isl-sub', 'openFeeders');
    at.run(9);
    expect(at.network('isl').fuel[0]).toMatchObject({ depotLitres: 10_000, stationLitres: [0, 0] });
    // 425 litres last 4.25 hours and 750 last 7.5.
    expect(at.lost.slice(-2)).toEqual(['8 isl-cape fuel', '8 isl-town fuel']);
    expect(at.chain('isl-cape', 'fuel')).toEqual([
      'stationsDry isl-cape 8',
      '· serviceLost isl-port fuel 0',
      '· · serviceLost isl-port power feeder-port 0',
      '· · · serviceLost isl-sub power 0',
      '· · · · feedersOpened isl-sub 0',
      '· · · · · stage isl-sub test/isl-sub/openFeeders 0',
    ]);
  });

  it('Z2.4 lorries are as slow as the roads of the hour: 533 ‰ of 300 is one load, and 59 litres wait for the next', () => {
    const plan = { ...ISLAND.transport, roads: roads(100, [[100, 600, 'isl-town']]) };
    const at = hoursAtHand([island({ transport: plan })]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    // 300 · 0.533 = 159. Only the stations' half of sales is left, 50 each: Town has no power.
    expect(at.network('isl').fuel[0]).toMatchObject({ stationLitres: [425 + 100 - 50, 750 - 50], lorryLitres: 59 });
  });

  it('Z2.5 of two depots that serve a district the one with fuel is enough, in whichever order they are listed', () => {
    const dry = { ...FUEL, depotLitres: 0, shipLitresPerHour: 0, stationLitres: 100 };
    for (const fuel of [
      [FUEL, dry],
      [dry, FUEL],
    ]) {
      const at = hoursAtHand([island({ transport: { ...ISLAND.transport, fuel } })]);
      at.run(3);
      expect(at.lost).toEqual([]);
    }
  });

  it('Z2.6 where one depot is dry and the other is not, people who cannot fill up lack power, and are told so', () => {
    const dry = { ...FUEL, depotLitres: 0, shipLitresPerHour: 0, stationLitres: 100 };
    const at = hoursAtHand([island({ transport: { ...ISLAND.transport, fuel: [dry, FUEL] } })]);
    at.run(3);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.chain('isl-town', 'fuel')[0]).toBe('serviceLost isl-town power feeder-town 3');
  });
});

describe('Z2 fuel by pipeline', () => {
  /**
   * Only the pumps, at Pump, live by the substation. The depot holds 1,000: a pipeline brings 150 an hour, on the way for two hours, and ships 50.
   */
  const withPipeline = (): Nation => {
    const pump = { id: 'feeder-pump', bus: 'gate', serves: 'isl-pump', kilowatts: 50 };
    const feeders = [...ISLAND.energy.feeders.map((feeder) => ({ ...feeder, bus: 'yard' })), pump];
    const pipeline = { id: 'pipeline-1', litresPerHour: 150, transitHours: 2, pumpedAt: 'isl-pump' };
    const fuel = { ...FUEL, depotLitres: 1000, shipLitresPerHour: 50, pipeline };
    const free = ['isl-hospital', 'isl-hub', 'isl-bank', 'isl-port', 'isl-town'] as const;
    const kinds = ['hospital', 'hub', 'bankSwitch', 'port', 'district'] as const;
    return island({ energy: { ...ISLAND.energy, feeders }, transport: { ...ISLAND.transport, fuel: [fuel] } }, [
      ...free.map((id, i) => asset(id, kinds[i] ?? 'district', { people: id === 'isl-town' ? 1000 : 0 })),
      asset('isl-pump', 'district', { dependsOn: [needs('power', 'isl-sub')] }),
    ]);
  };

  it('Z2.7 it brings what ships do not, hour by hour; what finds no room in a full depot is turned away', () => {
    const at = hoursAtHand([withPipeline()]);
    at.run(30);
    // 200 come and 200 are sold.
    expect(at.network('isl').fuel).toEqual([
      { depotLitres: 800, stationLitres: [425, 750], lorryLitres: 100, transitLitres: [150, 150] },
    ]);
    expect(at.lost).toEqual([]);
  });

  it('Z2.8 its pumps stand without power: the depot runs down by 150 an hour, then lorries bring the 50 of the ships, and stations are dry', () => {
    const at = hoursAtHand([withPipeline()]);
    at.run(1);
    at.strike('isl-sub', 'openFeeders');
    at.run(5);
    // 800, and five hours later 50; what is in the pipeline stays there.
    expect(at.network('isl').fuel[0]).toMatchObject({ depotLitres: 50, transitLitres: [150, 150] });
    at.run(1);
    // A load of 100 every second hour, to the emptiest station: both sell 100 an hour.
    expect(at.network('isl').fuel[0]).toMatchObject({ depotLitres: 0, stationLitres: [425, 650] });
    at.run(7);
    expect(at.network('isl').fuel[0]).toMatchObject({ depotLitres: 50, stationLitres: [25, 0] });
    expect(at.lost.filter((text) => text.endsWith('fuel'))).toEqual([]);
    at.run(2);
    expect(at.lost.slice(-2)).toEqual(['15 isl-cape fuel', '15 isl-town fuel']);
    expect(at.chain('isl-cape', 'fuel')).toEqual([
      'stationsDry isl-cape 15',
      '· pumpsStopped isl-pump pipeline-1 1',
      '· · serviceLost isl-pump power feeder-pump 1',
      '· · · serviceLost isl-sub power 1',
      '· · · · feedersOpened isl-sub 1',
      '· · · · · stage isl-sub test/isl-sub/openFeeders 1',
    ]);
    at.closeFeeders('isl-sub');
    at.run(1);
    // A ship's load, and none again in the next hour but for the pipeline: what had waited in it is there in its first one.
    expect(at.network('isl').fuel[0]?.depotLitres).toBe(0);
    at.run(6);
    expect(at.lost.slice(-1)).toEqual(['15 isl-town fuel']);
    expect(at.restored.filter((text) => text.endsWith('fuel'))).toEqual(['16 isl-cape fuel', '16 isl-town fuel']);
  });
});

describe('Z3 stations', () => {
  it('Z3.1 sell where there is power and a way to pay: Town has neither, so half is sold, and the loss has both reasons', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    // 425 + 100 − 50 and 750 + 100 − 50.
    expect(at.network('isl').fuel[0]?.stationLitres).toEqual([475, 800]);
    expect(at.lost.filter((text) => text.endsWith('fuel'))).toEqual(['0 isl-town fuel']);
    expect(at.chain('isl-town', 'fuel').filter((text) => !text.startsWith('·'))).toEqual([
      'serviceLost isl-town power feeder-town 0',
      'serviceLost isl-town payments 0',
    ]);
  });

  it('Z3.2 who cannot pay cannot fill up: Cape stands in light, and its bank’s battery is empty', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.run(2);
    expect(at.lost.filter((text) => text.endsWith('fuel'))).toEqual(['0 isl-town fuel', '1 isl-cape fuel']);
    expect(at.chain('isl-cape', 'fuel').slice(0, 3)).toEqual([
      'serviceLost isl-cape payments 1',
      '· serviceLost isl-bank payments 1',
      '· · bufferEmpty isl-bank power 1',
    ]);
  });

  it('Z3.3 what the stations have not is missing for all alike: 150 litres of 300 in a panic, and people fear by the half that they miss', () => {
    const at = hoursAtHand([
      island({
        transport: { ...ISLAND.transport, fuel: [{ ...FUEL, stations: 1, stationLitres: 200, loadLitres: 150 }] },
      }),
    ]);
    at.run(1);
    const { columns, buffers } = at.row('isl');
    const network = { ...at.network('isl'), fear: { cash: 0, fuel: 1000 } };
    at.write({
      ...{ fact: 'networkRan', nation: 'isl', columns, buffers },
      network: { ...network, fuel: [{ depotLitres: 10_000, stationLitres: [0], lorryLitres: 0 }] },
    });
    at.run(1);
    expect(at.network('isl').fuel[0]?.stationLitres).toEqual([0]);
    // Half is short for all: 120 · 500 · 1,400 ÷ 2,000,000 = 42 more, but fear is full.
    expect(at.network('isl').fear.fuel).toBe(1000);
    expect(at.lost).toEqual([]);
  });
});

describe('Z4 roads', () => {
  const perMille = (plan: TransportPlan['roads']) => {
    const at = hoursAtHand([island({ transport: { ...ISLAND.transport, roads: plan } })]);
    at.run(1);
    expect(at.network('isl').roadsPerMille).toBe(1000);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    return at.network('isl').roadsPerMille;
  };

  it('Z4.1 a road whose signals are dark carries 600 ‰: full before, it takes 2.157 instead of 1.15 times as long, 533 ‰', () => {
    // 1 + 0.15 · (100 ÷ 100)⁴ = 1.15; 1 + 0.15 · (100 ÷ 60)⁴ = 2.1574.
    expect(perMille(roads(100, [[100, 600, 'isl-town']]))).toBe(533);
  });

  it('Z4.2 drivers choose until no way is quicker: 75 stay, 125 go the other way, and both take 1.366, 841 ‰', () => {
    // Two like roads of 100, 100 on each. With 60 and 100 both are as quick where x ÷ 60 = (200 − x) ÷ 100, so at x = 75:
    // 1 + 0.15 · 1.25⁴ = 1.3662, and 1.15 ÷ 1.3662 = 0.8417.
    const served = perMille(
      roads(200, [
        [100, 600, 'isl-town'],
        [100, 600, null],
      ]),
    );
    expect(served).toBe(841);
  });

  it('Z4.3 signals that have light are no matter: Cape’s stay on', () => {
    expect(perMille(roads(100, [[100, 600, 'isl-cape']]))).toBe(1000);
  });
});
