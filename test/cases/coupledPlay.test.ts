/**
 * Networks that lean on each other, hour by hour, on the island of test/support/play/island.ts: its substation feeds the hospital (20 kW,
 * 3 hours of fuel), the hub (10 kW, 2 hours of battery), the bank switch (10 kW, 1 hour of battery, 1 to start) and Town (600 kW).
 * Works, port and Cape live by the yard. A thousand people live in Town and a thousand in Cape.
 */
import { describe, expect, it } from 'vitest';
import type { NationNetwork } from '../../engine/model/network.ts';
import { chainLines } from '../support/play/chainLines.ts';
import { type HoursAtHand, hoursAtHand } from '../support/play/hoursAtHand.ts';
import { ISLAND, ISLAND_ASSETS, island } from '../support/play/island.ts';
import { islandWithTie, mainland } from '../support/play/mainland.ts';
import { pair } from '../support/play/pair.ts';
import { asset, line, NO_NETWORK, needs, smallNation, unit } from '../support/play/smallNation.ts';
import { setTable } from '../support/tabletop.ts';

/** The island with all of its feeders at the substation. */
const gathered = () => {
  const feeders = ISLAND.energy.feeders.map((feeder) => ({ ...feeder, bus: 'gate' }));
  return island({ energy: { ...ISLAND.energy, feeders } });
};

/** The mainland's grid goes dark when an hour is over. Nothing in play puts a whole grid out at once; so it is written. */
function goDark(at: HoursAtHand): void {
  const { columns, buffers } = at.row('mai');
  const network = at.network('mai');
  const grid = {
    ...network.grid,
    ...{ hoursLive: [0, 0], outputKilowatts: [0], hoursToStart: [3], servedKilowatts: [0, 0], transferKilowatts: [0] },
  };
  at.write({ fact: 'networkRan', nation: 'mai', columns, buffers, network: { ...network, grid } });
}

/** People fear for cash and fuel alike, whatever they went through. */
function afraid(at: HoursAtHand, fear: number): void {
  const { columns, buffers } = at.row('isl');
  const network = { ...at.network('isl'), fear: { cash: fear, fuel: fear } };
  at.write({ fact: 'networkRan', nation: 'isl', columns, buffers, network });
}

describe('N1 one network of all', () => {
  it('N1.3 a blow goes round within the hour: a substation that needs a hub falls with the one that feeds the hub', () => {
    const assets = [
      asset('duo-two', 'substation', { dependsOn: [needs('communications', 'duo-hub', { lossPerMille: 600 })] }),
      asset('duo-hub', 'hub', { dependsOn: [needs('power', 'duo-one')] }),
      asset('duo-town', 'district', { people: 1000, dependsOn: [needs('power', 'duo-two')] }),
    ];
    const at = hoursAtHand([pair(assets, { 'duo-hub': 'one', 'duo-town': 'two' })]);
    at.strike('duo-one', 'openFeeders');
    at.run(1);
    // Energy runs before communications, and again: without its hub the second substation gives 400 per mille in the same hour.
    expect(at.column('duo-two', 'servicePerMille')).toBe(400);
    expect(at.personHours('duo')).toMatchObject({ powerless: 0, rationed: 600 });
    expect(at.lost).toEqual(['0 duo-hub communications', '0 duo-one power']);
  });

  it('N1.4 every hour begins with all in service: two that need each other fall together and come back together', () => {
    const assets = [
      asset('duo-one', 'substation', { dependsOn: [needs('communications', 'duo-hub')] }),
      asset('duo-hub', 'hub', { dependsOn: [needs('power', 'duo-one')] }),
    ];
    const at = hoursAtHand([pair(assets, { 'duo-hub': 'one' })]);
    at.run(2);
    expect(at.lost).toEqual([]);
    at.strike('duo-one', 'openFeeders');
    at.closeFeeders('duo-one');
    at.run(2);
    expect(at.lost).toEqual(['2 duo-hub communications', '2 duo-one power']);
    expect(at.restored).toEqual(['3 duo-hub communications', '3 duo-one power']);
  });
});

describe('N1 without a sector', () => {
  const kinds = {
    water: 'works',
    communications: 'hub',
    banking: 'bankSwitch',
    transport: 'port',
  } as const;

  it.each(['water', 'communications', 'banking', 'transport'] as const)(
    'N1.5 a nation without %s plays the others, and nobody misses what was never there',
    (sector) => {
      const gone = new Set(ISLAND_ASSETS.filter(({ kind }) => kind === kinds[sector]).map(({ id }) => id));
      const assets = ISLAND_ASSETS.filter(({ id }) => !gone.has(id)).map((one) => ({
        ...one,
        dependsOn: one.dependsOn.filter(({ from }) => !gone.has(from)),
      }));
      const feeders = ISLAND.energy.feeders.filter(({ serves }) => !gone.has(serves));
      const network = { ...ISLAND, energy: { ...ISLAND.energy, feeders }, [sector]: NO_NETWORK[sector] };
      const at = hoursAtHand([smallNation('isl', assets, network)]);
      at.run(3);
      expect([at.lost, at.personHours('isl').rationed]).toEqual([[], 0]);
      at.strike('isl-sub', 'openFeeders');
      at.run(4);
      at.closeFeeders('isl-sub');
      at.run(3);
      // All that was lost is back, and it is of the sectors that are there.
      expect(at.restored.map((text) => text.replace(/^\d+ /, '')).toSorted()).toEqual(
        at.lost.map((text) => text.replace(/^\d+ /, '')).toSorted(),
      );
      const lost = new Set(at.lost.map((text) => text.split(' ')[2]));
      const all = ['power', 'care', 'communications', 'payments', 'fuel'];
      const missing = { water: '', communications: 'communications', banking: 'payments', transport: 'fuel' }[sector];
      expect([...lost].toSorted()).toEqual(all.filter((service) => service !== missing).toSorted());
    },
  );

  it('N1.6 nor does a nation with districts alone, or with nothing', () => {
    const districts = ISLAND_ASSETS.filter(({ kind }) => kind === 'district').map((one) => ({ ...one, dependsOn: [] }));
    for (const assets of [districts, []]) {
      const at = hoursAtHand([smallNation('isl', assets)]);
      at.run(3);
      expect([at.lost, at.personHours('isl')]).toEqual([
        [],
        { unsafe: 0, underNotice: 0, rationed: 0, unsupplied: 0, powerless: 0, hospitalDark: 0 },
      ]);
    }
  });
});

