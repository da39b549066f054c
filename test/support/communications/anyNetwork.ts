import fc from 'fast-check';
import type { CommunicationsNetwork } from '../../../engine/infrastructure/communications/communicationsHour.ts';
import type { Demand } from '../../../engine/infrastructure/communications/demand.ts';
import type { Graph } from '../../../engine/infrastructure/communications/graph.ts';

/** Any small graph: islands, parallel links, links to themselves, no capacity, no links at all. */
export const anyGraph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 9 }).chain((nodes) => {
  const node = fc.nat({ max: nodes - 1 });
  const link = fc.record({ a: node, b: node, capacity: fc.nat({ max: 40 }) });
  return fc.record({ nodes: fc.constant(nodes), links: fc.array(link, { maxLength: 16 }) });
});

/** A graph and traffic on it, with demands of nothing and from a node to itself. */
export const anyTraffic: fc.Arbitrary<{ readonly graph: Graph; readonly demands: readonly Demand[] }> = anyGraph.chain(
  (graph) => {
    const node = fc.nat({ max: graph.nodes - 1 });
    const demand = fc.record({ from: node, to: node, amount: fc.nat({ max: 30 }) });
    return fc.record({ graph: fc.constant(graph), demands: fc.array(demand, { maxLength: 8 }) });
  },
);

/** A nation's network on such a graph. */
export const anyNetwork: fc.Arbitrary<CommunicationsNetwork> = anyTraffic.chain(({ graph, demands }) =>
  fc.record({
    sites: fc.tuple(
      ...Array.from({ length: graph.nodes }, (_, i) =>
        fc.record({
          id: fc.constant(`site-${i}`),
          layer: fc.constantFrom('core' as const, 'transport' as const, 'access' as const),
          full: fc.record({ batteryMinutes: fc.nat({ max: 300 }), fuelMinutes: fc.nat({ max: 300 }) }),
        }),
      ),
    ),
    links: fc.tuple(
      ...graph.links.map(({ a, b, capacity }, i) =>
        fc.record({
          id: fc.constant(`link-${i}`),
          kind: fc.constantFrom('fibre' as const, 'microwave' as const, 'subsea' as const, 'satellite' as const),
          a: fc.constant(a),
          b: fc.constant(b),
          capacityMbps: fc.constant(capacity),
        }),
      ),
    ),
    demands: fc.constant(demands),
  }),
);
