import highsLoader from 'highs';
import type { Demand } from '../../../engine/infrastructure/communications/demand.ts';
import type { Graph } from '../../../engine/infrastructure/communications/graph.ts';

/** The exact maximum concurrent flow of a network when some links are out of service; 0 when a demand has no way left. */
export type ExactConcurrentFlow = (linksDown?: readonly number[]) => number;

/**
 * Maximum concurrent flow as a linear program, solved by HiGHS: the oracle for `concurrentFlow`, for tests and references only.
 * One flow a source, both directions of a link sharing its capacity. The program is built once; a failed link has its capacity
 * set to 0 and the solver goes on from where it stood. `use` gets the solver and may call it until it returns.
 */
export async function withExactConcurrentFlow<T>(
  graph: Graph,
  demands: readonly Demand[],
  use: (solve: ExactConcurrentFlow) => T,
): Promise<T> {
  const highs = await highsLoader();
  return highs.withModel({ format: 'lp', data: programOf(graph, demands) }, (model) => {
    model.options.set({ output_flag: false, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 });
    // A link from a node to itself carries nothing and has no row.
    const rows = graph.links.map(({ a, b }, e) => (a === b ? null : model.getRowByName(`cap${e}`)));
    return use((linksDown = []) => {
      const down = linksDown.flatMap((e) =>
        typeof rows[e] === 'number' ? [{ row: rows[e], most: scaled(graph, e) }] : [],
      );
      for (const { row } of down) model.changeRowBounds(row, Number.NEGATIVE_INFINITY, 0);
      model.run();
      const share = model.getObjectiveValue();
      for (const { row, most } of down) model.changeRowBounds(row, Number.NEGATIVE_INFINITY, most);
      return share;
    });
  });
}

/** Capacities and demands in parts of the mean capacity, so that tolerances mean the same for every network. */
function scaled(graph: Graph, link: number): number {
  return (graph.links[link]?.capacity ?? 0) / unit(graph);
}

function unit({ links }: Graph): number {
  return links.reduce((sum, { capacity }) => sum + capacity, 0) / links.length || 1;
}

/** The program in CPLEX LP format: `f<source>_<link>f` and `…b` are a source's flows over a link from a to b and back. */
function programOf(graph: Graph, demands: readonly Demand[]): string {
  // A link carries both ways alike, so that a demand may be taken from either of its ends.
  const wanted = new Map<number, Map<number, number>>();
  for (const { from, to, amount } of demands) {
    if (from === to || amount <= 0) continue;
    const [source, end] = from < to ? [from, to] : [to, from];
    const row = wanted.get(source) ?? new Map<number, number>();
    row.set(end, (row.get(end) ?? 0) + amount / unit(graph));
    wanted.set(source, row);
  }
  const links = graph.links.flatMap(({ a, b }, e) => (a === b ? [] : [{ a, b, e }]));
  const rows: string[] = [];
  for (const [source, ends] of wanted) {
    for (let v = 0; v < graph.nodes; v++) {
      if (v === source) continue;
      const terms = links.flatMap(({ a, b, e }) => {
        if (a === v) return [`+ f${source}_${e}b`, `- f${source}_${e}f`];
        if (b === v) return [`+ f${source}_${e}f`, `- f${source}_${e}b`];
        return [];
      });
      const amount = ends.get(v);
      if (amount !== undefined) terms.push(`- ${amount} share`);
      if (terms.length > 0) rows.push(` keep${source}_${v}: ${terms.join(' ')} = 0`);
    }
  }
  for (const { e } of links) {
    const terms = [...wanted.keys()].flatMap((source) => [`+ f${source}_${e}f`, `+ f${source}_${e}b`]);
    rows.push(` cap${e}: ${terms.join(' ') || '+ 0 share'} <= ${scaled(graph, e)}`);
  }
  return `Maximize\n goal: share\nSubject To\n${rows.join('\n')}\nEnd\n`;
}
