/** Hours of water that can be worked out on paper: tanks, pumps, notices, and water on its way. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hoursUntilUntreated } from '../../engine/infrastructure/play/hoursUntilUntreated.ts';
import { demandUnder, isUnsafe, peopleAtRisk } from '../../engine/infrastructure/water/boilNotice.ts';
import { carryWater } from '../../engine/infrastructure/water/carryWater.ts';
import { hoursUntilDry } from '../../engine/infrastructure/water/hoursUntilDry.ts';
import { openWaterNetwork } from '../../engine/infrastructure/water/openWaterNetwork.ts';
import { rememberHours } from '../../engine/infrastructure/water/rememberHours.ts';
import { scheduleAt } from '../../engine/infrastructure/water/scheduleAt.ts';
import { solveWaterHour } from '../../engine/infrastructure/water/solveWaterHour.ts';
import { openingWater, stepWater, type WaterConditions } from '../../engine/infrastructure/water/stepWater.ts';
import { waterCourse } from '../../engine/infrastructure/water/waterCourse.ts';
import type { WaterNetwork } from '../../engine/infrastructure/water/waterNetwork.ts';
import { evenQuality } from '../../engine/infrastructure/water/waterQuality.ts';
import { whatToFollow } from '../../engine/infrastructure/water/whatToFollow.ts';
import { epanet, freshName, ownNetwork } from '../support/water/ownNetworks.ts';

/** A works, a pump, 1,000 m of pipe of 400 mm, a town that asks for 36 m³ an hour, and its tank of 100 m² by a short pipe. */
const TOWN = `
[JUNCTIONS]
Works 10 0
Town 10 10
[RESERVOIRS]
Well 12
[TANKS]
Tower 50 4 2 6 11.283791670955126 0
[PIPES]
Main Works Town 1000 400 130 0 Open
Riser Town Tower 10 400 130 0 Open
[PUMPS]
Lift Well Works HEAD lift
[CURVES]
lift 20 60
[CONTROLS]
LINK Lift CLOSED IF NODE Tower ABOVE 5
LINK Lift OPEN IF NODE Tower BELOW 3
LINK Lift OPEN AT TIME 5
[TIMES]
Duration 24
[OPTIONS]
Units LPS
Headloss H-W
[END]
`;

const town = () => openWaterNetwork(epanet, freshName(), TOWN);

const usual = (network: WaterNetwork): WaterConditions => ({
  hour: 0,
  powered: network.links.map(() => 1),
  shut: network.links.map(() => 0),
  automatic: true,
  treatment: { doseAtNode: Array.from({ length: network.nodeCount }, () => 600), decayPerMille: 0 },
  notices: network.junctions.map(() => null),
});

describe('a network that is opened', () => {
  it('1 is read in our units: a tank of 100 m² holds 200 to 600 m³, 1,000 m of 400 mm hold 125.664 m³', () => {
    const { tanks, links, junctions, controls } = town();
    expect(tanks).toMatchObject([{ leastLitres: 200_000, mostLitres: 600_000, initLitres: 400_000 }]);
    expect(links.map(({ kind, litres }) => [kind, litres])).toEqual([
      ['pipe', 125_664],
      ['pipe', 1257],
      ['pump', 0],
    ]);
    expect(junctions[1]?.demands).toEqual([{ litresAnHour: 36_000, pattern: 0 }]);
    expect(controls).toEqual([
      { link: 2, tank: 0, when: 'above', litres: 500_000, open: 0 },
      { link: 2, tank: 0, when: 'below', litres: 300_000, open: 1 },
    ]);
  });

  it('2 that is no network is thrown back', () => {
    expect(() => openWaterNetwork(epanet, freshName(), '[PIPES]\nA B C')).toThrow('EPANET error');
  });

  it('3 follows its patterns and the multiplier of its file', () => {
    const text = TOWN.replace('Town 10 10', 'Town 10 10 tide').replace(
      '[TIMES]',
      '[PATTERNS]\ntide 1 2 0.5\n[TIMES]\nPattern Timestep 2:00',
    );
    const network = openWaterNetwork(epanet, freshName(), text.replace('Units LPS', 'Units LPS\nDemand Multiplier 2'));
    const asked = [0, 1, 2, 4, 6].map((hour) => scheduleAt(network, hour).demandLitres[1]);
    expect(asked).toEqual([72_000, 72_000, 144_000, 36_000, 72_000]);
  });
});

