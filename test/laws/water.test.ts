/**
 * LAW water: whatever a network is asked for, an hour is a function of its integers alone; water is neither made nor lost; no
 * stock is negative; no disinfectant comes from nowhere; and what is done in fewer steps comes to what all steps come to.
 */
import * as toolkit from 'epanet-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursUntilUntreated } from '../../engine/infrastructure/play/hoursUntilUntreated.ts';
import { carryWater } from '../../engine/infrastructure/water/carryWater.ts';
import { EPANET_CODE } from '../../engine/infrastructure/water/epanet.ts';
import { openWaterNetwork } from '../../engine/infrastructure/water/openWaterNetwork.ts';
import { rememberHours } from '../../engine/infrastructure/water/rememberHours.ts';
import { solveWaterHour } from '../../engine/infrastructure/water/solveWaterHour.ts';
import type { WaterHour, WaterInputs } from '../../engine/infrastructure/water/waterHour.ts';
import type { WaterNetwork } from '../../engine/infrastructure/water/waterNetwork.ts';
import { evenQuality, type WaterQuality } from '../../engine/infrastructure/water/waterQuality.ts';
import { loadEpanet } from '../../server/loadEpanet.ts';
import { checkCarried } from '../support/laws/checkCarried.ts';
import { checkLookedAhead } from '../support/laws/checkLookedAhead.ts';
import { anyInputs } from '../support/water/anyInputs.ts';
import { ODD_NETWORK } from '../support/water/oddNetwork.ts';
import { epanet, freshName, OWN_NETWORKS, ownNetwork } from '../support/water/ownNetworks.ts';
import { packageEpanet } from '../support/water/packageEpanet.ts';
import { toParcels } from '../support/water/toParcels.ts';

const TIMES = process.env.LONGTABLE_LONG === '1' ? 20 : 1;
/** Our own networks, and one that has everything there is. */
const texts = [...OWN_NETWORKS.map(ownNetwork), ODD_NETWORK];
const networks = texts.map((text) => openWaterNetwork(epanet, freshName(), text));
const anyHour = fc.oneof(
  ...networks.map((network) => anyInputs(network).map((inputs) => ({ network, inputs }))),
) satisfies fc.Arbitrary<{ network: WaterNetwork; inputs: WaterInputs }>;
/** Of networks of pipes and pumps alone: with control valves EPANET itself leaves some litres unaccounted, and more head may serve less. */
const anyPlainHour = fc.oneof(
  ...networks.slice(0, OWN_NETWORKS.length).map((network) => anyInputs(network).map((inputs) => ({ network, inputs }))),
);
const sum = (column: readonly number[]): number => column.reduce((total, value) => total + value, 0);

