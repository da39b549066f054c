/** Networks that nobody wrote must let an exercise be played as its map says: enough of everything, water after its hours. */
import { describe, expect, it } from 'vitest';
import { runBankingHour } from '../../engine/infrastructure/banking/bankingHour.ts';
import { runCommunicationsHour } from '../../engine/infrastructure/communications/communicationsHour.ts';
import { openingFuel } from '../../engine/infrastructure/transport/fuelSupply.ts';
import { rememberRoads } from '../../engine/infrastructure/transport/roadHour.ts';
import { roadNetwork } from '../../engine/infrastructure/transport/roadNetwork.ts';
import { stepFuel } from '../../engine/infrastructure/transport/stepFuel.ts';
import { LEAST_DOSE } from '../../engine/infrastructure/water/boilNotice.ts';
import type { AssetKind } from '../../engine/model/order.ts';
import type { Asset, Dependency, Service } from '../../engine/model/scenario.ts';
import { plainNetwork } from '../../scenarios/load/networks/plainNetwork.ts';
import { gridHours } from '../support/networks/gridHours.ts';
import { waterHours } from '../support/networks/waterHours.ts';

function takes(service: Service, from: string, bufferHours = 0): Dependency {
  return {
    ...{ service, from, kind: 'physical', bufferHours, refillPerMille: 0 },
    ...{ lossPerMille: 1000, restartHours: 0, alternative: null },
  };
}

function asset(id: string, kind: AssetKind, dependsOn: readonly Dependency[] = [], change: Partial<Asset> = {}): Asset {
  return { id, kind, name: { en: id }, critical: false, people: 0, dependsOn, pipeHours: 0, setHours: 0, ...change };
}

/** A works whose water takes so many hours to districts of so many people. */
function drinkers(pipeHours: number, people: readonly number[]): readonly Asset[] {
  return [
    asset('works', 'works', [], { pipeHours }),
    ...people.map((count, i) => asset(`district-${i}`, 'district', [takes('water', 'works')], { people: count })),
  ];
}

/** Two substations, and one of everything that they feed; the third district is fed by none. */
const NATION: readonly Asset[] = [
  asset('east', 'substation'),
  asset('west', 'substation'),
  asset('springs', 'works', [takes('power', 'west')], { pipeHours: 6 }),
  asset('falls', 'works', [], { pipeHours: 3 }),
  asset('clinic', 'hospital', [takes('power', 'east', 6)]),
  asset('mast', 'hub', [takes('power', 'east', 4)]),
  asset('tower', 'hub', [takes('power', 'west', 12)]),
  asset('clearing', 'bankSwitch', [takes('power', 'east', 8), takes('communications', 'mast')]),
  asset('quay', 'port', [takes('communications', 'mast')]),
  ...[
    asset('a', 'district', [takes('power', 'east'), takes('water', 'springs')], { people: 240_000 }),
    asset('b', 'district', [takes('power', 'west'), takes('water', 'falls')], { people: 90_000 }),
    asset('c', 'district', [takes('water', 'springs')], { people: 3000 }),
  ],
];

describe('plain pipes', () => {
  it.each([
    [0, [10_000]],
    [1, [4000, 6000]],
    [2, [240_000, 360_000]],
    [6, [10_000]],
    [6, [48_000, 72_000]],
    [6, [240_000, 360_000]],
    [6, [100, 999, 2_500_000, 2_499_999]],
    [12, [5_000_000]],
    [30, [360_000, 540_000]],
  ])('water is %i hours on its way to every tap of %j people, who get all they ask for', (pipeHours, people) => {
    const { water } = plainNetwork({ assets: drinkers(pipeHours, people) });
    const stopsAt = 4;
    const hours = waterHours(water, stopsAt + pipeHours + 3, stopsAt);
    for (const [t] of water.taps.entries()) {
      const firstUntreated = hours.findIndex((taps) => (taps[t]?.dose ?? 0) < LEAST_DOSE);
      expect(firstUntreated).toBe(stopsAt + pipeHours);
      for (const taps of hours.slice(firstUntreated)) expect(taps[t]?.dose).toBe(0);
      for (const taps of hours) {
        const { askedLitres = 0, servedLitres = 0, pressureMillimetres = 0 } = taps[t] ?? {};
        expect(Math.abs(askedLitres - (people[t] ?? 0) * (25 / 3))).toBeLessThan(1);
        expect(servedLitres).toBe(askedLitres);
        expect(pressureMillimetres).toBeGreaterThan(28_137);
      }
    }
  });

  it('trunk and branch hold what flows in the hours of the way, to a ten-thousandth', () => {
    const { water } = plainNetwork({ assets: drinkers(6, [240_000, 360_000]) });
    const litresOf = (id: string) => {
      const row = water.inp.split('\n').find((line) => line.startsWith(`${id} `)) ?? '';
      const [, , , length = 0, diameter = 0] = row.split(' ').map(Number);
      return (Math.PI * (diameter / 1000) ** 2 * length * 1000) / 4;
    };
    expect(Math.abs(litresOf('trunk-1-1') / (5 * 5_000_000) - 1)).toBeLessThan(1e-4);
    expect(Math.abs(litresOf('branch-1') / 2_000_000 - 1)).toBeLessThan(1e-4);
    expect(Math.abs(litresOf('branch-2') / 3_000_000 - 1)).toBeLessThan(1e-4);
  });

  it('two works have pipes of their own', () => {
    const { water } = plainNetwork({ assets: NATION });
    expect(water.taps.map(({ serves, works }) => [serves, works])).toEqual([
      ['b', 'falls'],
      ['a', 'springs'],
      ['c', 'springs'],
    ]);
    const hours = waterHours(water, 12, 2);
    const firstUntreated = water.taps.map((_, t) => hours.findIndex((taps) => (taps[t]?.dose ?? 0) < LEAST_DOSE));
    expect(firstUntreated).toEqual([5, 8, 8]);
  });
});

