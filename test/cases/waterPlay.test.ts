/**
 * Water as it is played, on the island of test/support/play/island.ts: 100 m³ an hour, 60 to Town and 40 to Cape, on the way for two hours,
 * and no tank but where a case builds one. A thousand people live in Town and a thousand in Cape.
 */
import { describe, expect, it } from 'vitest';
import type { Nation } from '../../engine/model/scenario.ts';
import { type HoursAtHand, hoursAtHand } from '../support/play/hoursAtHand.ts';
import { ISLAND, ISLAND_PIPES, island } from '../support/play/island.ts';
import { asset, needs, smallNation, unit } from '../support/play/smallNation.ts';

const water = (lines: readonly string[]) => lines.filter((text) => text.endsWith('water'));

/** The island with a tower at the fork, full to its brim, so that it takes nothing while the pump runs. The works hangs at the substation. */
function withTower(elevation: number, metres: number, squareMetres: number): Nation {
  const diameter = 2 * Math.sqrt(squareMetres / Math.PI);
  const rows = `[TANKS]
tower ${elevation} ${metres} 0 ${metres} ${diameter} 0
[PIPES]
riser fork tower 0.001 1000 130 0 Open`;
  const feeders = ISLAND.energy.feeders.map((feeder) =>
    feeder.serves === 'isl-works' ? { ...feeder, bus: 'gate' } : feeder,
  );
  return island({
    energy: { ...ISLAND.energy, feeders },
    water: { ...ISLAND.water, inp: ISLAND_PIPES.replace('[PIPES]', rows) },
  });
}

/** Two works at the ends of one pipe: East by Town, West by Cape, each with a pump of the same kind. */
function twoWorks(): Nation {
  const inp = `
[JUNCTIONS]
east 0 0
west 0 0
tap-town 0 60
tap-cape 0 40
[RESERVOIRS]
spring-east 0
spring-west 0
[PIPES]
main-east east tap-town 50 1128.3791671 130 0 Open
main-west west tap-cape 50 1128.3791671 130 0 Open
middle tap-town tap-cape 10 1128.3791671 130 0 Open
[PUMPS]
lift-east spring-east east HEAD curve
lift-west spring-west west HEAD curve
[CURVES]
curve 50 60
[OPTIONS]
Units CMH
Headloss H-W
[TIMES]
Duration 0
[END]
`;
  const energy = {
    ...ISLAND.energy,
    feeders: [
      ...ISLAND.energy.feeders.filter(({ serves }) => serves !== 'isl-works'),
      { id: 'feeder-east', bus: 'yard', serves: 'isl-works', kilowatts: 50 },
      { id: 'feeder-west', bus: 'gate', serves: 'isl-west', kilowatts: 50 },
    ],
  };
  return island(
    {
      energy,
      water: {
        inp,
        works: [
          { asset: 'isl-works', source: 'spring-east', pumps: ['lift-east'] },
          { asset: 'isl-west', source: 'spring-west', pumps: ['lift-west'] },
        ],
        taps: [
          { junction: 'tap-town', serves: 'isl-town', works: 'isl-works' },
          { junction: 'tap-cape', serves: 'isl-cape', works: 'isl-west' },
        ],
      },
    },
    [
      asset('isl-west', 'works', { pipeHours: 1, dependsOn: [needs('power', 'isl-sub')] }),
      asset('isl-cape', 'district', { people: 1000, dependsOn: [needs('water', 'isl-west')] }),
    ],
  );
}

const correct = (at: HoursAtHand) => at.write({ fact: 'dosingCorrected', nation: 'isl', asset: 'isl-works' });