describe('an hour', () => {
  it('4 without the pump takes from the tank exactly what the town is given', () => {
    const network = town();
    const hour = solveWaterHour(network, {
      tankLitres: [400_000],
      demandLitres: [0, 36_000],
      sourceHeadMillimetres: [12_000],
      linkPerMille: [1000, 1000, 0],
    });
    expect(hour).toMatchObject({
      tankLitres: [364_000],
      servedLitres: [0, 36_000],
      shortLitres: [0, 0],
      suppliedLitres: [0],
      linkLitres: [0, -36_000, 0],
      wattHours: [0, 0, 0],
    });
    // The tower stands at 54 m, the town at 10 m; 10 m of pipe lose next to nothing.
    expect(hour.pressureMillimetres[1]).toBeGreaterThan(43_990);
    expect(hour.pressureMillimetres[1]).toBeLessThanOrEqual(44_000);
  });

  it('5 in which the tank runs empty ends the supply at that moment, and an empty tank gives nothing', () => {
    const network = town();
    const inputs = { demandLitres: [0, 36_000], sourceHeadMillimetres: [12_000], linkPerMille: [1000, 1000, 0] };
    const last = solveWaterHour(network, { ...inputs, tankLitres: [209_000] });
    expect(last).toMatchObject({ tankLitres: [200_000], servedLitres: [0, 9000], shortLitres: [0, 27_000] });
    const dry = solveWaterHour(network, { ...inputs, tankLitres: [200_000] });
    expect(dry).toMatchObject({ tankLitres: [200_000], servedLitres: [0, 0], shortLitres: [0, 36_000] });
  });

  it('6 in which the tank runs full takes no more, unless it may overflow', () => {
    const inputs = {
      tankLitres: [599_000],
      demandLitres: [0, 0],
      sourceHeadMillimetres: [12_000],
      linkPerMille: [1000, 1000, 1000],
    };
    const full = solveWaterHour(town(), inputs);
    expect(full).toMatchObject({ tankLitres: [600_000], suppliedLitres: [1000], spilledLitres: [0] });
    const text = TOWN.replace('11.283791670955126 0', '11.283791670955126 0 * YES');
    const over = solveWaterHour(openWaterNetwork(epanet, freshName(), text), inputs);
    expect(over.tankLitres).toEqual([600_000]);
    expect(over.spilledLitres[0]).toBe((over.suppliedLitres[0] ?? 0) - 1000);
    expect(over.spilledLitres[0]).toBeGreaterThan(50_000);
  });

  it('7 gives the square root of the share of the pressure that is asked for', () => {
    // 28.137 m are asked for. A closed pump, and a tower whose water stands 7.034 m above the town: a quarter, so half.
    const text = TOWN.replace('Town 10 10', 'Town 46.966 10');
    const hour = solveWaterHour(openWaterNetwork(epanet, freshName(), text), {
      tankLitres: [400_000],
      demandLitres: [0, 360],
      sourceHeadMillimetres: [12_000],
      linkPerMille: [1000, 1000, 0],
    });
    expect(hour.servedLitres[1]).toBe(180);
  });

  it('8 at half speed lifts a quarter as high, and counts the pump’s work', () => {
    const network = town();
    const inputs = { tankLitres: [400_000], demandLitres: [0, 0], sourceHeadMillimetres: [12_000] };
    const fast = solveWaterHour(network, { ...inputs, linkPerMille: [1000, 1000, 1000] });
    const slow = solveWaterHour(network, { ...inputs, linkPerMille: [1000, 1000, 500] });
    expect(fast.wattHours[2]).toBeGreaterThan(10_000);
    // Shut off, it lifts 80 m; a quarter of it does not reach the tower 42 m up.
    expect(slow.suppliedLitres).toEqual([0]);
  });

  it('9 throws back what does not fit the network', () => {
    const network = town();
    const inputs = { tankLitres: [400_000], demandLitres: [0, 0], sourceHeadMillimetres: [12_000] };
    expect(() => solveWaterHour(network, { ...inputs, linkPerMille: [1000] })).toThrow('linkPerMille takes 3 integers');
    expect(() => solveWaterHour(network, { ...inputs, tankLitres: [0.5], linkPerMille: [1000, 1000, 1000] })).toThrow(
      'tankLitres',
    );
  });

  it('10 leaves a valve that was shut with the setting of its file', () => {
    // A pressure-reducing valve of 30 m between the tower and the town. Junctions and pipes keep their order.
    const text = TOWN.replace('Town 10 10', 'Town 10 10\nTop 10 0')
      .replace('Riser Town Tower', 'Riser Top Tower')
      .replace('[PUMPS]', '[VALVES]\nReduce Top Town 400 PRV 30 0\n[PUMPS]');
    const network = openWaterNetwork(epanet, freshName(), text);
    const inputs = { tankLitres: [400_000], demandLitres: [0, 3600, 0], sourceHeadMillimetres: [12_000] };
    expect(network.links.map(({ id }) => id)).toEqual(['Main', 'Riser', 'Reduce', 'Lift']);
    const open = () => solveWaterHour(network, { ...inputs, linkPerMille: [1000, 1000, 1000, 0] });
    const before = open();
    expect(before.pressureMillimetres[1]).toBe(30_000);
    expect(solveWaterHour(network, { ...inputs, linkPerMille: [1000, 1000, 0, 0] }).servedLitres).toEqual([0, 0, 0]);
    expect(open()).toEqual(before);
  });
});

