import type { FactorPattern } from './factorPattern.ts';

/**
 * The numbers of a factor. `values` holds the diagonal first and then the entries of L, in the pattern's order: before
 * factoring those of the matrix, afterwards D and L. Written in place, so that factoring again allocates nothing.
 */
export interface Factor {
  readonly pattern: FactorPattern;
  readonly values: Float64Array;
  /** What each diagonal entry was summed from, as magnitudes: the measure of what is only rounding. */
  readonly scale: Float64Array;
  /** 1 where a pivot vanished: such a bus counts as a dead one. */
  readonly isSingular: Uint8Array;
  /** How many vanished pivots were propped up: solving is then only near, and wants correcting. */
  propped: number;
}

/** A factor without numbers. */
export function makeFactor(pattern: FactorPattern): Factor {
  return {
    pattern,
    values: new Float64Array(pattern.size + pattern.row.length),
    scale: new Float64Array(pattern.size),
    isSingular: new Uint8Array(pattern.size),
    propped: 0,
  };
}

/** A pivot this much smaller than what it was summed from is rounding and nothing else. */
const VANISHED = 1e-11;

/** What a propped pivot is made, as a share of what it was summed from. */
const PROP = 1e-6;

/**
 * Factors the matrix in `values` into L·D·Lᵀ (right-looking, without pivoting). Pivots may be negative, as a branch with negative
 * reactance makes them. Where one vanishes its bus is cut off and gets a unit diagonal; but with `prop` one that still has entries below
 * it gets a small pivot instead: the matrix may well be regular, and another order would find it so. Returns how many were cut off.
 */
export function factorize(factor: Factor, prop: boolean): number {
  const { values, scale, isSingular } = factor;
  const { size, start, target } = factor.pattern;
  let next = 0;
  let singular = 0;
  factor.propped = 0;
  for (let j = 0; j < size; j++) {
    const first = size + (start[j] as number);
    const end = size + (start[j + 1] as number);
    let pivot = values[j] as number;
    if (!(Math.abs(pivot) > VANISHED * (scale[j] as number))) {
      isSingular[j] = 0;
      if (prop && hasEntry(values, first, end, VANISHED * (scale[j] as number))) {
        pivot = PROP * (scale[j] as number);
        factor.propped++;
      } else {
        for (let p = first; p < end; p++) values[p] = 0;
        pivot = 1;
        isSingular[j] = 1;
        singular++;
      }
      values[j] = pivot;
    } else isSingular[j] = 0;
    for (let p = first; p < end; p++) {
      const a = values[p] as number;
      const l = a / pivot;
      for (let q = p; q < end; q++) {
        const place = target[next++] as number;
        values[place] = (values[place] as number) - l * (values[q] as number);
      }
      values[p] = l;
    }
  }
  return singular;
}

function hasEntry(values: Float64Array, first: number, end: number, least: number): boolean {
  for (let p = first; p < end; p++) if (Math.abs(values[p] as number) > least) return true;
  return false;
}