describe('W1 water on its way', () => {
  it('W1.5 arrives after two hours, and so does its end; what is on its way is foreseen hour by hour', () => {
    const at = hoursAtHand([island()]);
    const soon: number[] = [];
    const next = () => {
      at.run(1);
      soon.push(at.column('isl-works', 'untreatedInHours'));
    };
    next();
    at.strike('isl-works', 'stopDosing');
    for (let hour = 1; hour < 4; hour++) next();
    correct(at);
    for (let hour = 4; hour < 8; hour++) next();
    expect(at.lost).toEqual(['3 isl-cape water', '3 isl-town water']);
    expect(at.restored).toEqual(['6 isl-cape water', '6 isl-town water']);
    // When hour 1 is over, it is at the taps in the hour after next.
    expect(soon).toEqual([-1, 1, 0, 0, 0, -1, -1, -1]);
  });

  it('W1.6 comes later where less is pumped, and an hour counts by what most of it was', () => {
    const first = (reducedBy: number) => {
      const at = hoursAtHand([island()]);
      at.strike('isl-works', 'stopDosing');
      for (let hour = 0; hour < 5; hour++) {
        at.reduce('isl-works', reducedBy);
        at.run(1);
      }
      return at.lost[0];
    };
    // 2 ÷ 0.85 = 2.35 hours: most of hour 2. 2 ÷ 0.75 = 2.67: a third of it. 2 ÷ 0.5 = 4.
    expect([first(150), first(250), first(500)]).toEqual(['2 isl-cape water', '3 isl-cape water', '4 isl-cape water']);
  });

  it('W1.7 stands in the pipes while nothing is pumped', () => {
    const feeders = ISLAND.energy.feeders.map((feeder) => ({ ...feeder, bus: 'gate' }));
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } })]);
    at.strike('isl-works', 'stopDosing');
    at.run(1);
    at.strike('isl-sub', 'openFeeders');
    at.run(2);
    at.closeFeeders('isl-sub');
    at.run(4);
    // It moved in hour 0, stood in hours 1 to 3, moves in hour 4, and is at the taps in hour 5.
    expect([water(at.lost).filter((text) => text.includes('town')), water(at.restored).slice(1, 2)]).toEqual([
      ['1 isl-town water', '5 isl-town water'],
      ['4 isl-town water'],
    ]);
    expect(at.chain('isl-town', 'water')[0]).toBe('untreatedAtTaps isl-town 5');
  });

  it('W1.8 is judged after it has mixed: of two works that share a pipe one is struck, and only Town, which drinks five sixths of it, is unsafe', () => {
    // Each works gives 50. Town draws 60: all of East's and 10 of West's, 800 µg · 10 ÷ 60 = 133 a litre. Cape draws 40 of West's.
    const at = hoursAtHand([twoWorks()]);
    at.strike('isl-works', 'stopDosing');
    at.run(4);
    expect(at.lost).toEqual(['1 isl-town water']);
    expect(at.personHours('isl')).toMatchObject({ unsafe: 3 * 1000 });
    // The other way round Town gets 800 · 50 ÷ 60 = 667, and Cape nothing but untreated water.
    const west = hoursAtHand([twoWorks()]);
    west.strike('isl-west', 'stopDosing');
    west.run(4);
    expect(west.lost).toEqual(['1 isl-cape water']);
    expect(west.chain('isl-cape', 'water').slice(0, 2)).toEqual([
      'untreatedAtTaps isl-cape 1',
      '· dosingStopped isl-west 0',
    ]);
  });

  it('W1.9 of another works is traced to it: West stands without power, and Cape drinks what East did not treat', () => {
    const at = hoursAtHand([twoWorks()]);
    at.strike('isl-sub', 'openFeeders');
    at.strike('isl-works', 'stopDosing');
    at.run(3);
    // East alone gives 86 (W2.10): its 50 m³ of pipe hold 35 minutes of that, so that less than half of hour 0 is untreated.
    expect(water(at.lost)).toEqual(['1 isl-cape water', '1 isl-town water']);
    expect(at.chain('isl-cape', 'water')).toEqual([
      'untreatedAtTaps isl-cape 1',
      '· dosingStopped isl-works 0',
      '· · stage isl-works test/isl-works/stopDosing 0',
    ]);
  });

  it('W1.10 rationed and unsafe at once counts as unsafe, for everybody', () => {
    const at = hoursAtHand([island()]);
    at.strike('isl-works', 'stopDosing');
    const counted: number[][] = [];
    for (let hour = 0; hour < 5; hour++) {
      at.reduce('isl-works', 500);
      at.run(1);
      const { rationed, unsafe, unsupplied } = at.personHours('isl');
      counted.push([rationed, unsafe, unsupplied]);
    }
    expect(counted).toEqual([
      [1000, 0, 0],
      [1000, 0, 0],
      [1000, 0, 0],
      [1000, 0, 0],
      [0, 2000, 0],
    ]);
  });
});