describe('a plain grid', () => {
  const { energy } = plainNetwork({ assets: NATION });

  it('has one feeder for each asset that takes power, in the order in which they are kept', () => {
    expect(energy.feeders.map(({ serves, bus, kilowatts }) => [serves, bus, kilowatts])).toEqual([
      ['clinic', 'bus-east', 3000],
      ['falls', 'bus-town', 300],
      ['springs', 'bus-west', 810],
      ['mast', 'bus-east', 500],
      ['tower', 'bus-west', 500],
      ['clearing', 'bus-east', 300],
      ['quay', 'bus-town', 4000],
      ['a', 'bus-east', 240_000],
      ['b', 'bus-west', 90_000],
      ['c', 'bus-town', 3000],
    ]);
  });

  it('can generate more than is asked for, and start from nothing', () => {
    const asked = energy.feeders.reduce((sum, { kilowatts }) => sum + kilowatts, 0);
    const able = energy.units.reduce((sum, { kilowatts }) => sum + kilowatts, 0);
    expect(able).toBeGreaterThanOrEqual(1.3 * asked);
    expect(energy.units.some(({ formsGrid, startsBlack }) => formsGrid && startsBlack)).toBe(true);
  });

  it('serves all, with every line in and with any one out', () => {
    for (let out = -1; out < energy.branches.length; out++) {
      const { events, short } = gridHours(energy, 4, ({ branchClosed }) => {
        if (out >= 0) branchClosed[out] = 0;
      });
      expect(short).toEqual([]);
      expect(events.map(({ what }) => what)).toEqual(out < 0 ? [] : ['branchOpened']);
    }
  });

  it('serves all others while the feeders of a substation are open, and all again at once', () => {
    const { events, short } = gridHours(energy, 8, ({ feederClosed }, hour) => {
      for (const [f, { bus }] of energy.feeders.entries())
        if (bus === 'bus-east') feederClosed[f] = hour >= 2 && hour < 6 ? 0 : 1;
    });
    expect([...short].sort()).toEqual(['a', 'clearing', 'clinic', 'mast']);
    expect(new Set(events.map(({ what }) => what))).toEqual(new Set(['feederRestored']));
  });
});

