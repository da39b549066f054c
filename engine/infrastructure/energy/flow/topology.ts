import { type FactorPattern, factorPattern } from './factorPattern.ts';

/**
 * Buses and every branch that can ever connect them. Prepared once; whatever is out of service later only loses its weight.
 * Buses and branches are numbered from 0.
 */
export interface Topology {
  readonly busCount: number;
  readonly branchCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly pattern: FactorPattern;
  /** The branches at each bus: `branchAt[firstAt[bus]]` and on, in order of branches. */
  readonly firstAt: Int32Array;
  readonly branchAt: Int32Array;
}

/** Throws a `RangeError` that names the branch when one of its ends is no bus. */
export function prepareTopology(busCount: number, from: readonly number[], to: readonly number[]): Topology {
  if (from.length !== to.length) throw new RangeError(`${from.length} branches begin, but ${to.length} end`);
  for (const [k, f] of from.entries()) {
    const t = to[k] as number;
    for (const bus of [f, t])
      if (!Number.isInteger(bus) || bus < 0 || bus >= busCount)
        throw new RangeError(`branch ${k} ends at bus ${bus}; buses are numbered from 0 to ${busCount - 1}`);
  }
  const starts = Int32Array.from(from);
  const ends = Int32Array.from(to);
  const firstAt = new Int32Array(busCount + 1);
  for (const bus of [...from, ...to]) firstAt[bus + 1] = (firstAt[bus + 1] as number) + 1;
  for (let bus = 0; bus < busCount; bus++) firstAt[bus + 1] = (firstAt[bus + 1] as number) + (firstAt[bus] as number);
  const branchAt = new Int32Array(2 * from.length);
  const next = firstAt.slice();
  const put = (bus: number, branch: number): void => {
    branchAt[next[bus] as number] = branch;
    next[bus] = (next[bus] as number) + 1;
  };
  for (const [k, f] of from.entries()) {
    put(f, k);
    put(to[k] as number, k);
  }
  return {
    busCount,
    branchCount: from.length,
    from: starts,
    to: ends,
    pattern: factorPattern(busCount, starts, ends),
    firstAt,
    branchAt,
  };
}