describe('a nation’s hour', () => {
  it('11 stops the pump above one level, starts it below another, and leaves it alone between or without telemetry', () => {
    const network = town();
    const solve = rememberHours(network, 8);
    const pumpAfter = (litres: number, open: number, automatic = true) => {
      const state = { ...openingWater(network, 600), tankLitres: [litres], linkOpen: [1, 1, open] };
      return stepWater(network, solve, state, { ...usual(network), automatic }).state.linkOpen[2];
    };
    expect([pumpAfter(500_000, 1), pumpAfter(300_000, 0)]).toEqual([0, 1]);
    expect([pumpAfter(400_000, 1), pumpAfter(400_000, 0)]).toEqual([1, 0]);
    expect([pumpAfter(500_000, 1, false), pumpAfter(300_000, 0, false)]).toEqual([1, 0]);
  });

  it('12 stands a pump without power, and goes on by itself when power is back', () => {
    const network = town();
    const solve = rememberHours(network, 8);
    const dark = { ...usual(network), powered: [0, 0, 0] };
    const one = stepWater(network, solve, openingWater(network, 600), dark);
    expect(one.flows.suppliedLitres).toEqual([0]);
    expect(one.state.linkOpen).toEqual([1, 1, 1]);
    const two = stepWater(network, solve, one.state, { ...usual(network), hour: 1 });
    expect(two.flows.suppliedLitres[0]).toBeGreaterThan(36_000);
  });

  it('13 says how many hours the tank bridges: 200 m³ at 36 m³ an hour are five, and the sixth is short', () => {
    const network = town();
    const dark = { ...usual(network), powered: [0, 0, 0] };
    const solve = rememberHours(network, 64);
    const limit = { atMost: 48, servedPerMille: 990 };
    expect(hoursUntilDry(network, solve, openingWater(network, 600), dark, limit)).toBe(5);
    expect(hoursUntilDry(network, solve, openingWater(network, 600), usual(network), limit)).toBe(48);
  });

  it('14 asks for less while a notice to boil stands', () => {
    const network = town();
    const notice = { heededPerMille: 700, demandPerMille: 900 };
    const step = stepWater(network, rememberHours(network, 8), openingWater(network, 600), {
      ...usual(network),
      notices: [notice, notice],
    });
    expect(step.flows.servedLitres).toEqual([0, 32_400]);
    expect([demandUnder(notice, 1001), demandUnder(null, 1001), demandUnder(notice, -50)]).toEqual([900, 1001, -50]);
  });

  it('15 counts who drinks unsafe water: all without a notice, who does not heed it with one, nobody from a dry tap', () => {
    const notice = { heededPerMille: 700, demandPerMille: 900 };
    const weak = { litres: 10, dose: 199, ageMinutes: 0, unsafeParts: 12 };
    expect([isUnsafe(weak), isUnsafe({ ...weak, dose: 200 }), isUnsafe({ ...weak, litres: 0 })]).toEqual([
      true,
      false,
      false,
    ]);
    expect(peopleAtRisk(1001, weak, null)).toBe(1001);
    expect(peopleAtRisk(1001, weak, notice)).toBe(301);
    expect(peopleAtRisk(1001, { ...weak, dose: 500 }, null)).toBe(0);
  });
});

