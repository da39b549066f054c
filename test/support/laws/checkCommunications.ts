import fc from 'fast-check';
import { allPairsMaxFlow } from '../../../engine/infrastructure/communications/allPairsMaxFlow.ts';
import type { runCommunicationsHour } from '../../../engine/infrastructure/communications/communicationsHour.ts';
import { componentSizes, componentsOf } from '../../../engine/infrastructure/communications/components.ts';
import type { concurrentFlow } from '../../../engine/infrastructure/communications/concurrentFlow.ts';
import type { Graph } from '../../../engine/infrastructure/communications/graph.ts';
import type { maxFlowSolver } from '../../../engine/infrastructure/communications/maxFlow.ts';
import { routeDemands } from '../../../engine/infrastructure/communications/routeDemands.ts';
import type { runSitePower } from '../../../engine/infrastructure/communications/sitePower.ts';
import type { weakPointsOf } from '../../../engine/infrastructure/communications/weakPoints.ts';
import { anyGraph, anyNetwork, anyTraffic } from '../communications/anyNetwork.ts';
import { counterexample, type Search } from './counterexample.ts';

const fail = (text: string): never => {
  throw new Error(text);
};
const wider = (graph: Graph, which: number, by: number): Graph => ({
  ...graph,
  links: graph.links.map((link, i) =>
    i === which % graph.links.length ? { ...link, capacity: link.capacity + by } : link,
  ),
});

/** Traffic keeps to capacities and wishes, in whole units, and no more leaves a node than comes and is wanted. */
export function checkRouting(route: typeof routeDemands, search: Search): string | null {
  return counterexample(
    fc.property(anyTraffic, ({ graph, demands }) => {
      const { served, load } = route(graph, demands, () => 1);
      const component = componentsOf(graph);
      for (const [e, { capacity }] of graph.links.entries())
        if (!Number.isInteger(load[e]) || (load[e] ?? -1) < 0 || (load[e] ?? 0) > capacity)
          fail(`link ${e} carries ${load[e]}`);
      for (const [d, { from, to, amount }] of demands.entries()) {
        const got = served[d] ?? Number.NaN;
        if (!(got >= 0 && got <= amount)) fail(`demand ${d} gets ${got}`);
        if (got > 0 && component[from] !== component[to]) fail(`demand ${d} gets ${got} without a way`);
      }
      // What crosses from one side to the other of any node's own cut must fit what its demands were served.
      for (let v = 0; v < graph.nodes; v++) {
        const own = demands.reduce(
          (sum, { from, to }, d) => ((from === v) !== (to === v) ? sum + (served[d] ?? 0) : sum),
          0,
        );
        const touching = graph.links.reduce(
          (sum, { a, b }, e) => ((a === v) !== (b === v) ? sum + (load[e] ?? 0) : sum),
          0,
        );
        if (touching < own || (touching - own) % 2 !== 0) fail(`${touching} passes at node ${v}, where ${own} ends`);
      }
    }),
    search,
  );
}

/** A maximum flow is certified by its cut, is the same both ways, is what the tree of cuts says, and never falls with capacity. */
export function checkMaxFlow(solver: typeof maxFlowSolver, search: Search): string | null {
  return counterexample(
    fc.property(anyGraph, fc.nat(), fc.nat({ max: 20 }), (graph, which, by) => {
      const between = solver(graph);
      const all = allPairsMaxFlow(graph);
      const more = graph.links.length > 0 ? solver(wider(graph, which, by)) : between;
      for (let a = 0; a < graph.nodes; a++) {
        for (let b = 0; b < graph.nodes; b++) {
          if (a === b) continue;
          const { value, side } = between(a, b);
          const cut = graph.links.reduce((sum, link) => (side[link.a] === side[link.b] ? sum : sum + link.capacity), 0);
          if (side[a] !== 1 || side[b] !== 0 || cut !== value) fail(`${a} to ${b}: ${value}, but the cut is ${cut}`);
          if (all[a * graph.nodes + b] !== value)
            fail(`${a} to ${b}: ${value}, but the tree says ${all[a * graph.nodes + b]}`);
          if (more(a, b).value < value) fail(`${a} to ${b}: more capacity gave less`);
        }
      }
    }),
    search,
  );
}

/** The bracket holds: its lower end is at most its upper, no routing shares out more than the upper, and capacity lowers neither below the other. */
export function checkConcurrentFlow(solve: typeof concurrentFlow, search: Search): string | null {
  return counterexample(
    fc.property(anyTraffic, fc.nat(), fc.nat({ max: 20 }), ({ graph, demands }, which, by) => {
      const { atLeast, atMost } = solve(graph, demands, { phases: 300 });
      if (!(atLeast >= 0 && atLeast <= atMost * (1 + 1e-12))) fail(`a bracket from ${atLeast} to ${atMost}`);
      const { served } = routeDemands(graph, demands, () => 1);
      const share = demands.reduce(
        (least, { from, to, amount }, d) =>
          from === to || amount === 0 ? least : Math.min(least, (served[d] ?? 0) / amount),
        Number.POSITIVE_INFINITY,
      );
      if (share > atMost * (1 + 1e-9)) fail(`a routing shares ${share}, the most is ${atMost}`);
      if (graph.links.length === 0) return;
      const more = solve(wider(graph, which, by), demands, { phases: 300 });
      if (more.atMost < atLeast * (1 - 1e-9)) fail(`more capacity gave at most ${more.atMost}, less gave ${atLeast}`);
    }),
    search,
  );
}

