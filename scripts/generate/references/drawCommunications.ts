import { drawFrom } from './draw.ts';
import { shareByProgram } from './shareByProgram.ts';
import { everyCut, everyWalk, partsWithout } from './tryAll.ts';

/** How large a network is drawn. `parallel` doubles one of its links. */
export interface CommunicationsSize {
  readonly nodes: number;
  readonly links: number;
  readonly pairs: number;
  readonly parallel: boolean;
}

/**
 * A network in the format of comms_*.json: a random tree, so that there are bridges, with more links on top and a first node that
 * hangs on one link. Maximum flows are the smallest of all cuts, hops come from Floyd and Warshall, failures from leaving out and
 * counting, the maximum concurrent flow from a linear program.
 */
export async function drawCommunications(seed: string, size: CommunicationsSize): Promise<unknown> {
  const draw = drawFrom(seed);
  const nodes = Array.from({ length: size.nodes }, (_, i) => `${seed}-${String(i + 1).padStart(2, '0')}`);
  const name = (i: number) => nodes[i] ?? '';
  const ends: [number, number][] = nodes.slice(1).map((_, i) => [draw.whole(Math.max(0, Math.min(i, 1)), i), i + 1]);
  while (ends.length < size.links) {
    const [a, b] = [draw.whole(1, size.nodes - 1), draw.whole(1, size.nodes - 1)];
    const isThere = ends.some((link) => link.includes(a) && link.includes(b));
    if (a !== b && !isThere) ends.push([Math.min(a, b), Math.max(a, b)]);
  }
  if (size.parallel) ends.push(ends[3] ?? [1, 2]);
  const links = ends.map(([a, b]) => ({ a, b, capacity: draw.oneOf([100, 155, 622, 1000]) }));
  const demands = Array.from({ length: size.pairs }, () => {
    const from = draw.whole(0, size.nodes - 1);
    const to = (from + draw.whole(1, size.nodes - 1)) % size.nodes;
    return { from, to, amount: draw.whole(5, 90) };
  });
  const graph = { nodes: size.nodes, links };
  const flows = everyCut(graph);
  const hops = everyWalk(graph);
  const byPair = (table: readonly (readonly number[])[]) =>
    Object.fromEntries(
      nodes.flatMap((a, i) => nodes.slice(i + 1).map((b, k) => [`${a}|${b}`, table[i]?.[i + 1 + k] ?? 0])),
    );
  const without = await Promise.all(
    links.map(async (link, e) => ({
      link: [name(link.a), name(link.b)],
      connected: partsWithout(graph, { link: e }).length === 1,
      max_concurrent_flow: await shareByProgram({ ...graph, links: links.filter((_, i) => i !== e) }, demands),
    })),
  );
  return {
    source: `drawn for this project from the seed "${seed}"; the network is fictional`,
    licence: 'as the project',
    solver:
      'maximum flow: smallest of all cuts; hops: Floyd-Warshall; failures: left out and counted; share: HiGHS, one flow a demand',
    nodes,
    links: links.map(({ a, b, capacity }) => [name(a), name(b), capacity]),
    demands: demands.map(({ from, to, amount }) => [name(from), name(to), amount]),
    max_concurrent_flow: await shareByProgram(graph, demands),
    max_flow: byPair(flows),
    min_hops: byPair(hops),
    // Of two parallel links only the first is told by its name.
    single_link_failure: without.filter(
      ({ link: [a, b] }, i) => without.findIndex(({ link }) => link[0] === a && link[1] === b) === i,
    ),
    single_node_failure_components: nodes.map((node, v) => ({ node, components: partsWithout(graph, { node: v }) })),
    articulation_points: nodes.filter((_, v) => partsWithout(graph, { node: v }).length > 1),
    bridges: links.filter((_, e) => partsWithout(graph, { link: e }).length > 1).map(({ a, b }) => [name(a), name(b)]),
  };
}
