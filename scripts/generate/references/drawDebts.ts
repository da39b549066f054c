import highsLoader from 'highs';
import { drawFrom } from './draw.ts';

/**
 * Networks of debts in the format of banking_eisenberg_noe.json. The greatest clearing vector is the one that pays the most of all
 * that keep to what each bank has and owes: a linear program, solved by HiGHS.
 */
export async function drawDebts(seed: string, count: number): Promise<unknown> {
  const draw = drawFrom(seed);
  const highs = await highsLoader();
  const cases: Record<string, unknown> = {};
  for (let n = 0; n < count; n++) {
    const banks = draw.whole(3, 9);
    const L = Array.from({ length: banks }, (_, i) =>
      Array.from({ length: banks }, (_, j) => (i !== j && draw.whole(0, 2) > 0 ? draw.whole(1, 40) : 0)),
    );
    const external_liabilities = L.map(() => (draw.whole(0, 1) === 0 ? 0 : draw.whole(1, 60)));
    const e = L.map(() => (draw.whole(0, 2) === 0 ? 0 : draw.whole(1, 30)));
    const p_bar = L.map((row, i) => row.reduce((sum, each) => sum + each, external_liabilities[i] ?? 0));
    const received = (j: number) =>
      L.flatMap((row, i) => {
        const share = (row[j] ?? 0) / (p_bar[i] || 1);
        return share > 0 ? [{ i, share }] : [];
      });
    const rows = p_bar.map((_, j) => {
      const terms = received(j).map(({ i, share }) => `- ${share} p${i}`);
      return ` b${j}: p${j} ${terms.join(' ')} <= ${e[j]}`;
    });
    const goal = p_bar.map((_, i) => `p${i}`).join(' + ');
    const bounds = p_bar.map((all, i) => ` 0 <= p${i} <= ${all}`);
    const program = `Maximize\n goal: ${goal}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
    const answer = highs.solve(program, {
      output_flag: false,
      primal_feasibility_tolerance: 1e-10,
      dual_feasibility_tolerance: 1e-10,
    });
    if (answer.Status !== 'Optimal') throw new Error(`the program ended as ${answer.Status}`);
    const clearing = p_bar.map((_, i) => Number((answer.Columns[`p${i}`]?.Primal ?? 0).toFixed(10)));
    const has = p_bar.map((_, j) =>
      received(j).reduce((sum, { i, share }) => sum + share * (clearing[i] ?? 0), e[j] ?? 0),
    );
    cases[`drawn_${n + 1}`] = {
      L,
      external_liabilities,
      e,
      p_bar,
      clearing,
      equity: has.map((amount, i) => Number(Math.max(0, amount - (p_bar[i] ?? 0)).toFixed(10))),
      defaulters: clearing.flatMap((paid, i) => (paid < (p_bar[i] ?? 0) - 1e-7 ? [i] : [])),
    };
  }
  return {
    note: `drawn for this project from the seed "${seed}"; the greatest clearing vector by a linear program (HiGHS)`,
    cases,
  };
}
