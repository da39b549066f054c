/**
 * LAW 24: power is neither made nor lost (rules E3, E4, E5, E6, E7, E8). Random networks with everything that trips up a solver, and random lives of
 * grids in which lines, units and neighbours come and go: each island is in balance in every hour, no number stops being one, nothing
 * hangs, and stronger lines take nothing from anybody where that can be promised at all.
 */
import { describe, expect, it } from 'vitest';
import { checkCapacity, checkGrid } from '../support/laws/checkGrid.ts';
import { checkAnyNetwork, checkRelabelled } from '../support/laws/checkPowerFlow.ts';

describe('LAW 24 power', () => {
  it('24.1 any network has a finite flow that is conserved at every bus', () => {
    expect(checkAnyNetwork({ seed: 241, runs: 1000 })).toBeNull();
  });

  it('24.2 buses and branches in another order have the same flows', () => {
    expect(checkRelabelled({ seed: 242, runs: 500 })).toBeNull();
  });

  it('24.3 each island is in balance to the kW in every hour, and nobody gives or gets what cannot be', () => {
    expect(checkGrid({ seed: 243, runs: 60 })).toBeNull();
  });

  it('24.4 in one hour nobody gets more than where branches carry anything', () => {
    expect(checkCapacity({ seed: 244, runs: 40 })).toBeNull();
  });
});
