import type { Scenario } from '../../engine/model/scenario.ts';
import type { Measure } from './measures.ts';
import type { Comparison, EnsembleResult } from './result.ts';
import type { RightCount } from './rightRows.ts';

/** The result as a person reads it: the policies side by side, then what they differ in seed by seed, then the orders. */
export function tellResult(result: EnsembleResult, scenario: Scenario): string {
  const title = `EXERCISE  ${scenario.id}, ${result.runs} seeds (${result.seed}-1 to ${result.seed}-${result.runs}), ${result.turns} turns (rules ${result.rulesVersion})`;
  return `${[
    title,
    ...result.policies.flatMap((policy) => ['', `${policy.name}: median (quartiles)`, ...spreads(result, policy)]),
    ...result.comparisons.flatMap((comparison) => ['', ...differences(result, comparison)]),
    ...rightLines(result),
  ].join('\n')}\n`;
}

function spreads({ measures }: EnsembleResult, policy: EnsembleResult['policies'][number]): readonly string[] {
  return table(
    measures.flatMap((measure) => {
      const row = policy.measures[measure.key];
      if (!row || (row.runs === 0 && measure.none === 'leftOut')) return [];
      const [low, middle, high] = [row.q25, row.median, row.q75].map((value) => number(measure, value));
      return [[measure.label, `${middle}`, `(${low} to ${high})`]];
    }),
  );
}

function differences({ measures }: EnsembleResult, { first, second, measures: rows }: Comparison): readonly string[] {
  const lines = measures.flatMap((measure) => {
    const row = rows[measure.key];
    if (!row || row.pairs === 0 || row.equal === 1) return [];
    const { medianDifference: middle } = row;
    const difference = middle === null ? '–' : `${middle > 0 ? '+' : ''}${middle.toLocaleString('en')}`;
    return [[measure.label, difference, percent(row.better), percent(row.equal), percent(row.worse)]];
  });
  if (lines.length === 0) return [`${first} and ${second} come to the same in every seed`];
  const head = ['', 'median', 'better', 'equal', 'worse'];
  return [`${first} less ${second}, seed by seed; ${first} does`, ...table([head, ...lines])];
}

function rightLines({ right, policies }: EnsembleResult): readonly string[] {
  if (!right) return [];
  const names = policies.filter((policy) => policy.without.length === 0).map((policy) => policy.name);
  const cell = (count: RightCount | undefined) =>
    !count || count.share === null ? 'not offered' : `${percent(count.share)} of ${count.offered}`;
  const rows = right.orders.map((row) => [
    `${row.order} ${row.name}`,
    ...names.map((name) => cell(row.byPolicy[name])),
    cell(row.pooled),
  ]);
  const heading = `share of turns in which an order was the right one, of those in which a nation was offered it (${right.runs} seeds)`;
  return ['', heading, ...table([['', ...names, 'all policies'], ...rows])];
}

function number(measure: Measure, value: number | null): string {
  if (value === null) return measure.none === 'never' ? 'never' : '–';
  return value.toLocaleString('en');
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Lines the cells up: words to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
  );
}
