import type { Found, Job, Plan } from './plan.ts';

/** In how many turns of nations an order was offered, in how many it was right, and the share; null where it was never offered. */
export interface RightCount {
  readonly offered: number;
  readonly right: number;
  readonly share: number | null;
}

/** One order under each policy, and under all together. */
export interface RightRow {
  readonly order: string;
  readonly name: string;
  readonly byPolicy: Readonly<Record<string, RightCount>>;
  readonly pooled: RightCount;
}

/** Adds up the tallies of all runs that were judged; null when none was. */
export function rightRows(
  { scenario, ways }: Plan,
  jobs: readonly Job[],
  found: readonly Found[],
): { runs: number; orders: readonly RightRow[] } | null {
  const judged = found.flatMap((one, i) =>
    one.find === 'right' ? [{ way: jobs[i]?.way ?? -1, tally: one.tally }] : [],
  );
  if (judged.length === 0) return null;
  const count = (order: string, rows: typeof judged): RightCount => {
    const offered = rows.reduce((sum, row) => sum + (row.tally[order]?.offered ?? 0), 0);
    const right = rows.reduce((sum, row) => sum + (row.tally[order]?.right ?? 0), 0);
    return { offered, right, share: offered === 0 ? null : Math.round((1000 * right) / offered) / 1000 };
  };
  const policies = ways.flatMap((way, index) => (way.without.length === 0 ? [{ name: way.name, index }] : []));
  const orders = scenario.orders
    .filter((type) => judged.some((row) => type.id in row.tally))
    .map((type) => ({
      order: type.id,
      name: type.name[scenario.languages[0] ?? 'en'] ?? type.id,
      byPolicy: Object.fromEntries(
        policies.map(({ name, index }) => [
          name,
          count(
            type.id,
            judged.filter((row) => row.way === index),
          ),
        ]),
      ),
      pooled: count(type.id, judged),
    }));
  return { runs: judged.length / policies.length, orders };
}