describe('N1 networks that do not fit', () => {
  const { energy, water, communications, banking } = ISLAND;
  const [link] = communications.links;
  const [works] = water.works;
  const [district] = banking.districts;

  it.each<[string, Partial<NationNetwork>]>([
    ['bus "moon"', { energy: { ...energy, branches: [line('line-1', 'yard', 'moon', 1000)] } }],
    ['reservoir "moon"', { water: { ...water, works: works ? [{ ...works, source: 'moon' }] : [] } }],
    ['site "moon"', { communications: { ...communications, links: link ? [{ ...link, b: 'moon' }] : [] } }],
    ['bank "moon"', { banking: { ...banking, districts: district ? [{ ...district, issuer: 'moon' }] : [] } }],
  ])('N1.7 the hour is thrown back, and what is missing named: %s', (named, network) => {
    expect(() => hoursAtHand([island(network)]).run(1)).toThrow(new RangeError(`the network has no ${named}`));
  });
});

describe('N2 losses', () => {
  it('N2.2 all that assets give and districts take is told when it is gone, in the hour in which its last buffer is', () => {
    const at = hoursAtHand([gathered()]);
    at.strike('isl-sub', 'openFeeders');
    at.run(6);
    expect(at.lost).toEqual([
      // Cape has no battery at its mast, Town's lasts 90 minutes.
      ...[
        '0 isl-cape power',
        '0 isl-cape water',
        '0 isl-cape communications',
        '0 isl-cape payments',
        '0 isl-cape fuel',
      ],
      ...['0 isl-port fuel', '0 isl-sub power'],
      ...['0 isl-town power', '0 isl-town water', '0 isl-town payments', '0 isl-town fuel', '0 isl-works water'],
      '1 isl-bank payments',
      ...['2 isl-hub communications', '2 isl-town communications'],
      '3 isl-hospital care',
    ]);
  });

  it('N2.3 what is rationed is not lost, and unsafe water is', () => {
    const at = hoursAtHand([island()]);
    at.reduce('isl-works', 999);
    at.reduce('isl-sub', 900);
    at.run(1);
    expect(at.lost).toEqual([]);
    at.strike('isl-works', 'stopDosing');
    at.runEach(3);
    // Two hours on its way.
    expect(at.lost).toEqual(['3 isl-cape water', '3 isl-town water']);
  });
});