describe('water on its way', () => {
  let network: WaterNetwork;
  beforeAll(() => {
    network = openWaterNetwork(epanet, freshName(), TOWN.replace('Riser Town Tower 10 400', 'Riser Town Tower 10 10'));
  });

  /** 31,416 litres an hour from the works to the town: a quarter of what the main holds. */
  const flows = {
    ...{ tankLitres: [400_000], servedLitres: [0, 31_416], shortLitres: [0, 0], suppliedLitres: [31_416] },
    ...{ spilledLitres: [0], linkLitres: [31_416, 0, 31_416], pressureMillimetres: [0, 0], wattHours: [0, 0, 0] },
  };
  const arrivals = (doses: readonly number[]) => {
    let quality = evenQuality(network, 600, -240);
    return doses.map((dose, hour) => {
      const doseAtNode = Array.from({ length: network.nodeCount }, () => dose);
      const carried = carryWater(
        network,
        quality,
        { hour, tankLitres: [400_000], flows },
        { doseAtNode, decayPerMille: 0 },
      );
      quality = carried.quality;
      return carried.taps[1];
    });
  };

  it('16 that is not treated reaches the town after four hours, and treated water after four more', () => {
    const taps = arrivals([0, 0, 600, 600, 600, 600, 600]);
    expect(taps.map((tap) => tap?.dose)).toEqual([600, 600, 600, 600, 0, 0, 600]);
  });

  it('17 has the age of its way: four hours in the main, give or take the parcels', () => {
    const ages = arrivals([600, 600, 600, 600, 600, 600, 600]).slice(4);
    for (const tap of ages) expect(Math.abs((tap?.ageMinutes ?? 0) - 240)).toBeLessThanOrEqual(10);
  });

  it('18 mixes in a tank by volume, and keeps its dose where nothing moves', () => {
    const filling = { ...flows, servedLitres: [0, 0], linkLitres: [100_000, 100_000, 100_000], tankLitres: [500_000] };
    const empty = evenQuality(network, 0);
    const doseAtNode = Array.from({ length: network.nodeCount }, () => 1000);
    const pipes = evenQuality(network, 1000).links;
    const carried = carryWater(
      network,
      { ...empty, links: pipes },
      { hour: 0, tankLitres: [400_000], flows: filling },
      { doseAtNode, decayPerMille: 0 },
    );
    expect(carried.quality.tanks[0]?.dose).toBe(200);
    const still = carryWater(
      network,
      carried.quality,
      { hour: 1, tankLitres: [500_000], flows: { ...flows, linkLitres: [0, 0, 0], servedLitres: [0, 0] } },
      { doseAtNode, decayPerMille: 0 },
    );
    expect(still.quality).toEqual(carried.quality);
    expect(still.taps.map(({ litres }) => litres)).toEqual([0, 0]);
  });

  it('19 loses so much of its dose an hour as its treatment says', () => {
    const doseAtNode = Array.from({ length: network.nodeCount }, () => 600);
    const carried = carryWater(
      network,
      evenQuality(network, 600),
      { hour: 0, tankLitres: [400_000], flows: { ...flows, linkLitres: [0, 0, 0] } },
      { doseAtNode, decayPerMille: 50 },
    );
    expect(carried.quality.links[0]).toEqual([125_664, 570, 0]);
  });
});