/** Bridges and articulation points are exactly what separates when it is left out. */
export function checkWeakPoints(find: typeof weakPointsOf, search: Search): string | null {
  return counterexample(
    fc.property(anyGraph, (graph) => {
      const parts = (down: Parameters<typeof componentsOf>[1]) => componentSizes(componentsOf(graph, down)).length;
      const whole = parts({});
      const degree = (v: number) => graph.links.filter(({ a, b }) => a !== b && (a === v || b === v)).length;
      const nodes = Array.from({ length: graph.nodes }, (_, v) => v).filter(
        (v) => degree(v) > 0 && parts({ nodes: new Set([v]) }) > whole,
      );
      const links = graph.links.flatMap((_, e) => (parts({ links: new Set([e]) }) > whole ? [e] : []));
      const found = find(graph);
      if (`${found.nodes}` !== `${nodes}`) fail(`nodes ${found.nodes} for ${nodes}`);
      if (`${found.links}` !== `${links}`) fail(`links ${found.links} for ${links}`);
    }),
    search,
  );
}

const minutes = fc.nat({ max: 900 });
const reserve = fc.record({ batteryMinutes: minutes, fuelMinutes: minutes });

/** Power at a site: whole minutes, nothing below 0 or above what it holds, spent is what ran, and more reserve or grid never gives less. */
export function checkSitePower(run: typeof runSitePower, search: Search): string | null {
  return counterexample(
    fc.property(
      reserve,
      reserve,
      fc.nat({ max: 1000 }),
      fc.nat({ max: 60 }),
      fc.boolean(),
      (full, start, grid, more, starts) => {
        const has = {
          batteryMinutes: Math.min(start.batteryMinutes, full.batteryMinutes),
          fuelMinutes: Math.min(start.fuelMinutes, full.fuelMinutes),
        };
        const after = run(has, full, grid, starts);
        const { poweredPerMille, batteryMinutes, fuelMinutes } = after;
        for (const value of [poweredPerMille, batteryMinutes, fuelMinutes])
          if (!Number.isInteger(value) || value < 0) fail(`left with ${JSON.stringify(after)}`);
        if (poweredPerMille > 1000 || batteryMinutes > full.batteryMinutes || fuelMinutes > has.fuelMinutes)
          fail(`made ${JSON.stringify(after)}`);
        const larger = { batteryMinutes: has.batteryMinutes + more, fuelMinutes: has.fuelMinutes + more };
        if (run(larger, full, grid, starts).poweredPerMille < poweredPerMille) fail('more reserve gave less power');
        if (run(has, full, Math.min(1000, grid + more), starts).poweredPerMille < poweredPerMille)
          fail('more grid gave less power');
      },
    ),
    search,
  );
}

/** Any network lives through many hours of any weather: whole numbers in their bounds, and no service without power or a core. */
export function checkCommunicationsHour(run: typeof runCommunicationsHour, search: Search): string | null {
  const weather = fc.array(
    fc.record({ grid: fc.nat({ max: 1000 }), dead: fc.nat({ max: 9 }), asks: fc.nat({ max: 4000 }) }),
    { minLength: 1, maxLength: 6 },
  );
  return counterexample(
    fc.property(anyNetwork, weather, (network, hours) => {
      let reserves = network.sites.map(({ full }) => full);
      for (const { grid, dead, asks } of hours) {
        const hour = run(network, reserves, {
          gridPerMille: network.sites.map((_, i) => (i % 2 === 0 ? grid : 0)),
          down: { nodes: new Set([dead]) },
          demandPerMille: asks,
        });
        reserves = [...hour.reserves];
        for (const [i, service] of hour.servicePerMille.entries()) {
          if (!Number.isInteger(service) || service < 0 || service > 1000) fail(`site ${i} gives ${service}`);
          if (service > (hour.poweredPerMille[i] ?? 0)) fail(`site ${i} gives more than it has power for`);
          if (service > 0 && (!hour.joined[i] || i === dead)) fail(`site ${i} gives ${service} without a core`);
        }
        for (const [d, got] of hour.servedMbps.entries())
          if (!Number.isInteger(got) || got < 0 || got > (hour.askedMbps[d] ?? 0)) fail(`demand ${d} gets ${got}`);
        for (const [e, load] of hour.loadMbps.entries())
          if (load > (network.links[e]?.capacityMbps ?? 0)) fail(`link ${e} carries ${load}`);
      }
    }),
    search,
  );
}