describe('N3 chains', () => {
  it('N3.5 reaches over turns: hour by hour, each a turn of its own, the hospital’s goes back to the hour of the stage', () => {
    const at = hoursAtHand([island()]);
    at.run(1);
    at.strike('isl-sub', 'openFeeders');
    at.runEach(4);
    expect(at.chain('isl-hospital', 'care')).toEqual([
      'bufferEmpty isl-hospital power 4',
      '· serviceLost isl-hospital power feeder-hospital 1',
      '· · serviceLost isl-sub power 1',
      '· · · feedersOpened isl-sub 1',
      '· · · · stage isl-sub test/isl-sub/openFeeders 1',
    ]);
  });

  it('N3.6 people in Cape cannot pay or fill up, and never lost power: the hub’s battery was empty', () => {
    // The bank hangs at the yard and needs lines only.
    const feeders = ISLAND.energy.feeders.map((feeder) =>
      feeder.serves === 'isl-bank' ? { ...feeder, bus: 'yard' } : feeder,
    );
    const bank = asset('isl-bank', 'bankSwitch', { dependsOn: [needs('communications', 'isl-hub')] });
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } }, [bank])]);
    at.strike('isl-sub', 'openFeeders');
    at.runEach(3);
    const hub = [
      'serviceLost isl-hub communications 2',
      '· bufferEmpty isl-hub power 2',
      '· · serviceLost isl-hub power feeder-hub 0',
      '· · · serviceLost isl-sub power 0',
      '· · · · feedersOpened isl-sub 0',
      '· · · · · stage isl-sub test/isl-sub/openFeeders 0',
    ];
    const under = (depth: number, lines: readonly string[]) => lines.map((text) => `${'· '.repeat(depth)}${text}`);
    expect(at.chain('isl-bank', 'payments')).toEqual(hub);
    const payments = [
      'serviceLost isl-bank payments 2',
      ...under(1, hub),
      // Cape's own mast stands in light and has nobody to talk to.
      'serviceLost isl-cape communications 2',
      '· cutOffFromCore isl-cape 2',
      ...under(2, hub),
    ];
    expect(at.chain('isl-cape', 'payments')).toEqual(payments);
    // Sixteen links are told at most.
    expect(at.chain('isl-cape', 'fuel')).toEqual(
      ['serviceLost isl-cape payments 2', ...under(1, payments)].slice(0, 15),
    );
  });

  it('N3.7 Town cannot fill up for two reasons, and both are told', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    const power = ['serviceLost isl-town power feeder-town 0', '· serviceLost isl-sub power 0'];
    expect(at.chain('isl-town', 'fuel').filter((text) => !/feedersOpened|stage/.test(text))).toEqual([
      ...power,
      'serviceLost isl-town payments 0',
      ...power.map((text) => `· ${text}`),
    ]);
  });

  it('N3.8 in First Light South Kesara cannot pay from hour 13 on: the bank switch cannot be reached, since the hub’s battery is empty', () => {
    const table = setTable();
    table.closeUntil(6);
    const south = table
      .facts('serviceLost')
      .find(({ asset: id, service }) => id === 'kes-south' && service === 'payments');
    expect([south?.hour, ...chainLines(south?.because ?? []).slice(0, 7)]).toEqual([
      13,
      'serviceLost kes-bank payments 13',
      '· serviceLost kes-hub communications 13',
      '· · bufferEmpty kes-hub power 13',
      '· · · serviceLost kes-hub power feeder-kes-hub 9',
      '· · · · serviceLost kes-substation power 9',
      '· · · · · feedersOpened kes-substation 9',
      '· · · · · · stage kes-substation c1-lite/kes/feeders 9',
    ]);
  });

  it('N3.9 a cascade: the tie is cut, one line trips after 21 minutes, the other takes all and trips a minute later, the gate goes dark', () => {
    // 640 kW behind the gate, 240 of them by the tie there: each of two like lines carries 200. Without the tie each carries 320:
    // line-1 at 320 ÷ 250 = 1,280 ‰ lasts 30 − 10 · 180 ÷ 200 = 21 minutes; then line-2 at 640 ÷ 320 = 2,000 ‰ lasts one.
    const weak: Partial<NationNetwork['energy']> = {
      branches: [line('line-1', 'yard', 'gate', 250), line('line-2', 'yard', 'gate', 320)],
      units: [unit('unit-1', 'yard', 2000)],
    };
    const at = hoursAtHand([islandWithTie('gate', weak), mainland(1200)]);
    at.run(2);
    expect(at.lost).toEqual([]);
    goDark(at);
    at.run(1);
    expect(at.lost.filter((text) => text.endsWith('power') && !text.includes('mai'))).toEqual([
      '2 isl-sub power',
      '2 isl-town power',
    ]);
    expect(at.chain('isl-town', 'power')).toEqual([
      'blackout isl-sub 2',
      '· branchTripped isl-sub line-2 2',
      '· · branchTripped isl-sub line-1 2',
      '· · · tieCut isl-sub tie-mai 2',
    ]);
    at.run(6);
    // The lines close again at hour 4, the gate takes load from its third hour on: the fuel of hours 2, 3 and 4 does not reach.
    expect(at.restored.filter((text) => /isl-(sub|hospital)/.test(text))).toEqual([
      '6 isl-hospital care',
      '6 isl-sub power',
    ]);
    expect(at.chain('isl-hospital', 'care').slice(0, 3)).toEqual([
      'bufferEmpty isl-hospital power 5',
      '· serviceLost isl-hospital power feeder-hospital 2',
      '· · blackout isl-sub 2',
    ]);
  });

  it('N3.10 a loss is kept with its chain while it lasts, over turns, and forgotten on return; the next has a chain of its own', () => {
    const at = hoursAtHand([island()]);
    const kept = () => Object.keys(at.network('isl').losses).toSorted();
    at.run(1);
    expect(kept()).toEqual([]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    const first = at.network('isl').losses;
    expect(kept()).toEqual([
      ...['fuel isl-town', 'isl-sub', 'payments isl-town'],
      ...['power isl-bank', 'power isl-hospital', 'power isl-hub', 'power isl-town'],
    ]);
    at.closeFeeders('isl-sub');
    at.run(1);
    // Two more are lost; what lasts is what was kept.
    expect(at.network('isl').losses).toMatchObject(first);
    at.run(2);
    expect(kept()).toEqual([]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.chain('isl-town', 'power').at(-1)).toBe('· · stage isl-sub test/isl-sub/openFeeders 5');
  });

  it('N3.11 what gives nothing because it is cut off from the office network says so', () => {
    const at = hoursAtHand([island()]);
    for (const id of ['isl-sub', 'isl-works'])
      at.write({
        ...{ fact: 'measureChanged', nation: 'isl', asset: id, measure: 'isolated' },
        to: { order: 'x', sinceTurn: 1, untilTurn: null, terms: { reducesPerMille: 1000 } },
      });
    at.run(1);
    expect(at.chain('isl-town', 'power')).toEqual(['serviceLost isl-sub power 0', '· isolated isl-sub 0']);
    expect(at.chain('isl-town', 'water')).toEqual(['serviceLost isl-works water 0', '· isolated isl-works 0']);
  });

  it('N3.12 so does what is slowed down to nothing by checks, or works by hand', () => {
    const at = hoursAtHand([island()]);
    at.reduce('isl-works', 300);
    at.write({
      ...{ fact: 'measureChanged', nation: 'isl', asset: 'isl-works', measure: 'manual' },
      to: { order: 'x', sinceTurn: 1, untilTurn: null, terms: { servicePerMille: 300 } },
    });
    at.run(1);
    expect(at.chain('isl-works', 'water')).toEqual(['manual isl-works 0', 'advisory isl-works 0']);
  });

  it('N3.13 a substation that cannot work without lines: the chain goes from the feeder over the substation to the hub', () => {
    const assets = [
      asset('duo-two', 'substation', { dependsOn: [needs('communications', 'duo-hub')] }),
      asset('duo-hub', 'hub', { dependsOn: [needs('power', 'duo-one')] }),
      asset('duo-hospital', 'hospital', { dependsOn: [needs('power', 'duo-two')] }),
    ];
    const at = hoursAtHand([pair(assets, { 'duo-hub': 'one', 'duo-hospital': 'two' })]);
    at.strike('duo-one', 'openFeeders');
    at.run(1);
    expect(at.chain('duo-hospital', 'care')).toEqual([
      'serviceLost duo-hospital power feeder-duo-hospital 0',
      '· serviceLost duo-two power 0',
      '· · serviceLost duo-hub communications 0',
      '· · · serviceLost duo-hub power feeder-duo-hub 0',
      '· · · · serviceLost duo-one power 0',
      '· · · · · feedersOpened duo-one 0',
      '· · · · · · stage duo-one test/duo-one/openFeeders 0',
    ]);
  });

  it('N3.14 feeders that crews close within the hour were open in it, and the chain says so', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.closeFeeders('isl-sub');
    at.run(2);
    expect([at.lost.includes('0 isl-town power'), at.restored.includes('1 isl-town power')]).toEqual([true, true]);
    expect(at.chain('isl-town', 'power')).toEqual([
      'serviceLost isl-sub power 0',
      '· feedersOpened isl-sub 0',
      '· · stage isl-sub test/isl-sub/openFeeders 0',
    ]);
  });

  it('N3.15 a substation that is held back gives its last feeder nothing: the feeder’s loss tells what holds it back', () => {
    const at = hoursAtHand([island()]);
    // 40 of 640 kW: the hospital, the hub and the bank in full, and nothing for Town.
    at.reduce('isl-sub', 937);
    at.run(1);
    expect(at.lost.slice(0, 2)).toEqual(['0 isl-town power', '0 isl-town payments']);
    expect(at.chain('isl-town', 'power')).toEqual(['advisory isl-sub 0']);
  });

  it('N3.16 the hub takes three hours to start when power is back, and what it costs meanwhile still leads back to the stage', () => {
    const assets = [
      asset('duo-hub', 'hub', { dependsOn: [needs('power', 'duo-one', { restartHours: 3 })] }),
      asset('duo-bank', 'bankSwitch', { dependsOn: [needs('communications', 'duo-hub', { bufferHours: 2 })] }),
    ];
    const at = hoursAtHand([pair(assets, { 'duo-hub': 'one' })]);
    at.strike('duo-one', 'openFeeders');
    at.closeFeeders('duo-one');
    at.runEach(3);
    // Power is back since hour 1, and its loss is forgotten.
    expect([at.restored, Object.keys(at.network('duo').losses)]).toEqual([
      ['1 duo-one power'],
      ['duo-bank', 'duo-hub'],
    ]);
    expect(at.chain('duo-bank', 'payments')).toEqual([
      'bufferEmpty duo-bank communications 2',
      '· serviceLost duo-hub communications 0',
      '· · serviceLost duo-hub power feeder-duo-hub 0',
      '· · · serviceLost duo-one power 0',
      '· · · · feedersOpened duo-one 0',
      '· · · · · stage duo-one test/duo-one/openFeeders 0',
    ]);
  });

  it.each([
    [
      'in one turn',
      (at: HoursAtHand) => at.run(4),
      [
        'bufferEmpty isl-works power 3',
        '· blackout isl-sub 0',
        '· · branchOpened isl-sub line-1 0',
        '· · · stage isl-sub test/isl-sub/disable 0',
      ],
    ],
    [
      'turn by turn, where what went dark lies behind',
      (at: HoursAtHand) => at.runEach(4),
      ['bufferEmpty isl-works power 3', '· restarting isl-sub power 3'],
    ],
  ])('N3.17 a store that ends while the grid comes back tells so, %s', (_, play, chain) => {
    // All of the gate’s 140 kW come back in quarters from hour 3 on: first 35, all for the works, whose pumps want half of 100.
    const served = ['isl-works', 'isl-hospital', 'isl-hub', 'isl-bank'];
    const feeders = served.flatMap((id) => ISLAND.energy.feeders.filter(({ serves }) => serves === id));
    const elsewhere = ISLAND.energy.feeders.filter(({ serves }) => !served.includes(serves));
    const { network } = island({
      energy: {
        ...ISLAND.energy,
        feeders: [
          ...feeders.map((feeder) => ({ ...feeder, bus: 'gate' })),
          ...elsewhere.map((feeder) => ({ ...feeder, bus: 'yard' })),
        ],
      },
    });
    const assets = ISLAND_ASSETS.map((one) =>
      one.id === 'isl-works'
        ? asset('isl-works', 'works', { pipeHours: 2, dependsOn: [needs('power', 'isl-sub', { bufferHours: 3 })] })
        : one,
    );
    const at = hoursAtHand([smallNation('isl', assets, network)]);
    at.disable('isl-sub', ['line-1'], 1);
    play(at);
    expect(at.network('isl').grid.servedKilowatts.slice(0, 4)).toEqual([35, 0, 0, 0]);
    expect(at.chain('isl-works', 'water')).toEqual(chain);
  });

  it('N3.18 checks that leave a substation a thousandth leave its feeders nothing, and are told', () => {
    const at = hoursAtHand([gathered()]);
    at.reduce('isl-sub', 999);
    at.run(1);
    expect(at.chain('isl-sub', 'power')).toEqual(['advisory isl-sub 0']);
  });
});

