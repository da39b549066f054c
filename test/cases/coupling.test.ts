/** Coupled sectors on paper: buffers, restarts, alternatives, borders and cycles hour by hour, and chains that tell why. */
import { describe, expect, it } from 'vitest';
import {
  blankUnknown,
  type CausalChain,
  explain,
  type Happening,
} from '../../engine/infrastructure/coupling/causalChain.ts';
import { coupledHistory } from '../../engine/infrastructure/coupling/coupledHistory.ts';
import {
  type CoupledHour,
  type CoupledSector,
  directSector,
  runCoupledHour,
} from '../../engine/infrastructure/coupling/coupledHour.ts';
import { type CoupledNetwork, type Dependency, fullBuffers } from '../../engine/infrastructure/coupling/dependency.ts';
import { failuresAbroad } from '../../engine/infrastructure/coupling/failuresAbroad.ts';
import { inoperability } from '../../engine/infrastructure/coupling/inoperability.ts';
import { mutualComponent } from '../../engine/infrastructure/coupling/mutualComponent.ts';
import { CASH_RUN, FUEL_PANIC, fearAfter, publicDemand } from '../../engine/infrastructure/coupling/publicDemand.ts';

const SECTORS = ['energy', 'communications', 'banking', 'health'].map(directSector);
const needs = (taker: number, giver: number, service: string, more: Partial<Dependency> = {}): Dependency => ({
  giver,
  taker,
  kind: 'physical',
  service,
  bufferHours: 0,
  refillPerMille: 0,
  lossPerMille: 1000,
  restartHours: 0,
  alternative: null,
  ...more,
});
const asset = (id: string, sector: string, nation = 'kesara') => ({ id, sector, nation });

/** Plays hours from 1 on, in each of which some assets are struck. */
function play(
  network: CoupledNetwork,
  strikes: readonly Readonly<Record<number, number>>[],
  sectors: readonly CoupledSector[] = SECTORS,
): readonly CoupledHour[] {
  let state = fullBuffers(network);
  return strikes.map((struck, i) => {
    const ablePerMille = network.assets.map((_, a) => struck[a] ?? 1000);
    const hour = runCoupledHour(network, sectors, state, { hour: i + 1, ablePerMille, demandPerMille: [] });
    state = hour.state;
    return hour;
  });
}
const services = (hours: readonly CoupledHour[], which: number) =>
  hours.map(({ servicePerMille }) => servicePerMille[which]);

/** A line, a feeder behind it, a hospital with two hours of fuel, a hub with one, and a bank host that needs both and starts slowly. */
const CITY: CoupledNetwork = {
  assets: [
    asset('line-7', 'energy'),
    asset('feeder-3', 'energy'),
    asset('hospital-a', 'health'),
    asset('hub-1', 'communications'),
    asset('host-1', 'banking'),
  ],
  dependencies: [
    needs(1, 0, 'power'),
    needs(2, 1, 'power', { bufferHours: 2 }),
    needs(3, 1, 'power', { bufferHours: 1, refillPerMille: 500 }),
    needs(4, 3, 'communications', { kind: 'cyber', restartHours: 1 }),
  ],
};
const down = { 0: 0 };