describe('plain communications, banks and ports', () => {
  const { communications, banking, transport } = plainNetwork({ assets: NATION });

  it('carry everything while there is power; ten sites of a district fall silent one after another', () => {
    const { sites, links, demands } = communications;
    const place = (id: string) => sites.findIndex((site) => site.id === id);
    const network = {
      sites: sites.map(({ id, layer, batteryMinutes, fuelMinutes }) => ({
        ...{ id, layer, full: { batteryMinutes, fuelMinutes } },
      })),
      links: links.map(({ id, kind, a, b, capacityMbps }) => ({ id, kind, a: place(a), b: place(b), capacityMbps })),
      demands: demands.map(({ from, to, mbps }) => ({ from: place(from), to: place(to), amount: mbps })),
    };
    const full = network.sites.map(({ full: reserve }) => reserve);
    const well = runCommunicationsHour(network, full, { gridPerMille: sites.map(() => 1000) });
    expect(new Set(well.servicePerMille)).toEqual(new Set([1000]));
    for (const [l, load] of well.loadMbps.entries()) expect(2 * load).toBeLessThan(links[l]?.capacityMbps ?? 0);
    expect(sites.filter(({ serves }) => serves === 'b').map(({ batteryMinutes }) => batteryMinutes)).toEqual([
      0, 40, 90, 150, 204, 252, 300, 324, 348, 540,
    ]);
    // A hub's own battery is what its dependency on power lasts.
    expect(sites.filter(({ at }) => at).map(({ at, batteryMinutes }) => [at, batteryMinutes])).toEqual([
      ['mast', 240],
      ['tower', 720],
    ]);
  });

  it('settle every payment of two days, and end where they began', () => {
    const { day, banks, payments, districts } = banking;
    const bank = (id: string) => banks.findIndex((one) => one.id === id);
    const begins = banks.map(({ balance }) => balance);
    let state = {
      rtgs: { balances: begins as readonly number[], queue: [], unsent: [] },
      cash: districts.map(({ notes, notesFull }) => ({ notes, notesFull })),
      failedCards: districts.map(() => 0),
    } as Parameters<typeof runBankingHour>[2];
    let settled = 0;
    for (let hour = 0; hour < 48; hour++) {
      const midnight = Math.floor(hour / 24) * 1440;
      const orders = payments
        .map(({ minute, debtor, creditor, amount }, i) => ({
          ...{
            id: `${midnight}-${i}`,
            atMinute: midnight + minute,
            debtor: bank(debtor),
            creditor: bank(creditor),
            amount,
          },
        }))
        .filter(({ atMinute }) => atMinute >= 60 * hour && atMinute < 60 * hour + 60);
      const done = runBankingHour(
        {
          openMinute: midnight + day.openMinute,
          cutOffMinute: midnight + day.cutOffMinute,
          credit: banks.map(({ credit }) => credit),
          gridlock: 'largest',
        },
        districts.map((row) => ({ ...row, id: row.serves, notesPerFailedCard: 1, issuer: bank(row.issuer) })),
        state,
        {
          ...{ fromMinute: 60 * hour, orders, systemUp: true, switchPerMille: 1000, cashDemandPerMille: 1000 },
          powerPerMille: districts.map(() => 1000),
          communicationsPerMille: districts.map(() => 1000),
          issuerPerMille: banks.map(() => 1000),
          deliveries: districts.map(({ notesBrought }) => notesBrought),
        },
      );
      expect([done.rtgs.refused, done.rtgs.due, done.state.rtgs.queue]).toEqual([[], [], []]);
      for (const cash of done.cash) expect(cash.servedPerMille).toBe(1000);
      settled += done.rtgs.settled.length;
      state = done.state;
    }
    expect(settled).toBe(2 * payments.length);
    expect(state.rtgs.balances).toEqual(begins);
  });

  it('keep every station in fuel and the depot as it was for three days', () => {
    for (const row of transport.fuel) {
      const supply = {
        ...row,
        ...{ pipelineLitresPerHour: 0, transitHours: 0, panicKeptPerMille: 0 },
        otherLitresPerHour: row.shipLitresPerHour,
      };
      let state = openingFuel(supply);
      for (let hour = 0; hour < 72; hour++) {
        const step = stepFuel(supply, state, {
          ...{ pipelinePerMille: 0, otherPerMille: 1000, lorriesPerMille: 1000, salesPerMille: 1000, newsPerMille: 0 },
        });
        expect([step.unmetLitres, step.dryStations]).toEqual([0, 0]);
        state = step.state;
      }
      expect(state.depotLitres).toBeGreaterThan(0.9 * row.depotLitres);
    }
  });

  it('have roads from everywhere to everywhere, on which dark signals are felt and close nothing', () => {
    const { roads } = transport;
    expect(roads.trips.length).toBe(4 * 3);
    const network = roadNetwork(
      roads.nodes,
      roads.zones,
      roads.links.map(({ from, to, vehiclesPerHour, seconds }) => ({
        ...{ from, to, capacity: vehiclesPerHour, freeFlow: seconds, b: 0.15, power: 4 },
      })),
    );
    const solve = rememberRoads(network, roads.trips, 4);
    const well = solve({ capacityPerMille: roads.links.map(() => 1000), demandPerMille: 1000 });
    expect(well.meanPerMille).toBe(1000);
    const dark = solve({
      capacityPerMille: roads.links.map(({ signals }) => (signals === 'a' ? 300 : 1000)),
      demandPerMille: 1000,
    });
    expect(dark.meanPerMille).toBeLessThan(1000);
    expect(Math.min(...dark.servicePerMille)).toBeGreaterThan(0);
  });
});

describe('a nation that lacks a sector', () => {
  it('has no network of it', () => {
    const { water, communications, banking, transport } = plainNetwork({ assets: [asset('a', 'district')] });
    expect(water).toEqual({ inp: '', works: [], taps: [] });
    expect(communications).toEqual({ sites: [], links: [], demands: [] });
    expect([banking.switches, banking.banks, banking.payments, banking.districts]).toEqual([[], [], [], []]);
    expect(transport).toEqual({ ports: [], fuel: [], roads: { nodes: 0, zones: 0, links: [], trips: [] } });
  });

  it('still has a grid for what takes power', () => {
    const { energy } = plainNetwork({ assets: [asset('a', 'district', [], { people: 5000 })] });
    expect(energy.feeders).toEqual([{ id: 'feeder-a', bus: 'bus-town', serves: 'a', kilowatts: 5000 }]);
    for (const out of [0, 1])
      expect(
        gridHours(energy, 2, ({ branchClosed }) => {
          branchClosed[out] = 0;
        }).short,
      ).toEqual([]);
  });

  it('a works that nobody drinks from has pipes that EPANET opens', () => {
    const { water } = plainNetwork({ assets: [asset('works', 'works', [], { pipeHours: 6 })] });
    expect(waterHours(water, 2, 1)).toEqual([[], []]);
  });
});
