/** ALARMS of law 24: solvers and grids that make or lose power, or look at the order of buses. */
import { describe, expect, it } from 'vitest';
import { factorFlow, type PowerFlow, solveFlow, split } from '../../engine/infrastructure/energy/flow/powerFlow.ts';
import { runGridHour } from '../../engine/infrastructure/energy/grid/runGridHour.ts';
import type { RunHour } from '../support/grid/gridLife.ts';
import { checkCapacity, checkGrid } from '../support/laws/checkGrid.ts';
import { checkAnyNetwork, checkRelabelled, solveNetwork } from '../support/laws/checkPowerFlow.ts';

const SOLVERS: readonly (readonly [story: string, solve: (network: PowerFlow) => number, says: RegExp])[] = [
  [
    '24.1 a bus without branches divides by its diagonal',
    (network) => {
      split(network);
      const singular = factorFlow(network);
      for (const [place, scale] of network.factor.scale.entries()) if (scale === 1) network.factor.values[place] = 0;
      solveFlow(network);
      return singular;
    },
    /a result is (NaN|-?Infinity)/,
  ],
  [
    '24.1 the factor of the hour before is used again',
    (network) => {
      network.inService.fill(1);
      split(network);
      factorFlow(network);
      network.inService.set(network.inService.map((_, k) => (k % 2 === 0 ? 0 : 1)));
      solveFlow(network);
      return 0;
    },
    /vanish at bus/,
  ],
];

describe('ALARMS of law 24', () => {
  it.each(SOLVERS)('%s', (_, solve, says) => {
    expect(checkAnyNetwork({ seed: 1, runs: 300 }, solve)).toMatch(says);
  });

  it('24.2 a branch is left out by its place', () => {
    const solve = (network: PowerFlow) => {
      if (network.inService.length > 0) network.inService[0] = 0;
      return solveNetwork(network);
    };
    expect(checkRelabelled({ seed: 1, runs: 300 }, solve)).toMatch(/branch \d+: /);
  });

  const HOURS: readonly (readonly [story: string, runHour: RunHour, says: RegExp])[] = [
    [
      '24.3 a unit gives a kW more than anybody takes',
      (run, input) => {
        const events = runGridHour(run, input);
        run.state.outputKilowatts[0] = (run.state.outputKilowatts[0] ?? 0) + 1;
        return events;
      },
      /makes 1 kW too much/,
    ],
    [
      '24.3 units ramp as they like',
      (run, input) => {
        run.state.outputKilowatts.set(input.availableKilowatts);
        const events = runGridHour(run, input);
        run.outputAtFirst.fill(0);
        return events;
      },
      /gives \d+ kW of \d+/,
    ],
    [
      '24.3 an event comes because of itself',
      (run, input) => runGridHour(run, input).map((event, e) => ({ ...event, because: e })),
      /because of event/,
    ],
  ];
  it.each(HOURS)('%s', (_, runHour, says) => {
    expect(checkGrid({ seed: 1, runs: 60 }, runHour)).toMatch(says);
  });

  it('24.4 a trip gives back what was shed', () => {
    const gives: RunHour = (run, input) => {
      const events = runGridHour(run, input);
      if (events.some(({ what }) => what === 'branchTripped')) run.state.servedKilowatts.set(input.demandKilowatts);
      return events;
    };
    expect(checkCapacity({ seed: 1, runs: 60 }, gives)).toMatch(/where branches carry anything/);
  });
});
