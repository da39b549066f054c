import fc from 'fast-check';
import type {
  blankUnknown,
  CausalChain,
  explain,
  Happening,
  KnownChain,
} from '../../../engine/infrastructure/coupling/causalChain.ts';
import { coupledHistory } from '../../../engine/infrastructure/coupling/coupledHistory.ts';
import { type CoupledHour, directSector, runCoupledHour } from '../../../engine/infrastructure/coupling/coupledHour.ts';
import { type CoupledNetwork, fullBuffers } from '../../../engine/infrastructure/coupling/dependency.ts';
import type { inoperability } from '../../../engine/infrastructure/coupling/inoperability.ts';
import type { fearAfter } from '../../../engine/infrastructure/coupling/publicDemand.ts';
import { FUEL_PANIC, publicDemand } from '../../../engine/infrastructure/coupling/publicDemand.ts';
import { anyCoupled, anyStrikes, SECTORS } from '../coupling/anyCoupled.ts';
import { counterexample, type Search } from './counterexample.ts';

const fail = (text: string): never => {
  throw new Error(text);
};
type Run = typeof runCoupledHour;

/** Plays some hours; more passes than a network has assets, so that every hour settles. */
function play(
  run: Run,
  network: CoupledNetwork,
  strikes: readonly (readonly number[])[],
  { order = SECTORS as readonly string[], extra = 0, passes = 40 } = {},
): readonly CoupledHour[] {
  let state = fullBuffers(network);
  state = { ...state, bufferMilliHours: state.bufferMilliHours.map((each) => each + extra) };
  return strikes.map((ablePerMille, hour) => {
    const done = run(network, order.map(directSector), state, { hour, ablePerMille, demandPerMille: [] }, passes);
    state = done.state;
    return done;
  });
}

/** Whole numbers in their bounds, always an end; with monotone sectors the same fixed point whatever the order of sectors. */
export function checkFixedPoint(run: Run, search: Search): string | null {
  return counterexample(
    fc.property(anyCoupled, anyStrikes, fc.integer({ min: 1, max: 10 }), (network, strikes, most) => {
      const hours = play(run, network, strikes);
      const backwards = play(run, network, strikes, { order: [...SECTORS].reverse() });
      for (const [h, { servicePerMille, state, settled, ablePerMille }] of hours.entries()) {
        if (!settled) fail(`hour ${h} did not settle`);
        for (const [i, service] of servicePerMille.entries())
          if (!Number.isInteger(service) || service < 0 || service > (ablePerMille[i] ?? 0))
            fail(`asset ${i} gives ${service}`);
        for (const [d, buffer] of state.bufferMilliHours.entries())
          if (!Number.isInteger(buffer) || buffer < 0 || buffer > 1000 * (network.dependencies[d]?.bufferHours ?? 0))
            fail(`buffer ${d} holds ${buffer}`);
        if (`${servicePerMille}` !== `${backwards[h]?.servicePerMille}`)
          fail(`${servicePerMille}, in another order ${backwards[h]?.servicePerMille}`);
      }
      const [short] = play(run, network, strikes, { passes: most });
      if ((short?.passes ?? 0) > most) fail(`${short?.passes} passes of ${most}`);
      for (const [i, service] of (short?.servicePerMille ?? []).entries())
        if (service < (hours[0]?.servicePerMille[i] ?? 0)) fail('a run cut short fell below the fixed point');
    }),
    search,
  );
}

/** A lighter blow, or a fuller buffer, never leaves any asset with less, in any hour that follows. */
export function checkMonotone(run: Run, search: Search): string | null {
  return counterexample(
    fc.property(
      anyCoupled,
      anyStrikes,
      fc.nat({ max: 9 }),
      fc.nat({ max: 3000 }),
      (network, strikes, spared, extra) => {
        const hours = play(run, network, strikes);
        const lighter = play(
          run,
          network,
          strikes.map((row) => row.map((able, i) => (i === spared ? 1000 : able))),
        );
        const fuller = play(run, network, strikes, { extra });
        for (const [h, { servicePerMille }] of hours.entries()) {
          for (const [i, service] of servicePerMille.entries()) {
            if ((lighter[h]?.servicePerMille[i] ?? 0) < service)
              fail(`sparing asset ${spared} harmed asset ${i} in hour ${h}`);
            if ((fuller[h]?.servicePerMille[i] ?? 0) < service) fail(`fuller buffers harmed asset ${i} in hour ${h}`);
          }
        }
      },
    ),
    search,
  );
}

const happenings = (chain: CausalChain): readonly CausalChain[] => [chain, ...chain.because.flatMap(happenings)];

/** Every loss has a chain: with an end, without a cycle, never forward in time, and every branch that is told in full ends at a blow. */
export function checkChains(tell: typeof explain, search: Search): string | null {
  return counterexample(
    fc.property(anyCoupled, anyStrikes, (network, strikes) => {
      const hours = play(runCoupledHour, network, strikes);
      const own = (which: string, hour: number): Happening[] => [{ what: 'struck', which, hour }];
      const { lossOf, causesOf } = coupledHistory(network, hours, own);
      for (const { hour, servicePerMille } of hours) {
        for (const [i, service] of servicePerMille.entries()) {
          const loss = lossOf(network.assets[i]?.id ?? '', hour);
          if ((loss === null) !== (service === 1000)) fail(`asset ${i} gives ${service}, told as ${loss?.what}`);
          if (loss === null) continue;
          const chain = tell(loss, causesOf, { depth: 30, width: 20, most: 400 });
          const all = happenings(chain);
          if (all.length > 400) fail(`${all.length} happenings`);
          walk(chain, []);
          const isWhole = all.every(({ left }) => left === 0);
          if (isWhole && all.length < 400 && !all.some((each) => each.what === 'struck'))
            fail(`nothing struck behind ${JSON.stringify(chain)}`);
        }
      }
    }),
    search,
  );
}