describe('our own networks', () => {
  it('20 show what tanks are for: Hill bridges hours without its pump, and then is dry', () => {
    const network = openWaterNetwork(epanet, freshName(), ownNetwork('Hill'));
    const dark = { ...usual(network), powered: network.links.map(() => 0), automatic: false };
    const limit = { atMost: 60, servedPerMille: 500 };
    const hours = hoursUntilDry(network, rememberHours(network, 128), openingWater(network, 600), dark, limit);
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(60);
  });
});

describe('water that need not be followed', () => {
  const network = openWaterNetwork(
    epanet,
    freshName(),
    TOWN.replace('Riser Town Tower 10 400', 'Riser Town Tower 10 10'),
  );
  const flows = {
    ...{ tankLitres: [100], servedLitres: [0, 31_416], shortLitres: [0, 0], suppliedLitres: [31_416] },
    ...{ spilledLitres: [0], linkLitres: [31_416, 0, 31_416], pressureMillimetres: [0, 0], wattHours: [0, 0, 0] },
  };
  const treatment = { doseAtNode: Array.from({ length: network.nodeCount }, () => 600), decayPerMille: 0 };

  it('21 is all that is treated, and what stands: of a struck works the lift and the main are followed, and the riser is not', () => {
    const course = waterCourse(network, flows);
    const followed = (dose: number) => {
      const doseAtNode = treatment.doseAtNode.with(network.reservoirs[0]?.node ?? -1, dose);
      const water = { quality: evenQuality(network, 600), tankLitres: [400_000], hour: null };
      const { links, nodes } = whatToFollow(course, { ...water, treatment: { doseAtNode, decayPerMille: 0 } });
      return [[...links], [...nodes]];
    };
    expect(network.links.map(({ id }) => id)).toEqual(['Main', 'Riser', 'Lift']);
    expect(followed(600)).toEqual([
      [0, 0, 0],
      [0, 0, 0, 0],
    ]);
    // Nodes: works, town, well, tower; a well only gives.
    expect(followed(0)).toEqual([
      [1, 0, 1],
      [1, 1, 0, 0],
    ]);
  });

  it('22 leaves nobody out: a tower of 100 litres that gives 120 has no dose left, and its town drinks that in the hour after', () => {
    const drained = { ...flows, servedLitres: [0, 120], linkLitres: [0, -120, 0] };
    const { links, tanks } = evenQuality(network, 600);
    const kept = {
      ...{ tankLitres: [100], linkOpen: [1, 1, 1], parcels: links.with(0, [125_664, 0, 0]) },
      tanks: tanks.map(({ dose, sinceMinute }) => [dose, sinceMinute]),
    };
    const works = [{ asset: 'works', node: 2, pumps: [] }];
    const taps = [{ junction: 1, serves: 'town', works: 0 }];
    expect(hoursUntilUntreated({ network, works, taps }, kept, drained, treatment)).toEqual([1]);
  });
});