describe('N4 buffers', () => {
  it('N4.1 in thousandths: a hospital with 450 ‰ of its power spends 550 of its fuel an hour, and is dim, not dark, after 5 hours', () => {
    const at = hoursAtHand([island()]);
    const care: number[] = [];
    const fuel: number[] = [];
    for (let hour = 0; hour < 7; hour++) {
      // 15 ‰ of 640 kW are 9 kW, all for the hospital's 20.
      at.reduce('isl-sub', 985);
      at.run(1);
      care.push(at.column('isl-hospital', 'servicePerMille'));
      fuel.push(...at.buffers('isl-hospital'));
    }
    // 3,000 − 5 · 550 = 250 are left for the sixth hour, which has 450 + 250.
    expect(fuel).toEqual([2450, 1900, 1350, 800, 250, 0, 0]);
    expect(care).toEqual([1000, 1000, 1000, 1000, 1000, 700, 450]);
    expect(at.lost.filter((text) => text.includes('hospital'))).toEqual([]);
  });

  it('N4.2 a battery fills in full hours only, as fast as it says; fuel does not come back', () => {
    const at = hoursAtHand([island()]);
    const held = () => [...at.buffers('isl-hub'), ...at.buffers('isl-hospital')];
    at.strike('isl-sub', 'openFeeders');
    at.closeFeeders('isl-sub');
    at.run(1);
    expect(held()).toEqual([1000, 2000]);
    at.run(1);
    expect(held()).toEqual([1500, 2000]);
    // 39 ‰ of 640 kW are 24: hospital 20, hub 4 of 10. It charges nothing and spends 600.
    at.reduce('isl-sub', 961);
    at.run(1);
    expect(held()).toEqual([900, 2000]);
    at.run(3);
    expect(held()).toEqual([2000, 2000]);
  });

  it('N4.3 who had nothing and no buffer starts again: the bank switch, an hour after its power', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    // Its one hour of battery is used up, and it still works.
    expect([at.buffers('isl-bank')[0], at.column('isl-bank', 'servicePerMille')]).toEqual([0, 1000]);
    at.closeFeeders('isl-sub');
    at.run(3);
    expect(at.lost.filter((text) => text.includes('bank'))).toEqual(['1 isl-bank payments']);
    expect(at.restored.filter((text) => /bank|sub/.test(text))).toEqual(['2 isl-sub power', '3 isl-bank payments']);
  });

  it('N4.4 power that comes back in the last hour of the battery costs no start', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.closeFeeders('isl-sub');
    at.run(3);
    expect(at.lost.filter((text) => text.includes('bank'))).toEqual([]);
  });

  it('N4.5 of two hubs that stand in for each other one is enough; without either both are told, and one that starts again counts as out', () => {
    const either = { kind: 'cyber', alternative: 'lines' } as const;
    const assets = [
      asset('duo-hub-1', 'hub', { dependsOn: [needs('power', 'duo-one')] }),
      asset('duo-hub-2', 'hub', { dependsOn: [needs('power', 'duo-two')] }),
      asset('duo-bank', 'bankSwitch', {
        dependsOn: [
          needs('communications', 'duo-hub-1', { ...either, restartHours: 1 }),
          needs('communications', 'duo-hub-2', either),
        ],
      }),
    ];
    const at = hoursAtHand([pair(assets, { 'duo-hub-1': 'one', 'duo-hub-2': 'two' })]);
    at.strike('duo-one', 'openFeeders');
    at.run(1);
    expect(at.column('duo-bank', 'servicePerMille')).toBe(1000);
    at.closeFeeders('duo-one');
    at.run(1);
    at.strike('duo-two', 'openFeeders');
    at.run(1);
    // Hub 1 is back in hour 2, and the way over it takes an hour to start.
    expect(at.lost.filter((text) => text.includes('bank'))).toEqual(['2 duo-bank payments']);
    expect(at.chain('duo-bank', 'payments').slice(0, 3)).toEqual([
      'restarting duo-bank communications 2',
      'serviceLost duo-hub-2 communications 2',
      '· serviceLost duo-hub-2 power feeder-duo-hub-2 2',
    ]);
    at.strike('duo-one', 'openFeeders');
    at.run(1);
    expect(at.lost.filter((text) => text.includes('bank'))).toEqual(['2 duo-bank payments']);
  });

  it('N4.6 a hospital with a second supply lives on the other substation', () => {
    const hospital = (alternative: string | null) =>
      asset('duo-hospital', 'hospital', {
        dependsOn: [needs('power', 'duo-one', { alternative }), needs('power', 'duo-two', { alternative })],
      });
    const at = hoursAtHand([pair([hospital('supply')], { 'duo-hospital': 'one' })]);
    at.strike('duo-one', 'openFeeders');
    at.run(1);
    expect(at.column('duo-hospital', 'servicePerMille')).toBe(1000);
    at.strike('duo-two', 'openFeeders');
    at.run(1);
    expect(at.chain('duo-hospital', 'care').filter((text) => !text.includes('stage'))).toEqual([
      'serviceLost duo-hospital power feeder-duo-hospital 0',
      '· serviceLost duo-one power 0',
      '· · feedersOpened duo-one 0',
      'serviceLost duo-two power 1',
      '· feedersOpened duo-two 1',
    ]);
    // Where it needs both, either is enough to darken it.
    const both = hoursAtHand([pair([hospital(null)], { 'duo-hospital': 'one' })]);
    both.strike('duo-two', 'openFeeders');
    both.run(1);
    expect(both.lost).toEqual(['0 duo-hospital care', '0 duo-two power']);
  });

  it('N4.7 what a dependency costs is its loss factor: a port without its systems still does 600 ‰', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.runEach(3);
    expect(at.column('isl-port', 'servicePerMille')).toBe(600);
  });

  it('N4.8 the column of hours left is of power alone: a tank of water for two days says nothing about the fuel', () => {
    const hospital = asset('isl-hospital', 'hospital', {
      dependsOn: [needs('power', 'isl-sub', { bufferHours: 3 }), needs('water', 'isl-works', { bufferHours: 48 })],
    });
    const at = hoursAtHand([island({}, [hospital])]);
    expect(at.column('isl-hospital', 'bufferHours')).toBe(3);
    at.strike('isl-sub', 'openFeeders');
    at.run(2);
    expect(at.column('isl-hospital', 'bufferHours')).toBe(1);
  });
});

