import highsLoader from 'highs';
import type { DrawnGraph } from './tryAll.ts';

/**
 * The maximum concurrent flow, by a linear program with a flow of its own for every demand and direction. Larger than the one that
 * references are held against (one flow a source), and written apart from it.
 */
export async function shareByProgram(
  { nodes, links }: DrawnGraph,
  demands: readonly { readonly from: number; readonly to: number; readonly amount: number }[],
): Promise<number> {
  const rows: string[] = [];
  for (const [d, { from, to, amount }] of demands.entries()) {
    for (let v = 0; v < nodes; v++) {
      const terms = links.flatMap(({ a, b }, e) => {
        if (a === v) return [`+ x${d}_${e}_out - x${d}_${e}_in`];
        return b === v ? [`+ x${d}_${e}_in - x${d}_${e}_out`] : [];
      });
      if (v === from) terms.push(`- ${amount} z`);
      if (v === to) terms.push(`+ ${amount} z`);
      if (terms.length > 0) rows.push(` r${d}_${v}: ${terms.join(' ')} = 0`);
    }
  }
  for (const [e, { capacity }] of links.entries()) {
    const terms = demands.map((_, d) => `+ x${d}_${e}_out + x${d}_${e}_in`);
    rows.push(` c${e}: ${terms.join(' ')} <= ${capacity}`);
  }
  const highs = await highsLoader();
  const answer = highs.solve(`Maximize\n goal: z\nSubject To\n${rows.join('\n')}\nEnd\n`, { output_flag: false });
  if (answer.Status !== 'Optimal') throw new Error(`the program ended as ${answer.Status}`);
  return Number(answer.ObjectiveValue.toFixed(9));
}
