/**
 * LAW 20: communications keep to what there is. On any graph, with islands, parallel links and dead nodes: flows fit capacities, cuts
 * certify them, more capacity never lowers what could be carried, and reserves are never below nothing.
 */
import { describe, expect, it } from 'vitest';
import { runCommunicationsHour } from '../../engine/infrastructure/communications/communicationsHour.ts';
import { concurrentFlow } from '../../engine/infrastructure/communications/concurrentFlow.ts';
import { maxFlowSolver } from '../../engine/infrastructure/communications/maxFlow.ts';
import { routeDemands } from '../../engine/infrastructure/communications/routeDemands.ts';
import { runSitePower } from '../../engine/infrastructure/communications/sitePower.ts';
import { weakPointsOf } from '../../engine/infrastructure/communications/weakPoints.ts';
import {
  checkCommunicationsHour,
  checkConcurrentFlow,
  checkMaxFlow,
  checkRouting,
  checkSitePower,
  checkWeakPoints,
} from '../support/laws/checkCommunications.ts';

describe('LAW 20 communications', () => {
  it('20.1 traffic fits capacities and wishes, whole, and nothing is made or lost on its way', () => {
    expect(checkRouting(routeDemands, { seed: 201, runs: 400 })).toBeNull();
  });

  it('20.2 a maximum flow is certified by its cut and never falls with capacity', () => {
    expect(checkMaxFlow(maxFlowSolver, { seed: 202, runs: 200 })).toBeNull();
  });

  it('20.3 the bracket of the maximum concurrent flow holds, and capacity never lowers it', () => {
    expect(checkConcurrentFlow(concurrentFlow, { seed: 203, runs: 150 })).toBeNull();
  });

  it('20.4 bridges and articulation points are what separates when it is left out', () => {
    expect(checkWeakPoints(weakPointsOf, { seed: 204, runs: 400 })).toBeNull();
  });

  it('20.5 a site spends what it has, whole, and more reserve or grid never gives less power', () => {
    expect(checkSitePower(runSitePower, { seed: 205, runs: 500 })).toBeNull();
  });

  it('20.6 any network lives through any hours with numbers in their bounds', () => {
    expect(checkCommunicationsHour(runCommunicationsHour, { seed: 206, runs: 200 })).toBeNull();
  });
});

describe('the alarm rings', () => {
  it('when routing forgets what a link already carries', () => {
    const forgetful: typeof routeDemands = (graph, demands, cost) => {
      const each = demands.map((demand) => routeDemands(graph, [demand], cost));
      const load = graph.links.map((_, e) => each.reduce((sum, one) => sum + (one.load[e] ?? 0), 0));
      return { served: each.map(({ served: [got = 0] }) => got), load };
    };
    expect(checkRouting(forgetful, { seed: 1, runs: 200 })).toMatch(/carries/);
  });

  it('when a maximum flow stops after its first wave', () => {
    const hasty: typeof maxFlowSolver = (graph) => (a, b) => {
      const { side } = maxFlowSolver(graph)(a, b);
      return { value: routeDemands(graph, [{ from: a, to: b, amount: 1e6 }], () => 1, {}, 1).served[0] ?? 0, side };
    };
    expect(checkMaxFlow(hasty, { seed: 1, runs: 100 })).toMatch(/but the cut is/);
  });

  it('when a bracket trusts what was routed', () => {
    const trusting: typeof concurrentFlow = (...given) => ({ ...concurrentFlow(...given), atMost: 0.25 });
    expect(checkConcurrentFlow(trusting, { seed: 1, runs: 100 })).toMatch(/bracket|shares/);
  });

  it('when parallel links are taken for one', () => {
    const careless: typeof weakPointsOf = (graph) =>
      weakPointsOf({
        ...graph,
        links: graph.links.filter(({ a, b }, i) => i === graph.links.findIndex((l) => l.a === a && l.b === b)),
      });
    expect(checkWeakPoints(careless, { seed: 1, runs: 300 })).toMatch(/links/);
  });

  it('when a battery is charged beyond what it holds', () => {
    const over: typeof runSitePower = (reserve, _, grid, starts) =>
      runSitePower(reserve, { batteryMinutes: 10_000, fuelMinutes: 10_000 }, grid, starts);
    expect(checkSitePower(over, { seed: 1, runs: 300 })).toMatch(/made/);
  });

  it('when an island without a core goes on serving', () => {
    const lonely: typeof runCommunicationsHour = (network, ...given) =>
      runCommunicationsHour({ ...network, sites: network.sites.map((site) => ({ ...site, layer: 'core' })) }, ...given);
    const hopeful: typeof runCommunicationsHour = (network, ...given) => ({
      ...runCommunicationsHour(network, ...given),
      servicePerMille: lonely(network, ...given).servicePerMille,
    });
    expect(checkCommunicationsHour(hopeful, { seed: 1, runs: 200 })).toMatch(/without a core/);
  });
});