describe('N5 neighbours', () => {
  it('N5.1 the mainland is short for an hour and ends what it sends before its own people are shed; the island feels it an hour later', () => {
    const at = hoursAtHand([islandWithTie('yard'), mainland(100)]);
    at.run(1);
    at.strike('mai-sub', 'openFeeders');
    at.run(1);
    at.closeFeeders('mai-sub');
    at.run(1);
    expect(at.lost).toEqual(['1 mai-sub power', '1 mai-town power']);
    at.run(1);
    // Hour 3: Town is back. The unit gave 700 and can come to 800 in an hour, which farm and Town take: 0 of 400 are sent.
    expect(at.network('mai').grid.transferKilowatts).toEqual([0]);
    expect(at.personHours('mai')).toMatchObject({ powerless: 0, rationed: 0 });
    expect(at.network('isl').grid.transferKilowatts).toEqual([400]);
    expect(at.lost).toHaveLength(2);
    at.run(1);
    // Hour 4: the island has its own 800 of 1,200 kW. Cape stands last in the plan and asks for 400.
    expect(at.lost.slice(2)).toEqual([
      '4 isl-cape power',
      '4 isl-cape communications',
      '4 isl-cape payments',
      '4 isl-cape fuel',
    ]);
    expect(at.chain('isl-cape', 'power')).toEqual(['feederShed isl-cape feeder-cape 4', '· tieCut tie-mai 4']);
    at.run(1);
    // By then the mainland sends 100 again: 900 − 800. A quarter of what Cape asks for.
    expect(at.restored).toContain('5 isl-cape power');
    expect(at.personHours('isl')).toMatchObject({ powerless: 0, rationed: 750 });
  });

  it('N5.2 a neighbour that goes dark is felt an hour later as well, and suddenly: relays shed an eighth', () => {
    const at = hoursAtHand([
      islandWithTie('yard', { units: [unit('unit-1', 'yard', 2000, { rampKilowattsPerHour: 2000 })] }),
      mainland(1200),
    ]);
    at.run(2);
    goDark(at);
    at.run(1);
    // 400 are gone. In ten minutes the unit gives a sixth of 2,000 more, 333; 67 of 1,200 are lacking, one eighth covers it: 150 of Cape's 400.
    expect(at.network('isl').grid.servedKilowatts.at(-1)).toBe(250);
    expect(at.personHours('isl')).toMatchObject({ rationed: 375, powerless: 0 });
    at.run(1);
    expect(at.personHours('isl')).toMatchObject({ rationed: 0, powerless: 0 });
  });

  it('N5.3 two that are dark do not light each other: what came to life from here in the hour before gives nothing back', () => {
    const weak: Partial<NationNetwork['energy']> = {
      branches: [line('line-1', 'yard', 'gate', 250), line('line-2', 'yard', 'gate', 320)],
      units: [unit('unit-1', 'yard', 2000)],
    };
    const at = hoursAtHand([islandWithTie('gate', weak), mainland(1200)]);
    at.run(2);
    goDark(at);
    const live = () => [at.network('isl').grid.hoursLive, at.network('mai').grid.hoursLive];
    at.run(1);
    // The mainland's yard is lit over the tie from a gate that lived when the hour before ended, and goes dark in this one.
    expect(live()).toEqual([
      [6, 0],
      [1, 0],
    ]);
    at.run(1);
    expect(live()).toEqual([
      [6, 0],
      [0, 0],
    ]);
  });
});

