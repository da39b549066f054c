import { allPairsMaxFlow } from '../../../engine/infrastructure/communications/allPairsMaxFlow.ts';
import { componentSizes, componentsOf } from '../../../engine/infrastructure/communications/components.ts';
import { concurrentFlow } from '../../../engine/infrastructure/communications/concurrentFlow.ts';
import { adjacencyOf } from '../../../engine/infrastructure/communications/graph.ts';
import { hopsFrom } from '../../../engine/infrastructure/communications/hops.ts';
import { weakPointsOf } from '../../../engine/infrastructure/communications/weakPoints.ts';
import { check } from '../check.ts';
import { parseJson, readShape } from '../parseJson.ts';
import { type Check, type Referee, UnreadableFile } from '../referee.ts';
import { Stopwatch } from '../stopwatch.ts';
import { type CommsFile, commsFile } from './commsFile.ts';
import { type CommsGraph, commsGraph } from './commsGraph.ts';
import { withExactConcurrentFlow } from './exactConcurrentFlow.ts';

/** Answers are printed to nine decimals; the solver's own tolerance is finer. */
const SHARE_TOLERANCE = 1e-8;
/** How near the engine's bracket is asked to close: for the whole network, and for each of many failures; and how wide it may be. */
const GAP = { whole: 0.02, failure: 0.1, most: 0.15 };
const MOST_BRACKETS = 25;
/** The hops between nodes that no way joins, as the engine counts them; a file may say null. */
const NO_WAY = -1;

/**
 * comms_*.json. The engine's own answers are held exactly: maximum flows, hops, components, articulation points, bridges. The maximum
 * concurrent flow is held twice: the engine's bracket must hold the published figure and be narrow, and the linear program
 * (HiGHS) must give it. `solveMicros` counts the engine alone.
 */
export const commsReferee: Referee = {
  kinds: ['comms', 'communications'],
  async judge(file) {
    const read = readShape(commsFile, parseJson(file), 'a comms_*.json file');
    const network = commsGraph(read);
    const watch = new Stopwatch();
    const checks = [...graphChecks(read, network, watch), ...(await shareChecks(read, network, watch))];
    if (checks.length === 0)
      throw new UnreadableFile('it holds no answers to compare with, such as max_flow or bridges');
    return { kind: 'comms', checks, solveMicros: watch.micros };
  },
};

function graphChecks(file: CommsFile, network: CommsGraph, watch: Stopwatch): readonly Check[] {
  const { graph, node } = network;
  const checks: Check[] = [];
  const pairs = (answers: Readonly<Record<string, number | null>>, ours: (a: number, b: number) => number) =>
    worst(
      Object.entries(answers).map(([pair, answer]) => {
        // A name may hold the sign that parts two names.
        const cut = [...pair.matchAll(/\|/g)].find(
          ({ index }) => file.nodes.includes(pair.slice(0, index)) && file.nodes.includes(pair.slice(index + 1)),
        );
        if (!cut) throw new UnreadableFile(`"${pair}" does not name two of nodes`);
        const found = ours(node(pair.slice(0, cut.index)), node(pair.slice(cut.index + 1)));
        return found - (answer ?? NO_WAY);
      }),
    );
  if (file.max_flow) {
    const flows = watch.time(() => allPairsMaxFlow(graph));
    const count = Object.keys(file.max_flow).length;
    const off = pairs(file.max_flow, (a, b) => flows[a * graph.nodes + b] ?? Number.NaN);
    const isWhole = graph.links.every(({ capacity }) => Number.isInteger(capacity));
    checks.push(check(`maximum flow of ${count} pairs`, off, isWhole ? 0 : 1e-6));
  }
  if (file.min_hops) {
    const hops = watch.time(() => {
      const adjacency = adjacencyOf(graph);
      return file.nodes.map((_, v) => hopsFrom(v, adjacency));
    });
    const count = Object.keys(file.min_hops).length;
    checks.push(
      check(
        `hops of ${count} pairs`,
        pairs(file.min_hops, (a, b) => hops[a]?.[b] ?? Number.NaN),
        0,
      ),
    );
  }
  const connected = linkFailures(file, network).filter((row) => typeof row.connected === 'boolean');
  if (connected.length > 0) {
    const wrong = connected.filter(({ down, connected }) => {
      const parts = watch.time(() => componentSizes(componentsOf(graph, { links: new Set(down) })).length);
      return (parts === 1) !== connected;
    });
    checks.push(check(`connected after each of ${connected.length} link failures: wrong answers`, wrong.length, 0));
  }
  const nodeFailures = file.single_node_failure_components;
  if (nodeFailures) {
    const wrong = nodeFailures.filter(({ node: name, components }) => {
      const sizes = watch.time(() => componentSizes(componentsOf(graph, { nodes: new Set([node(name)]) })));
      return !isSame(
        sizes,
        [...components].sort((a, b) => b - a),
      );
    });
    checks.push(check(`components after each of ${nodeFailures.length} node failures: wrong answers`, wrong.length, 0));
  }
  if (file.articulation_points || file.bridges) {
    const weak = watch.time(() => weakPointsOf(graph));
    if (file.articulation_points) {
      const off = differences(weak.nodes, file.articulation_points.map(node));
      checks.push(check(`articulation points, ${file.articulation_points.length}: missing or too many`, off, 0));
    }
    if (file.bridges) {
      const off = differences(weak.links, eachLink(network, file.bridges).flat());
      checks.push(check(`bridges, ${file.bridges.length}: missing or too many`, off, 0));
    }
  }
  return checks;
}