function walk(chain: CausalChain, above: readonly CausalChain[]): void {
  if (above.some(({ what, which, hour }) => what === chain.what && which === chain.which && hour === chain.hour))
    fail(`a cycle at ${chain.what} ${chain.which}`);
  const parent = above.at(-1);
  if (parent && chain.hour > parent.hour)
    fail(`${chain.what} at ${chain.hour} behind ${parent.what} at ${parent.hour}`);
  for (const cause of chain.because) walk(cause, [...above, chain]);
}

const chainOver = (because: fc.Arbitrary<readonly CausalChain[]>): fc.Arbitrary<CausalChain> =>
  fc.record({
    what: fc.constantFrom('serviceLost', 'struck', 'bufferEmpty'),
    which: fc.constantFrom('a', 'b', 'c', 'd', 'secret-1', 'secret-2'),
    hour: fc.nat({ max: 20 }),
    because,
    left: fc.constantFrom(0, 0, 2),
  });
const leaf = chainOver(fc.constant([]));
const branch = chainOver(fc.array(leaf, { maxLength: 3 }));
const anyChain = chainOver(fc.array(branch, { maxLength: 3 }));

/** Blanking tells nothing that is not known: the same for two chains that differ only in what is not known. */
export function checkBlank(blank: typeof blankUnknown, search: Search): string | null {
  const knows = ({ which }: Happening) => !which.startsWith('secret');
  return counterexample(
    fc.property(anyChain, anyChain, (chain, other) => {
      const told = JSON.stringify(blank(chain, knows));
      if (told.includes('secret')) fail(`told ${told}`);
      // Everything behind a secret, how many secrets there are, and how much was cut off, may be anything else.
      const changed = (of: CausalChain): CausalChain => {
        const known = of.because.filter(knows).map(changed);
        const hidden = of.because.some((cause) => !knows(cause)) || of.left > 0;
        const secret = { ...other, which: 'secret-3' };
        return { ...of, because: hidden ? [secret, ...known, secret] : known, left: hidden ? 7 : 0 };
      };
      if (knows(chain) && JSON.stringify(blank(changed(chain), knows)) !== told) fail(`tells secrets apart: ${told}`);
      const whole = (of: KnownChain | null): boolean =>
        of === null || of.because.filter((cause) => cause === null).length < 2;
      if (!whole(blank(chain, knows))) fail('counts what is not known');
    }),
    search,
  );
}

/** Fear stays in its bounds; more shortage or less trust never calms; without shortage it ends; demand is 1 to 4 times the usual. */
export function checkPublic(next: typeof fearAfter, search: Search): string | null {
  const perMille = fc.nat({ max: 1000 });
  return counterexample(
    fc.property(perMille, perMille, perMille, fc.nat({ max: 500 }), (fear, shortage, trust, more) => {
      const after = next(fear, shortage, trust, FUEL_PANIC);
      if (!Number.isInteger(after) || after < 0 || after > 1000) fail(`fear of ${after}`);
      if (next(fear, Math.min(1000, shortage + more), trust, FUEL_PANIC) < after) fail('more shortage calms');
      if (next(fear, shortage, Math.max(0, trust - more), FUEL_PANIC) < after) fail('less trust calms');
      const demand = publicDemand(after, FUEL_PANIC);
      if (demand < 1000 || demand > 4000) fail(`demand of ${demand}`);
      let calm = after;
      for (let h = 0; h < 1000; h++) calm = next(calm, 0, trust, FUEL_PANIC);
      if (calm !== 0) fail(`fear of ${calm} does not end`);
    }),
    search,
  );
}

/** Any table gives values from 0 to 1, and a heavier blow or a closer tie never less trouble where the table damps. */
export function checkInoperability(solve: typeof inoperability, search: Search): string | null {
  const table = fc.integer({ min: 1, max: 5 }).chain((n) =>
    fc.record({
      a: fc.array(
        fc.array(
          fc.nat({ max: 100 }).map((each) => each / 100),
          { minLength: n, maxLength: n },
        ),
        { minLength: n, maxLength: n },
      ),
      c: fc.array(
        fc.nat({ max: 100 }).map((each) => each / 100),
        { minLength: n, maxLength: n },
      ),
    }),
  );
  return counterexample(
    fc.property(table, fc.nat({ max: 4 }), ({ a, c }, which) => {
      for (const q of [...solve(a, c).q]) if (!(q >= 0 && q <= 1)) fail(`inoperability of ${q}`);
      const damped = a.map((row) => row.map((each) => each / (1 + row.length)));
      const { q } = solve(damped, c);
      const heavier = solve(
        damped,
        c.map((each, i) => (i === which % c.length ? Math.min(1, each + 0.2) : each)),
      ).q;
      const closer = solve(
        damped.map((row, i) => (i === which % c.length ? row.map((each) => each * 1.1) : row)),
        c,
      ).q;
      for (const [i, each] of q.entries())
        if ((heavier[i] ?? 0) < each - 1e-12 || (closer[i] ?? 0) < each - 1e-12)
          fail(`sector ${i} fares better for it`);
    }),
    search,
  );
}