describe('N6 fear', () => {
  it('N6.1 half the people without cash and fuel: the less they trust, the more they fear', () => {
    const fear = [0, 600, 1000].map((trust) => {
      const at = hoursAtHand([island()], trust);
      at.strike('isl-sub', 'openFeeders');
      at.run(1);
      return at.network('isl').fear;
    });
    // Town has neither, Cape has both: 500 ‰. Cash rises by 80 an hour at most, fuel by 120; half as much where everybody trusts.
    expect(fear).toEqual([
      { cash: 40, fuel: 60 },
      { cash: 28, fuel: 42 },
      { cash: 20, fuel: 30 },
    ]);
  });

  it('N6.2 full fear asks for three times as much of both, and wears off by 20 and 15 an hour while nothing is short', () => {
    const at = hoursAtHand([island()]);
    at.run(1);
    afraid(at, 1000);
    const before = at.network('isl');
    at.run(1);
    const after = at.network('isl');
    // 30 notes instead of 10 are drawn where 10 are brought; 300 litres instead of 100 are sold where lorries bring one load of 100 each.
    expect(after.banking.notes).toEqual(before.banking.notes.map((notes) => notes + 10 - 30));
    const sold = 300 + 300;
    const sum = (litres: readonly number[] = []) => litres.reduce((all, each) => all + each, 0);
    const came = (before.fuel[0]?.depotLitres ?? 0) + 200 - (after.fuel[0]?.depotLitres ?? 0);
    expect(sum(after.fuel[0]?.stationLitres)).toBe(sum(before.fuel[0]?.stationLitres) + came - sold);
    expect(after.fear).toEqual({ cash: 980, fuel: 985 });
  });

  it('N6.3 fear itself empties what there is: machines that nobody fills are empty, and then the shortage is real', () => {
    const districts = ISLAND.banking.districts.map((one) => ({ ...one, notes: 50, notesBrought: 0 }));
    const at = hoursAtHand([island({ banking: { ...ISLAND.banking, districts } })]);
    at.run(1);
    afraid(at, 1000);
    at.run(1);
    expect(at.network('isl').banking.notes).toEqual([10, 10]);
    expect(at.network('isl').fear.cash).toBe(980);
    at.run(1);
    // All ten ordinary withdrawals still go through; the rest of what the afraid ask for is not counted.
    expect([at.network('isl').banking.notes, at.network('isl').fear.cash]).toEqual([[0, 0], 960]);
    at.run(1);
    // 10 of 100 payments fail for everybody: 100 ‰, times 80 · (2,000 − 600) ÷ 2,000,000, rounded up.
    expect(at.network('isl').fear.cash).toBe(960 + 6);
  });
});

