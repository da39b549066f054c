import { asNumber, exactly, type Fraction, fraction, minus, over, plus, times, ZERO } from './fraction.ts';
import type { SyntheticGrid } from './syntheticGrid.ts';

/** 30 digits of π, because shifts are given in degrees and weigh in radians. */
const PI = fraction(3141592653589793238462643383279n, 10n ** 30n);
const RADIANS = over(PI, exactly(180));

/** Angles in degrees (nine decimals) and flows in MW (eight decimals), and what the reference bus takes up. */
export interface ExactFlow {
  readonly degrees: readonly number[];
  readonly flows: readonly number[];
  readonly referenceRest: number;
}

/**
 * The DC power flow of a connected grid in exact rational numbers: the whole matrix, eliminated row by row. It shares nothing
 * with the engine's solver, and so can say whether that one is right.
 */
export function exactFlow(grid: SyntheticGrid, out: number | null): ExactFlow {
  const reference = grid.buses.findIndex((bus) => bus.referenceDegrees !== null);
  const size = grid.buses.length;
  const base = exactly(grid.baseMva);
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => ZERO));
  const right = grid.buses.map(({ load, shunt }) => over(exactly(-load - shunt), base));
  for (const { bus, output } of grid.generators) right[bus] = plus(right[bus] ?? ZERO, over(exactly(output), base));
  const injected = [...right];
  const add = (i: number, j: number, b: Fraction) => {
    const row = matrix[i] as Fraction[];
    row[j] = plus(row[j] as Fraction, b);
  };
  const weights = grid.branches.map(({ from, to, reactance, tap, shiftDegrees }, k) => {
    if (k === out) return null;
    const b = over(exactly(1), times(exactly(reactance), exactly(tap === 0 ? 1 : tap)));
    const negative = minus(ZERO, b);
    add(from, from, b);
    add(to, to, b);
    add(from, to, negative);
    add(to, from, negative);
    const shift = times(exactly(shiftDegrees), RADIANS);
    right[from] = plus(right[from] as Fraction, times(b, shift));
    right[to] = minus(right[to] as Fraction, times(b, shift));
    return { b, shift };
  });
  const radians = eliminate(matrix, right, reference);
  const turned = times(exactly(grid.buses[reference]?.referenceDegrees ?? 0), RADIANS);
  const inMw = grid.branches.map(({ from, to }, k) => {
    const weight = weights[k];
    if (!weight) return ZERO;
    const across = minus(radians[from] as Fraction, radians[to] as Fraction);
    return times(base, times(weight.b, minus(across, weight.shift)));
  });
  const leaving = grid.branches.reduce((sum, { from, to }, k) => {
    const flow = inMw[k] ?? ZERO;
    return from === reference ? plus(sum, flow) : to === reference ? minus(sum, flow) : sum;
  }, ZERO);
  return {
    degrees: radians.map((angle) => asNumber(over(plus(angle, turned), RADIANS), 9)),
    flows: inMw.map((flow) => asNumber(flow, 8)),
    referenceRest: asNumber(minus(leaving, times(base, injected[reference] ?? ZERO)), 8),
  };
}

/** Gauss and back, with the reference held at 0. */
function eliminate(matrix: Fraction[][], right: Fraction[], reference: number): Fraction[] {
  const kept = [...matrix.keys()].filter((i) => i !== reference);
  const at = (i: number, j: number): Fraction => matrix[i]?.[j] ?? ZERO;
  for (const [step, i] of kept.entries()) {
    // Any pivot that is not 0 will do: nothing is rounded here.
    const from = kept.slice(step).find((r) => at(r, i).top !== 0n);
    if (from === undefined) throw new RangeError('the grid is not connected');
    [matrix[i], matrix[from]] = [matrix[from] as Fraction[], matrix[i] as Fraction[]];
    [right[i], right[from]] = [right[from] as Fraction, right[i] as Fraction];
    for (const r of kept.slice(step + 1)) {
      if (at(r, i).top === 0n) continue;
      const factor = over(at(r, i), at(i, i));
      for (const c of kept.slice(step))
        if (at(i, c).top !== 0n) (matrix[r] as Fraction[])[c] = minus(at(r, c), times(factor, at(i, c)));
      right[r] = minus(right[r] as Fraction, times(factor, right[i] as Fraction));
    }
  }
  const solution = matrix.map(() => ZERO);
  for (const i of kept.toReversed()) {
    const known = kept.reduce((sum, c) => (c === i ? sum : plus(sum, times(at(i, c), solution[c] as Fraction))), ZERO);
    solution[i] = over(minus(right[i] as Fraction, known), at(i, i));
  }
  return solution;
}