async function shareChecks(file: CommsFile, network: CommsGraph, watch: Stopwatch): Promise<readonly Check[]> {
  const { graph, demands } = network;
  const rows = linkFailures(file, network).flatMap(({ down, max_concurrent_flow: share }) =>
    share === undefined || share === null ? [] : [{ down, share }],
  );
  const whole = file.max_concurrent_flow;
  const cases = [
    ...(whole === undefined || whole === null ? [] : [{ down: [] as readonly number[], share: whole }]),
    ...rows,
  ];
  if (cases.length === 0) return [];
  // A bracket costs much more than its check says; of many failures the engine is asked for some, evenly spread, the program for all.
  const every = Math.ceil(cases.length / MOST_BRACKETS);
  const asked = cases.filter((_, i) => i % every === 0);
  const brackets = asked.map(({ down }) =>
    watch.time(() => {
      const gap = down.length === 0 ? GAP.whole : GAP.failure;
      return concurrentFlow(graph, demands, { gap }, { links: new Set(down) });
    }),
  );
  const outside = brackets.map(({ atLeast, atMost }, i) => {
    const share = asked[i]?.share ?? Number.NaN;
    return Math.max(0, atLeast - share, share - atMost);
  });
  const width = brackets.map(({ atLeast, atMost }) => (atMost === 0 ? 0 : atMost / atLeast - 1));
  const exact = await withExactConcurrentFlow(graph, demands, (solve) =>
    cases.map(({ down, share }) => solve(down) - share),
  );
  const what = 'maximum concurrent flow';
  return [
    check(`${what}, ${asked.length} cases: outside the engine's bracket by`, worst(outside), SHARE_TOLERANCE),
    check(`${what}, ${asked.length} cases: width of the bracket, as a share`, worst(width), GAP.most),
    check(`${what}, ${cases.length} cases: linear program`, worst(exact), SHARE_TOLERANCE),
  ];
}

/** The rows of single link failures with the link that each takes out. */
function linkFailures(file: CommsFile, network: CommsGraph) {
  const rows = file.single_link_failure ?? [];
  const links = eachLink(
    network,
    rows.map(({ link }) => link),
  );
  return rows.map((row, i) => ({ ...row, down: links[i] ?? [] }));
}

/** The links that rows name by their ends: where several join the same two nodes, the first row means the first of them, and so on. */
function eachLink(
  { node, linksBetween }: CommsGraph,
  rows: readonly (readonly [string, string])[],
): readonly (readonly number[])[] {
  const told = new Map<string, number>();
  return rows.map(([a, b]) => {
    const found = linksBetween(a, b);
    const pair = `${Math.min(node(a), node(b))} ${Math.max(node(a), node(b))}`;
    const before = told.get(pair) ?? 0;
    told.set(pair, before + 1);
    if (found.length === 0) throw new UnreadableFile(`there is no link between "${a}" and "${b}"`);
    if (before >= found.length)
      throw new UnreadableFile(
        `it names the link between "${a}" and "${b}" ${before + 1} times and has ${found.length}`,
      );
    return found.slice(before, before + 1);
  });
}

function worst(deviations: readonly number[]): number {
  return deviations.reduce(
    (most, each) => (Number.isNaN(each) ? Number.POSITIVE_INFINITY : Math.max(most, Math.abs(each))),
    0,
  );
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

function differences(ours: readonly number[], theirs: readonly number[]): number {
  return ours.filter((i) => !theirs.includes(i)).length + theirs.filter((i) => !ours.includes(i)).length;
}