describe('E2 rationed power', () => {
  it('E2.2 the plan of shedding says who gets it: 300 ‰ of what is asked are 192 kW, in full for the first three, the rest for Town', () => {
    const at = hoursAtHand([island()]);
    at.reduce('isl-sub', 700);
    at.run(1);
    expect(at.network('isl').grid.servedKilowatts).toEqual([20, 10, 10, 100, 60, 152, 400]);
    expect([at.column('isl-sub', 'servicePerMille'), at.column('isl-town', 'servicePerMille')]).toEqual([300, 253]);
    expect(at.personHours('isl')).toMatchObject({ rationed: 747, powerless: 0 });
  });

  it('E2.3 an asset whose own feeder is in the yard does not feel the substation; one that names no substation feels its feeder', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.column('isl-cape', 'servicePerMille')).toBe(1000);
    const behind = hoursAtHand([gathered()]);
    behind.strike('isl-sub', 'openFeeders');
    behind.run(1);
    expect([behind.column('isl-cape', 'servicePerMille'), behind.personHours('isl').powerless]).toEqual([0, 2000]);
  });
});

describe('E3 and E6 in play', () => {
  it('E3.7 the cheapest units run first, and the dearer comes down when load is lost', () => {
    const units = [unit('dear', 'yard', 1000, { centsPerMegawattHour: 9000 }), unit('cheap', 'yard', 900)];
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, units } })]);
    at.run(1);
    expect(at.network('isl').grid.outputKilowatts).toEqual([300, 900]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.network('isl').grid.outputKilowatts).toEqual([0, 560]);
  });

  it('E6.7 a neighbour sends no more than was scheduled, and nobody is sent more than they take', () => {
    const at = hoursAtHand([islandWithTie('yard'), mainland(1200)]);
    at.run(1);
    // All of the island but hospital, hub and bank is gone: 40 kW, of which its own cheaper unit need not make any.
    const feeders = ISLAND.energy.feeders.slice(0, 3).map((feeder) => ({ ...feeder, bus: 'yard' }));
    const small = hoursAtHand([islandWithTie('yard', { feeders }), mainland(1200)]);
    small.run(2);
    expect(at.network('isl').grid.transferKilowatts).toEqual([400]);
    expect(small.network('isl').grid.transferKilowatts).toEqual([40]);
    expect(small.network('isl').grid.outputKilowatts).toEqual([0]);
  });
});