describe('LAW water, hours', () => {
  it('1 a used network gives what a fresh one gives, bit for bit, under any interleaving of networks and inputs', async () => {
    const other = await loadEpanet();
    const law = fc.property(fc.array(anyHour, { minLength: 2, maxLength: 6 }), (hours) => {
      const used = hours.map(({ network, inputs }) => bitsOf(network, inputs));
      const backwards = hours.toReversed().map(({ network, inputs }) => bitsOf(network, inputs));
      expect(backwards.toReversed()).toEqual(used);
      for (const [i, { network, inputs }] of hours.entries()) {
        const text = texts[networks.indexOf(network)] ?? '';
        const fresh = openWaterNetwork(i % 2 === 0 ? other : epanet, freshName(), text);
        expect(bitsOf(fresh, inputs)).toEqual(used[i]);
        fresh.project.close();
      }
    });
    fc.assert(law, { seed: 20_261_201, numRuns: 25 * TIMES, endOnFailure: true });
  });

  it('6 case 1 notices an EPANET that begins from the flows that it has', () => {
    const network = openWaterNetwork(epanet, freshName(), ownNetwork('City'));
    const lazy = {
      ...network,
      project: withCall(network.project, 'initH', (project) => () => project.initH(toolkit.InitHydOption.NoSave)),
    };
    const hours = fc.sample(anyInputs(network), { seed: 20_261_206, numRuns: 6 });
    const used = hours.map((inputs) => solveWaterHour(lazy, inputs));
    expect(
      hours
        .toReversed()
        .map((inputs) => solveWaterHour(lazy, inputs))
        .toReversed(),
    ).not.toEqual(used);
  });

  it('2 water is conserved to the rounding of each number, and no stock leaves its tank', () => {
    const law = fc.property(anyPlainHour, ({ network, inputs }) => {
      const hour = solveWaterHour(network, inputs);
      const stored = sum(hour.tankLitres) - sum(inputs.tankLitres);
      const lost = sum(hour.suppliedLitres) - sum(hour.servedLitres) - stored - sum(hour.spilledLitres);
      expect(Math.abs(lost)).toBeLessThanOrEqual(network.nodeCount);
      for (const [i, { leastLitres, mostLitres }] of network.tanks.entries()) {
        expect(hour.tankLitres[i]).toBeGreaterThanOrEqual(leastLitres);
        expect(hour.tankLitres[i]).toBeLessThanOrEqual(mostLitres);
      }
      for (const [i, litres] of hour.servedLitres.entries()) {
        expect(litres).toBeGreaterThanOrEqual(-1);
        expect(litres + (hour.shortLitres[i] ?? 0)).toBeGreaterThanOrEqual(inputs.demandLitres[i] ?? 0);
        expect(litres).toBeLessThanOrEqual((inputs.demandLitres[i] ?? 0) + 1);
      }
      for (const column of Object.values(hour) as (readonly number[])[])
        expect(column.every(Number.isSafeInteger)).toBe(true);
    });
    fc.assert(law, { seed: 20_261_202, numRuns: 150 * TIMES });
  });

  it('3 a higher source or a fuller tank takes water from nobody', () => {
    const law = fc.property(anyPlainHour, fc.integer({ min: 1, max: 15_000 }), ({ network, inputs }, more) => {
      const before = solveWaterHour(network, inputs);
      const after = solveWaterHour(network, {
        ...inputs,
        sourceHeadMillimetres: inputs.sourceHeadMillimetres.map((head) => head + more),
        tankLitres: network.tanks.map(({ mostLitres }, i) =>
          Math.min(mostLitres, (inputs.tankLitres[i] ?? 0) + more * 10),
        ),
      });
      // EPANET stops when flows change by less than a thousandth.
      const slack = 2 + sum(inputs.demandLitres) / 1000;
      for (const [i, litres] of after.servedLitres.entries())
        expect(litres).toBeGreaterThanOrEqual((before.servedLitres[i] ?? 0) - slack);
    });
    fc.assert(law, { seed: 20_261_203, numRuns: 80 * TIMES });
  });

  it('4 what is remembered is what is solved, and no more is remembered than was allowed', () => {
    let solved = 0;
    const [network] = networks;
    if (!network) throw new Error('there is no network');
    const counted = {
      ...network,
      project: withCall(network.project, 'runH', (project) => () => {
        solved += 1;
        return project.runH();
      }),
    };
    const solve = rememberHours(counted, 3);
    const hours = fc.sample(anyInputs(network), { seed: 20_261_204, numRuns: 5 });
    for (const inputs of hours) expect(solve(inputs)).toEqual(solveWaterHour(network, inputs));
    const ran = solved;
    for (const inputs of hours.slice(2)) expect(solve(inputs)).toEqual(solveWaterHour(network, inputs));
    expect(solved).toBe(ran);
    for (const inputs of hours.slice(0, 1)) solve(inputs);
    expect(solved).toBeGreaterThan(ran);
  });

  it('4 case 1 hours of one mark are told apart', () => {
    const [network] = networks;
    if (!network) throw new Error('there is no network');
    const solve = rememberHours(network, 3, () => 0);
    const hours = fc.sample(anyInputs(network), { seed: 20_261_204, numRuns: 3 });
    for (const inputs of [...hours, ...hours.flatMap((each) => [each, each])])
      expect(solve(inputs)).toEqual(solveWaterHour(network, inputs));
  });

  it('7 calls straight to the toolkit give the bits of the package’s own calls', () => {
    const own = texts.map((text) => openWaterNetwork(packageEpanet, freshName(), text));
    const law = fc.property(anyHour, ({ network, inputs }) => {
      const other = own[networks.indexOf(network)];
      if (!other) throw new Error('there is no network');
      expect(bitsOf(network, inputs)).toEqual(bitsOf(other, inputs));
    });
    fc.assert(law, { seed: 20_261_207, numRuns: 40 * TIMES });
  });

  it('7 case 1 an error of the toolkit is thrown with its number, and a warning is none', () => {
    const [network] = networks;
    if (!network) throw new Error('there is no network');
    const { project } = network;
    expect(() => project.getNodeValue(1000, EPANET_CODE.node.head)).toThrow(/^EPANET error 203: /);
    expect(() => project.setLinkValue(1000, EPANET_CODE.link.initStatus, 0)).toThrow(/^EPANET error 204: /);
    for (let i = 0; i < network.links.length; i++) project.setLinkValue(i + 1, EPANET_CODE.link.initStatus, 0);
    project.initH(EPANET_CODE.initHydraulics.fromScratch);
    expect(project.runH()).toBe(0);
  });
});