describe('W2 what a works gives', () => {
  it('W2.5 without power, and with a tower of five hours: taps are full for five hours, then dry, and the chain goes back to hour 1', () => {
    const at = hoursAtHand([withTower(40, 5, 100)]);
    at.run(1);
    at.strike('isl-sub', 'openFeeders');
    const tank: number[] = [];
    for (let hour = 1; hour < 8; hour++) {
      at.run(1);
      tank.push(...at.network('isl').water.tankLitres);
    }
    expect(tank).toEqual([400_000, 300_000, 200_000, 100_000, 0, 0, 0]);
    expect(water(at.lost)).toEqual(['6 isl-cape water', '6 isl-town water', '6 isl-works water']);
    // The pumps stood from hour 1 on.
    expect(at.chain('isl-town', 'water').slice(0, 4)).toEqual([
      'serviceLost isl-works water 6',
      '· pumpsStopped isl-works 1',
      '· · serviceLost isl-works power feeder-works 1',
      '· · · serviceLost isl-sub power 1',
    ]);
    at.closeFeeders('isl-sub');
    at.run(2);
    expect(water(at.restored)).toEqual(['9 isl-cape water', '9 isl-town water', '9 isl-works water']);
  });

  it('W2.6 a tower that runs dry in the middle of an hour leaves people half of it', () => {
    const at = hoursAtHand([withTower(40, 5.5, 100)]);
    at.run(1);
    at.strike('isl-sub', 'openFeeders');
    at.run(5);
    expect(at.personHours('isl')).toMatchObject({ rationed: 0, unsupplied: 0 });
    at.run(1);
    expect(at.personHours('isl')).toMatchObject({ rationed: 1000, unsupplied: 0 });
    expect(at.column('isl-works', 'servicePerMille')).toBe(500);
  });

  it('W2.7 a tower that stands too low gives the square root of the share of full pressure: 7.034 of 28.137 m, so half', () => {
    const at = hoursAtHand([withTower(2.034, 5, 1_000_000)]);
    at.run(1);
    expect(at.personHours('isl')).toMatchObject({ rationed: 0 });
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.column('isl-works', 'servicePerMille')).toBe(500);
    expect(at.personHours('isl')).toMatchObject({ rationed: 1000 });
  });

  it('W2.8 without tank or power a works gives nothing in the very hour', () => {
    const feeders = ISLAND.energy.feeders.map((feeder) => ({ ...feeder, bus: 'gate' }));
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } })]);
    at.run(1);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.personHours('isl')).toMatchObject({ unsupplied: 2000, powerless: 2000 });
    expect(water(at.lost)).toEqual(['1 isl-cape water', '1 isl-town water', '1 isl-works water']);
  });

  it('W2.9 operators ration the taps of their own works alike: East by hand, Town at 700 ‰ and Cape in full', () => {
    const at = hoursAtHand([twoWorks()]);
    at.write({
      ...{ fact: 'measureChanged', nation: 'isl', asset: 'isl-works', measure: 'manual' },
      to: { order: 'x', sinceTurn: 1, untilTurn: null, terms: { servicePerMille: 700 } },
    });
    at.run(1);
    expect(['isl-works', 'isl-west'].map((id) => at.column(id, 'servicePerMille'))).toEqual([700, 1000]);
    expect(at.personHours('isl')).toMatchObject({ rationed: 300 });
  });

  it('W2.10 one of two works without power: the other brings to all taps alike what its pressure leaves them, 860 ‰', () => {
    // A pump of this curve lifts 80 − 20 · (Q ÷ 50)² metres. Alone it has to bring a share s of 100 at 28.137 · s² metres:
    // 80 − 20 · (2 s)² = 28.137 · s², so s² = 80 ÷ 108.137 and s = 0.860. A works gives what its taps get, from wherever it comes.
    const at = hoursAtHand([twoWorks()]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(['isl-works', 'isl-west'].map((id) => at.column(id, 'servicePerMille'))).toEqual([860, 860]);
    expect(at.lost.filter((text) => text.endsWith('water'))).toEqual([]);
  });

  it.each([
    [500, 1000],
    [501, 0],
  ])(
    'W2.11 pumps run in an hour in which they have power for half of it: %i per mille less of it, %i of water',
    (less, gives) => {
      const feeders = [{ id: 'feeder-works', bus: 'gate', serves: 'isl-works', kilowatts: 1000 }];
      const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } })]);
      at.reduce('isl-sub', less);
      at.run(1);
      expect(at.column('isl-works', 'servicePerMille')).toBe(gives);
    },
  );

  it('W2.12 with two hours of power in store it pumps for two hours more, and its chain has the empty store', () => {
    const feeders = ISLAND.energy.feeders.map((feeder) => ({ ...feeder, bus: 'gate' }));
    const works = asset('isl-works', 'works', { dependsOn: [needs('power', 'isl-sub', { bufferHours: 2 })] });
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } }, [works])]);
    at.strike('isl-sub', 'openFeeders');
    at.run(3);
    expect(water(at.lost)).toEqual(['2 isl-cape water', '2 isl-town water', '2 isl-works water']);
    expect(at.chain('isl-town', 'water').slice(0, 3)).toEqual([
      'serviceLost isl-works water 2',
      '· bufferEmpty isl-works power 2',
      '· · serviceLost isl-works power feeder-works 0',
    ]);
  });

  it('W2.13 less than half of its power stops the pumps as well, and the chain tells what was shed of it', () => {
    // 700 kW for 600 in Town, which is kept first, and 1,000 at the works.
    const energy = {
      ...ISLAND.energy,
      units: [unit('unit-1', 'yard', 700)],
      feeders: [
        { id: 'feeder-town', bus: 'gate', serves: 'isl-town', kilowatts: 600 },
        { id: 'feeder-works', bus: 'yard', serves: 'isl-works', kilowatts: 1000 },
      ],
    };
    const at = hoursAtHand([island({ energy })]);
    at.run(1);
    expect(at.lost.slice(0, 1)).toEqual(['0 isl-cape water']);
    expect(at.chain('isl-works', 'water')).toEqual([
      'pumpsStopped isl-works 0',
      '· feederShed isl-works feeder-works 0',
    ]);
  });

  it('W2.14 a district high up is dry while the tower still serves the other: its chain goes to the pumps', () => {
    const nation = withTower(40, 5, 100);
    const inp = nation.network.water.inp
      .replace('tap-cape 0 40', 'tap-cape 50 40')
      .replace('lift-curve 100 60', 'lift-curve 100 120');
    const at = hoursAtHand([{ ...nation, network: { ...nation.network, water: { ...nation.network.water, inp } } }]);
    at.run(1);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(water(at.lost)).toEqual(['1 isl-cape water']);
    expect(at.chain('isl-cape', 'water').slice(0, 3)).toEqual([
      'noPressure isl-cape 1',
      '· pumpsStopped isl-works 1',
      '· · serviceLost isl-works power feeder-works 1',
    ]);
  });

  it('W2.15 sixty nations have pipes of their own, more than stay open when nobody plays them', () => {
    const nations = Array.from({ length: 60 }, (_, n) => {
      const id = `n-${n}`;
      const water = {
        inp: ISLAND_PIPES.replace('[JUNCTIONS]', `[TITLE]\n${id}\n[JUNCTIONS]`),
        works: [{ asset: `${id}-works`, source: 'spring', pumps: ['lift'] }],
        taps: [{ junction: 'tap-town', serves: `${id}-town`, works: `${id}-works` }],
      };
      const assets = [asset(`${id}-works`, 'works'), asset(`${id}-town`, 'district', { people: 1000 })];
      return smallNation(id, assets, { water });
    });
    const at = hoursAtHand(nations);
    at.runEach(2);
    expect([at.lost, at.column('n-0-works', 'servicePerMille')]).toEqual([[], 1000]);
  });
});

describe('W3 what measures take', () => {
  it('W3.2 adds up with work by hand, and never below nothing', () => {
    const given = (reductions: readonly number[]) => {
      const at = hoursAtHand([island()]);
      for (const byPerMille of reductions) at.reduce('isl-works', byPerMille);
      at.write({
        ...{ fact: 'measureChanged', nation: 'isl', asset: 'isl-works', measure: 'manual' },
        to: { order: 'x', sinceTurn: 1, untilTurn: null, terms: { servicePerMille: 700 } },
      });
      at.run(1);
      return [
        at.column('isl-works', 'servicePerMille'),
        at.personHours('isl').rationed,
        at.personHours('isl').unsupplied,
      ];
    };
    expect(given([])).toEqual([700, 600, 0]);
    expect(given([50, 100])).toEqual([550, 900, 0]);
    expect(given([600, 600])).toEqual([0, 0, 2000]);
  });
});