describe('an hour', () => {
  it('1 lasts on buffers, then falls along the chain in the same hour, and comes back: fuel stays spent, batteries fill, hosts start', () => {
    const hours = play(CITY, [{}, down, down, down, {}, {}]);
    expect(services(hours, 2)).toEqual([1000, 1000, 1000, 0, 1000, 1000]);
    expect(services(hours, 3)).toEqual([1000, 1000, 0, 0, 1000, 1000]);
    expect(services(hours, 4)).toEqual([1000, 1000, 0, 0, 0, 1000]);
    expect(hours.map(({ state }) => state.bufferMilliHours.slice(1, 3))).toEqual([
      [2000, 1000],
      [1000, 0],
      [0, 0],
      [0, 0],
      [0, 500],
      [0, 1000],
    ]);
  });

  it('2 a part of a supply costs that part: of the buffer first, of the service then, by the loss factor', () => {
    const network = {
      assets: [asset('a', 'energy'), asset('b', 'health')],
      dependencies: [needs(1, 0, 'power', { bufferHours: 1, lossPerMille: 500 })],
    };
    const hours = play(network, [{ 0: 400 }, { 0: 400 }, { 0: 0 }]);
    // 600 of an hour is missing: the buffer has 1000, then 400, then nothing.
    expect(services(hours, 1)).toEqual([1000, 900, 500]);
  });

  it('3 alternatives stand in for each other; two needs do not', () => {
    const either = (alternative: string | null): CoupledNetwork => ({
      assets: [asset('carrier-1', 'communications'), asset('carrier-2', 'communications'), asset('switch', 'banking')],
      dependencies: [needs(2, 0, 'communications', { alternative }), needs(2, 1, 'communications', { alternative })],
    });
    expect(services(play(either('carrier'), [{ 0: 0 }, { 0: 0, 1: 300 }]), 2)).toEqual([1000, 300]);
    expect(services(play(either(null), [{ 0: 0 }]), 2)).toEqual([0]);
  });

  it('4 hands a failure over a border, and says so', () => {
    const network: CoupledNetwork = {
      assets: [
        asset('tie', 'energy', 'talumar'),
        asset('substation', 'energy', 'kesara'),
        asset('works', 'energy', 'talumar'),
      ],
      dependencies: [needs(1, 0, 'power', { lossPerMille: 300 }), needs(2, 0, 'power')],
    };
    const [hour] = play(network, [{ 0: 0 }]);
    expect(hour && failuresAbroad(network, hour)).toEqual([
      {
        from: 'talumar',
        to: 'kesara',
        giver: 'tie',
        taker: 'substation',
        service: 'power',
        kind: 'physical',
        givenPerMille: 0,
        takerPerMille: 700,
      },
    ]);
    expect(failuresAbroad(network, play(network, [{}])[0] ?? (hour as CoupledHour))).toEqual([]);
  });

  it('5 two that need each other hold each other up, and once both stopped with a restart neither starts by itself', () => {
    const mutual = (restartHours: number): CoupledNetwork => ({
      assets: [asset('plant', 'energy'), asset('control', 'communications')],
      dependencies: [needs(0, 1, 'communications', { restartHours }), needs(1, 0, 'power', { restartHours })],
    });
    expect(services(play(mutual(0), [{}, { 0: 0 }, {}]), 1)).toEqual([1000, 0, 1000]);
    expect(services(play(mutual(1), [{}, { 0: 0 }, {}, {}]), 1)).toEqual([1000, 0, 0, 0]);
  });

  it('6 ends at the last pass, says that it is not settled, and goes on in the next', () => {
    // Givers run after takers: each pass moves the blow by one asset.
    const count = 12;
    const network: CoupledNetwork = {
      assets: Array.from({ length: count }, (_, i) => asset(`s-${i}`, `sector-${i}`)),
      dependencies: Array.from({ length: count - 1 }, (_, i) => needs(i + 1, i, 'power')),
    };
    const backwards = Array.from({ length: count }, (_, i) => directSector(`sector-${count - 1 - i}`));
    const [hour] = play(network, [{ 0: 0 }], backwards);
    expect([hour?.passes, hour?.settled, hour?.servicePerMille]).toEqual([
      8,
      false,
      [0, 0, 0, 0, 0, 0, 0, 0, 1000, 1000, 1000, 1000],
    ]);
    const forwards = [...backwards].reverse();
    const [whole] = play(network, [{ 0: 0 }], forwards);
    expect([whole?.passes, whole?.settled, whole?.servicePerMille.at(-1)]).toEqual([1, true, 0]);
  });

  it('7 ends with a sector that is not monotone: what fell within the hour stays down', () => {
    const odd: CoupledSector = {
      sector: 'health',
      solve: ({ own, supplyPerMille }) => own.map((i) => (supplyPerMille[i] === 1000 ? 400 : 900)),
    };
    const network = {
      assets: [asset('a', 'energy'), asset('b', 'health')],
      dependencies: [needs(1, 0, 'power'), needs(0, 1, 'care')],
    };
    const [hour] = play(network, [{}], [directSector('energy'), odd]);
    expect([hour?.settled, hour?.servicePerMille]).toEqual([true, [400, 400]]);
  });

  it('8 throws back a sector that nobody solves for, an answer that is no number, and a dependency of nobody', () => {
    const network = { assets: [asset('a', 'energy')], dependencies: [] };
    expect(() => play(network, [{}], [directSector('water')])).toThrow(/nobody solves for the sector "energy"/);
    const broken: CoupledSector = { sector: 'energy', solve: () => [Number.NaN] };
    expect(() => play(network, [{}], [broken])).toThrow(/energy gives NaN for a/);
    expect(() => play({ ...network, dependencies: [needs(0, 7, 'power')] }, [{}])).toThrow(/dependency 0 joins 7 to 0/);
  });

  it('9 asks for what people want: panic spreads demand thin, and outlasts the shortage', () => {
    const depot = { assets: [asset('depot', 'energy')], dependencies: [] };
    const input = { hour: 1, ablePerMille: [1000], demandPerMille: [2500] };
    expect(runCoupledHour(depot, SECTORS, fullBuffers(depot), input).servicePerMille).toEqual([400]);
    let fear = 0;
    const demand = Array.from({ length: 30 }, (_, h) => {
      fear = fearAfter(fear, h < 12 ? 600 : 0, 600, FUEL_PANIC);
      return publicDemand(fear, FUEL_PANIC);
    });
    expect([demand[0], demand[11], demand[12], demand[29]]).toEqual([1102, 2224, 2194, 1684]);
    expect(publicDemand(1000, FUEL_PANIC)).toBe(3000);
    expect(fearAfter(0, 1000, 1000, CASH_RUN)).toBe(40);
  });
});