/** An hour and, unrounded, the heads and flows in which it ended: a memory of one last digit shows in them. */
function bitsOf(
  network: WaterNetwork,
  inputs: WaterInputs,
): { readonly hour: WaterHour; readonly bits: readonly number[] } {
  const hour = solveWaterHour(network, inputs);
  const { node, link } = EPANET_CODE;
  const heads = Array.from({ length: network.nodeCount }, (_, i) => network.project.getNodeValue(i + 1, node.head));
  return { hour, bits: [...heads, ...network.links.map((_, i) => network.project.getLinkValue(i + 1, link.flow))] };
}

/** A project of which one call does something else. */
function withCall<Name extends keyof WaterNetwork['project']>(
  project: WaterNetwork['project'],
  name: Name,
  other: (project: WaterNetwork['project']) => WaterNetwork['project'][Name],
): WaterNetwork['project'] {
  return new Proxy(project, {
    get: (target, member) => {
      if (member === name) return other(target);
      const own: unknown = Reflect.get(target, member);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

describe('LAW water, quality', () => {
  it('5 pipes stay full, doses stay between those that came in, and no disinfectant is made', () => {
    const anyDay = anyPlainHour.chain(({ network, inputs }) =>
      fc.record({
        network: fc.constant(network),
        inputs: fc.constant(inputs),
        doses: fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 3, maxLength: 3 }),
      }),
    );
    const law = fc.property(anyDay, ({ network, inputs, doses }) => {
      let quality = evenQuality(network, doses[0] ?? 0);
      let tankLitres = inputs.tankLitres;
      for (const [hour, dose] of doses.entries()) {
        const flows = solveWaterHour(network, { ...inputs, tankLitres });
        const doseAtNode = Array.from({ length: network.nodeCount }, () => dose);
        const before = massOf(quality, tankLitres);
        const carried = carryWater(network, quality, { hour, tankLitres, flows }, { doseAtNode, decayPerMille: 0 });
        for (const [i, numbers] of carried.quality.links.entries()) {
          const parcels = toParcels(numbers);
          expect(parcels.reduce((litres, parcel) => litres + parcel.litres, 0)).toBe(network.links[i]?.litres);
          for (const parcel of parcels) expect(parcel.dose).toBeLessThanOrEqual(Math.max(...doses));
          for (const parcel of parcels) expect(parcel.litres > 0 && parcel.dose >= 0).toBe(true);
        }
        const came = intakeOf(network, flows) * dose;
        const stored = massOf(carried.quality, flows.tankLitres);
        const drawn = network.junctions.reduce(
          (mass, _, i) => mass + Math.max(0, flows.servedLitres[i] ?? 0) * (carried.taps[i]?.dose ?? 0),
          0,
        );
        // Whole litres do not quite add up at a node, a part of an hour each; nothing else may be gained.
        const slack = 2000 * 12 * (network.nodeCount + network.links.length);
        expect(stored + drawn).toBeLessThanOrEqual(before + came + slack);
        quality = carried.quality;
        tankLitres = flows.tankLitres;
      }
    });
    fc.assert(law, { seed: 20_261_205, numRuns: 40 * TIMES });
  });

  it('8 what is followed only where other water can reach comes to what following all plainly comes to, bit for bit', () => {
    expect(checkCarried({ seed: 20_261_208, runs: 1000 }, carryWater)).toBeNull();
  });

  it('9 looking ahead as far as something can be found finds what thirty hours of all water find', () => {
    expect(checkLookedAhead({ seed: 20_261_209, runs: 300 }, hoursUntilUntreated)).toBeNull();
  });
});

function massOf({ links, tanks }: WaterQuality, tankLitres: readonly number[]): number {
  const pipes = links.flatMap(toParcels).reduce((mass, { litres, dose }) => mass + litres * dose, 0);
  return pipes + tanks.reduce((mass, { dose }, i) => mass + dose * (tankLitres[i] ?? 0), 0);
}

/** What left the reservoirs through their links. */
function intakeOf({ reservoirs, links }: WaterNetwork, { linkLitres }: WaterHour): number {
  const isSource = (node: number) => reservoirs.some((reservoir) => reservoir.node === node);
  return links.reduce((litres, { from, to }, i) => {
    const through = linkLitres[i] ?? 0;
    return litres + (isSource(through > 0 ? from : to) ? Math.abs(through) : 0);
  }, 0);
}
