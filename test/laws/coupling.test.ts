/**
 * LAW 22: sectors agree. On any network of dependencies, with cycles, alternatives, buffers and restarts, an hour ends, in the same state
 * whatever the order of sectors; less harm never harms; every loss has a chain that ends at a blow; and a blank tells nothing.
 */
import { describe, expect, it } from 'vitest';
import { blankUnknown, explain } from '../../engine/infrastructure/coupling/causalChain.ts';
import { runCoupledHour } from '../../engine/infrastructure/coupling/coupledHour.ts';
import { inoperability } from '../../engine/infrastructure/coupling/inoperability.ts';
import { fearAfter } from '../../engine/infrastructure/coupling/publicDemand.ts';
import {
  checkBlank,
  checkChains,
  checkFixedPoint,
  checkInoperability,
  checkMonotone,
  checkPublic,
} from '../support/laws/checkCoupling.ts';

describe('LAW 22 coupling', () => {
  it('22.1 every hour ends in its bounds, in one fixed point whatever the order of sectors', () => {
    expect(checkFixedPoint(runCoupledHour, { seed: 221, runs: 300 })).toBeNull();
  });

  it('22.2 a lighter blow or a fuller buffer never leaves anybody with less', () => {
    expect(checkMonotone(runCoupledHour, { seed: 222, runs: 300 })).toBeNull();
  });

  it('22.3 every loss has a causal chain without cycles that goes back in time to a blow', () => {
    expect(checkChains(explain, { seed: 223, runs: 150 })).toBeNull();
  });

  it('22.4 what a seat does not know is blanked, and chains that differ only there look the same', () => {
    expect(checkBlank(blankUnknown, { seed: 224, runs: 500 })).toBeNull();
  });

  it('22.5 fear grows with shortage and distrust, ends without shortage, and keeps demand in bounds', () => {
    expect(checkPublic(fearAfter, { seed: 225, runs: 200 })).toBeNull();
  });

  it('22.6 inoperability is 0 to 1 for any table, and more harm is never less trouble', () => {
    expect(checkInoperability(inoperability, { seed: 226, runs: 400 })).toBeNull();
  });
});

describe('the alarm rings', () => {
  it('when a pass may raise what another lowered', () => {
    const rising: typeof runCoupledHour = (network, sectors, state, input) => {
      const once = runCoupledHour(network, sectors, state, input, 1);
      return { ...once, settled: true };
    };
    expect(checkFixedPoint(rising, { seed: 1, runs: 200 })).toMatch(/another order/);
  });

  it('when buffers are worth less the fuller they are', () => {
    const odd: typeof runCoupledHour = (network, sectors, state, ...given) => {
      const bufferMilliHours = state.bufferMilliHours.map((each) => each % 1000);
      return runCoupledHour(network, sectors, { ...state, bufferMilliHours }, ...given);
    };
    expect(checkMonotone(odd, { seed: 1, runs: 300 })).toMatch(/harmed/);
  });

  it('when a chain follows a cycle', () => {
    const endless: typeof explain = (loss, causes, limits) => {
      const tell = (of: typeof loss, depth: number): ReturnType<typeof explain> => ({
        ...of,
        left: 0,
        because:
          depth > 4
            ? []
            : causes(of)
                .slice(0, 2)
                .map((cause) => tell(cause, depth + 1)),
      });
      return tell(loss, limits ? 0 : 1);
    };
    expect(checkChains(endless, { seed: 1, runs: 300 })).toMatch(/cycle/);
  });

  it('when each blank is told by itself', () => {
    const counting: typeof blankUnknown = (chain, knows) => {
      if (!knows(chain)) return null;
      const { what, which, hour } = chain;
      return { what, which, hour, because: chain.because.map((cause) => counting(cause, knows)) };
    };
    expect(checkBlank(counting, { seed: 1, runs: 200 })).toMatch(/apart|counts/);
  });

  it('when trust feeds fear', () => {
    const odd: typeof fearAfter = (fear, shortage, trust, rules) => fearAfter(fear, shortage, 1000 - trust, rules);
    expect(checkPublic(odd, { seed: 1, runs: 200 })).toMatch(/less trust calms/);
  });

  it('when nothing is clipped', () => {
    const raw: typeof inoperability = (a, c) => {
      const { unclipped } = inoperability(a, c);
      return { q: unclipped, unclipped };
    };
    expect(checkInoperability(raw, { seed: 1, runs: 200 })).toMatch(/inoperability of/);
  });
});