describe('a chain', () => {
  const hours = play(CITY, [{}, down, down, down, {}]);
  const own = (which: string, hour: number): readonly Happening[] =>
    which === 'line-7' ? [{ what: 'overloaded', which, hour }] : [];
  const opened: Happening = { what: 'breakerOpened', which: 'breaker-4', hour: 1 };
  const { lossOf, causesOf } = coupledHistory(CITY, hours, own);
  const causes = (of: Happening) => (of.what === 'overloaded' ? [opened] : causesOf(of));
  const line = (chain: CausalChain): string =>
    [`${chain.what} ${chain.which} ${chain.hour}`, ...chain.because.map(line)].join(' ← ');

  it('10 goes from the hospital that went dark back to the breaker that opened', () => {
    const loss = lossOf('hospital-a', 4);
    expect(loss && line(explain(loss, causes))).toBe(
      'serviceLost hospital-a 4 ← bufferEmpty hospital-a power 4 ← serviceLost feeder-3 2 ← serviceLost line-7 2 ← overloaded line-7 2 ← breakerOpened breaker-4 1',
    );
  });

  it('11 tells of a hospital that still runs, on its generator', () => {
    expect(lossOf('hospital-a', 2)).toBeNull();
    expect(line(explain({ what: 'onBuffer', which: 'hospital-a power', hour: 2 }, causes))).toBe(
      'onBuffer hospital-a power 2 ← serviceLost feeder-3 2 ← serviceLost line-7 2 ← overloaded line-7 2 ← breakerOpened breaker-4 1',
    );
  });

  it('12 tells of a host that starts again why it was out', () => {
    const loss = lossOf('host-1', 5);
    expect(loss).toEqual({ what: 'serviceLost', which: 'host-1', hour: 3 });
    expect(line(explain({ what: 'restarting', which: 'host-1 communications', hour: 5 }, causes))).toMatch(
      /^restarting host-1 communications 5 ← serviceLost hub-1 3 ← bufferEmpty hub-1 power 3 ← serviceLost feeder-3 2/,
    );
  });

  it('13 is cut off in depth, in width and in all, and counts what is left out', () => {
    const many = (of: Happening) =>
      Array.from({ length: 5 }, (_, i) => ({ what: 'because', which: `${of.which}${i}`, hour: of.hour }));
    const root = { what: 'serviceLost', which: 'x', hour: 9 };
    const chain = explain(root, many, { depth: 2, width: 3 });
    expect([
      chain.because.length,
      chain.left,
      chain.because[0]?.because.length,
      chain.because[0]?.because[0]?.left,
    ]).toEqual([3, 2, 3, 5]);
    const all = (one: CausalChain): number => 1 + one.because.reduce((sum, each) => sum + all(each), 0);
    expect(all(explain(root, many, { depth: 50, width: 5, most: 40 }))).toBeLessThanOrEqual(40);
  });

  it('14 shows a seat what it knows, and a blank for the rest, however much that is', () => {
    const loss = lossOf('hospital-a', 4);
    const chain = loss && explain(loss, causes);
    const knows =
      (...ids: readonly string[]) =>
      (of: Happening) =>
        ids.some((id) => of.which.startsWith(id));
    const told = chain && blankUnknown(chain, knows('hospital-a', 'feeder-3'));
    expect(told).toEqual({
      what: 'serviceLost',
      which: 'hospital-a',
      hour: 4,
      because: [
        {
          what: 'bufferEmpty',
          which: 'hospital-a power',
          hour: 4,
          because: [{ what: 'serviceLost', which: 'feeder-3', hour: 2, because: [null] }],
        },
      ],
    });
    expect(chain && blankUnknown(chain, knows('line-7'))).toBeNull();
  });
});

describe('whole sectors', () => {
  it('15 inoperability of a table that spreads more than it damps is found from below', () => {
    expect(
      inoperability(
        [
          [0, 2],
          [2, 0],
        ],
        [0.1, 0],
      ).q,
    ).toEqual([1, 1]);
    expect(
      inoperability(
        [
          [0, 2],
          [2, 0],
        ],
        [0, 0],
      ).q,
    ).toEqual([0, 0]);
    expect(() => inoperability([[0]], [0, 0])).toThrow(/2 sectors need/);
    expect(() => inoperability([[Number.NaN]], [0])).toThrow(/NaN/);
  });

  it('16 two networks that need each other keep what is joined in both', () => {
    const graph = (ends: readonly (readonly [number, number])[]) => ({
      nodes: 6,
      links: ends.map(([a, b]) => ({ a, b, capacity: 1 })),
    });
    // Without node 2 the first keeps 3-4-5; of these the second joins only 3-4.
    const one = graph([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    const other = graph([
      [3, 4],
      [4, 0],
      [0, 5],
      [1, 2],
    ]);
    const alive = Uint8Array.from([1, 1, 0, 1, 1, 1]);
    const left = mutualComponent(one, other, alive);
    expect([left.count, [...left.works]]).toEqual([2, [0, 0, 0, 1, 1, 0]]);
    expect(mutualComponent(one, other, new Uint8Array(6)).count).toBe(0);
  });
});