describe('C hubs and sites', () => {
  it('C1.3 a hub counts its battery in parts of an hour: 400 ‰ of its power last it three hours and a third', () => {
    const at = hoursAtHand([island()]);
    const served: number[] = [];
    for (let hour = 0; hour < 5; hour++) {
      // 38 ‰ of 640 kW are 24: hospital 20, hub 4 of 10. It spends 600 of its 2,000 an hour.
      at.reduce('isl-sub', 962);
      at.run(1);
      served.push(at.column('isl-hub', 'servicePerMille'));
    }
    expect(at.buffers('isl-hub')).toEqual([0]);
    // 2,000 − 3 · 600 = 200 are left for the fourth hour.
    expect(served).toEqual([1000, 1000, 1000, 600, 400]);
  });

  it('C3.1 Town’s mast lasts 90 minutes: all of hour 0, half of hour 1, nothing of hour 2; with its feeder it charges a quarter of the time', () => {
    // The hub and the bank hang at the yard, so that only the masts tell.
    const feeders = ISLAND.energy.feeders.map((feeder) =>
      /hub|bank/.test(feeder.id) ? { ...feeder, bus: 'yard' } : feeder,
    );
    const assets = [asset('isl-hub', 'hub'), asset('isl-bank', 'bankSwitch')];
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } }, assets)]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.network('isl').batteryMinutes).toEqual([0, 30, 0]);
    at.run(2);
    expect(at.network('isl').batteryMinutes).toEqual([0, 0, 0]);
    expect(at.lost.filter((text) => text.includes('communications'))).toEqual(['2 isl-town communications']);
    expect(at.chain('isl-town', 'communications').slice(0, 3)).toEqual([
      'siteDark isl-town 2',
      '· serviceLost isl-town power feeder-town 0',
      '· · serviceLost isl-sub power 0',
    ]);
    at.closeFeeders('isl-sub');
    at.run(3);
    expect(at.network('isl').batteryMinutes).toEqual([0, 30, 0]);
  });

  it('C3.2 a district gets the mean of its sites: of 90 cards 45 fail in Cape while one of two masts has no line to the core', () => {
    const { sites, demands, links } = ISLAND.communications;
    const far = {
      id: 'mast-far',
      layer: 'access',
      at: null,
      serves: 'isl-cape',
      batteryMinutes: 0,
      fuelMinutes: 0,
    } as const;
    const communications = { sites: [...sites, far], links, demands };
    const at = hoursAtHand([island({ communications })]);
    at.run(1);
    expect(at.network('isl').banking.failedCards).toEqual([0, 45]);
  });

  it('C3.3 a link that is too narrow serves demands in the order of the plan: 4 of 10 Mbit/s, and 54 of 90 cards fail', () => {
    const links = ISLAND.communications.links.map((link) =>
      link.id === 'fibre-cape' ? { ...link, capacityMbps: 4 } : link,
    );
    const at = hoursAtHand([island({ communications: { ...ISLAND.communications, links } })]);
    at.run(1);
    expect(at.network('isl').banking.failedCards).toEqual([0, 54]);
    // A second mast whose traffic comes first over the same link leaves Cape's own nothing: the links are full.
    const { sites, demands } = ISLAND.communications;
    const first = {
      id: 'relay',
      layer: 'transport',
      at: null,
      serves: null,
      batteryMinutes: 0,
      fuelMinutes: 0,
    } as const;
    const full = hoursAtHand([
      island({
        communications: {
          sites: [...sites, first],
          links: [
            ...ISLAND.communications.links.filter(({ id }) => id !== 'fibre-cape'),
            { id: 'fibre-cape', kind: 'fibre', a: 'mast-cape', b: 'relay', capacityMbps: 30 },
            { id: 'fibre-relay', kind: 'fibre', a: 'relay', b: 'core', capacityMbps: 10 },
          ],
          demands: [{ from: 'relay', to: 'core', mbps: 10 }, ...demands],
        },
      }),
    ]);
    full.run(1);
    expect(full.lost).toEqual(['0 isl-cape communications', '0 isl-cape payments', '0 isl-cape fuel']);
    expect(full.chain('isl-cape', 'payments')).toEqual([
      'serviceLost isl-cape communications 0',
      '· linksFull isl-cape 0',
    ]);
  });

  it('C3.4 a site that is not joined to a core site gives nothing: with the hub all masts fall silent, whatever their batteries hold', () => {
    const sites = ISLAND.communications.sites.map((site) => (site.serves ? { ...site, batteryMinutes: 600 } : site));
    const at = hoursAtHand([island({ communications: { ...ISLAND.communications, sites } })]);
    at.strike('isl-sub', 'openFeeders');
    at.run(3);
    expect(at.lost.filter((text) => text.endsWith('communications'))).toEqual([
      ...['2 isl-cape communications', '2 isl-hub communications', '2 isl-town communications'],
    ]);
    expect(at.chain('isl-town', 'communications').slice(0, 2)).toEqual([
      'cutOffFromCore isl-town 2',
      '· serviceLost isl-hub communications 2',
    ]);
  });

  /** Cape's mast behind a relay that lives by Town's feeder; a second hub that nobody needs stands in Far. */
  const behindRelay = (batteryMinutes: number) => {
    const { sites, links, demands } = ISLAND.communications;
    const dry = { batteryMinutes: 0, fuelMinutes: 0 };
    return island(
      {
        communications: {
          sites: [
            ...sites,
            { id: 'relay', layer: 'transport', at: null, serves: 'isl-town', batteryMinutes, fuelMinutes: 0 },
            { id: 'core-far', layer: 'core', at: 'isl-far', serves: null, ...dry },
          ],
          links: [
            ...links.filter(({ id }) => id !== 'fibre-cape'),
            { id: 'fibre-cape', kind: 'fibre', a: 'mast-cape', b: 'relay', capacityMbps: 30 },
            { id: 'fibre-relay', kind: 'fibre', a: 'relay', b: 'core', capacityMbps: 30 },
            { id: 'fibre-far', kind: 'fibre', a: 'core', b: 'core-far', capacityMbps: 30 },
          ],
          demands,
        },
      },
      [asset('isl-far', 'hub', { dependsOn: [needs('power', 'isl-sub')] })],
    );
  };

  it('C3.5 a district that is cut off tells of the dark site on its way to the core, and of nothing behind that', () => {
    const at = hoursAtHand([behindRelay(0)]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    // The second hub is dark as well and plays no part: the first one has its battery.
    expect(at.lost.filter((text) => text.endsWith('communications'))).toEqual([
      ...['0 isl-cape communications', '0 isl-far communications'],
    ]);
    expect(at.chain('isl-cape', 'communications')).toEqual([
      'cutOffFromCore isl-cape 0',
      '· siteDark isl-town relay 0',
      '· · serviceLost isl-town power feeder-town 0',
      '· · · serviceLost isl-sub power 0',
      '· · · · feedersOpened isl-sub 0',
      '· · · · · stage isl-sub test/isl-sub/openFeeders 0',
    ]);
  });

  it('C3.6 nor of a hub beyond the one that is dark', () => {
    const at = hoursAtHand([behindRelay(600)]);
    at.strike('isl-sub', 'openFeeders');
    at.run(3);
    expect(
      at.chain('isl-cape', 'communications').filter((text) => text.includes('hub') || text.includes('far')),
    ).toEqual([
      '· serviceLost isl-hub communications 2',
      '· · bufferEmpty isl-hub power 2',
      '· · · serviceLost isl-hub power feeder-hub 0',
    ]);
  });
});

describe('H hospitals', () => {
  it('H1.4 a generator set adds its twelve hours when it arrives, also to one that is dark', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-sub', 'openFeeders');
    const set = {
      order: 'x',
      item: 'set',
      count: 1,
      from: 'isl',
      to: 'isl',
      asset: 'isl-hospital',
      atHour: 5,
    } as const;
    at.run(20, [set]);
    const care = (lines: readonly string[]) => lines.filter((text) => text.endsWith('care'));
    expect([care(at.lost), care(at.restored)]).toEqual([
      // Fuel for hours 0 to 2; the set runs it from hour 5 to hour 16.
      ['3 isl-hospital care', '17 isl-hospital care'],
      ['5 isl-hospital care'],
    ]);
    expect(at.personHours('isl').hospitalDark).toBe(2 + 3);
  });
});
