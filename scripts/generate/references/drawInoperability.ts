import { drawFrom } from './draw.ts';

/**
 * Sectors in the format of interdep_iim.json, with ties and blows in hundredths. The answers are exact fractions, by elimination over
 * whole numbers without rounding; every third case has a step-by-step recovery, in exact fractions too.
 */
export function drawInoperability(seed: string, count: number): unknown {
  const draw = drawFrom(seed);
  const examples: Record<string, unknown> = {};
  for (let n = 1; n <= count; n++) {
    const sectors = draw.whole(2, 6);
    const hundredths = (most: number) => draw.whole(0, most);
    // Rows stay below 1, so that what spreads is damped.
    const a = Array.from({ length: sectors }, (_, i) =>
      Array.from({ length: sectors }, (_, j) => (i === j ? 0 : hundredths(Math.floor(190 / sectors)))),
    ).map((row) => (row.reduce((sum, each) => sum + each, 0) > 95 ? row.map((each) => Math.floor(each / 2)) : row));
    const c = a.map(() => (draw.whole(0, 1) === 0 ? 0 : hundredths(70)));
    const k = a.map(() => 10 * draw.whole(1, 9));
    const q0 = a.map(() => hundredths(100));
    const A = a.map((row) => row.map((each) => each / 100));
    examples[`drawn_${n}`] = {
      A,
      c: c.map((each) => each / 100),
      q: solve(a, c).map((each) => Math.min(1, Math.max(0, each))),
      ...(n % 3 === 0 && {
        K: k.map((each) => each / 100),
        q0: q0.map((each) => each / 100),
        trajectory: steps(a, c, k, q0, 6),
      }),
    };
  }
  return { note: `drawn for this project from the seed "${seed}"; answers by exact fractions`, examples };
}

/** Solves (100 I − A) q = c over whole numbers: elimination that multiplies in the place of dividing (Bareiss 1968), and one division at the end. */
function solve(a: readonly (readonly number[])[], c: readonly number[]): number[] {
  const n = c.length;
  const m = a.map((row, i) => [...row.map((each, j) => BigInt((i === j ? 100 : 0) - each)), BigInt(c[i] ?? 0)]);
  const at = (i: number, j: number) => m[i]?.[j] ?? 0n;
  let before = 1n;
  for (let k = 0; k < n; k++) {
    // The table is dominated by its diagonal, so that no pivot is 0.
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = at(i, k);
      for (let j = 0; j <= n; j++) m[i]?.splice(j, 1, (at(i, j) * at(k, k) - factor * at(k, j)) / before);
    }
    before = at(k, k);
  }
  return m.map((_, i) => ratio(at(i, n), at(i, i)));
}

/** Steps of q + K (A q + c − q), with q over a denominator that grows by 10,000 a step. */
function steps(
  a: readonly (readonly number[])[],
  c: readonly number[],
  k: readonly number[],
  q0: readonly number[],
  count: number,
): number[][] {
  let q = q0.map(BigInt);
  let under = 100n;
  const path = [q.map((each) => ratio(each, under))];
  for (let step = 0; step < count; step++) {
    const now = q;
    q = a.map((row, i) => {
      const spread = row.reduce((sum, each, j) => sum + BigInt(each) * (now[j] ?? 0n), BigInt(c[i] ?? 0) * under);
      return 10_000n * (now[i] ?? 0n) + BigInt(k[i] ?? 0) * (spread - 100n * (now[i] ?? 0n));
    });
    under *= 10_000n;
    path.push(q.map((each) => ratio(each, under)));
  }
  return path;
}

/** A fraction to 15 digits. */
function ratio(over: bigint, under: bigint): number {
  return Number((over * 10n ** 15n) / under) / 1e15;
}
