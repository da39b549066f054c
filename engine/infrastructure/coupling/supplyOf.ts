import type { CoupledNetwork, CoupledState, Dependency } from './dependency.ts';

/** A network's dependencies by taker, and its assets by sector: made once for each network and kept with it. */
export interface Wiring {
  /** For each asset its needs; each need is one dependency, or several that stand in for each other, by their places. */
  readonly needs: readonly (readonly (readonly number[])[])[];
  readonly ofSector: ReadonlyMap<string, readonly number[]>;
  /** For each asset the sectors of those that need it. */
  readonly reaches: readonly (readonly string[])[];
  /** 1000 for each asset. */
  readonly usual: readonly number[];
  /** For each asset those that need it. */
  readonly takers: readonly (readonly number[])[];
  /**
   * By dependency: whether anything of it may last over an hour, its taker and giver, its full buffer and what comes back of it in an hour; as
   * columns, since each hour goes through many of them. `lasting` counts them up to the last that may.
   */
  readonly lasts: Uint8Array;
  readonly lasting: number;
  readonly taker: Int32Array;
  readonly giver: Int32Array;
  readonly fullMilliHours: Float64Array;
  readonly refillPerMille: Int32Array;
}

/** Networks are data that nobody changes; a wiring follows from its network alone. */
const KEPT = new WeakMap<CoupledNetwork, Wiring>();

/** Sorts out who needs whom, in order of dependencies. Throws RangeError for a dependency of an asset that is not there. */
export function wiringOf(network: CoupledNetwork): Wiring {
  const kept = KEPT.get(network);
  if (kept) return kept;
  const { assets, dependencies } = network;
  const needs: number[][][] = assets.map(() => []);
  const reaches: string[][] = assets.map(() => []);
  const takers: number[][] = assets.map(() => []);
  /** Needs in which several stand in for each other, by taker and name. */
  const named = new Map<string, number[]>();
  for (const [which, { taker, giver, alternative }] of dependencies.entries()) {
    const reached = assets[taker]?.sector;
    if (reached === undefined || !assets[giver])
      throw new RangeError(`dependency ${which} joins ${giver} to ${taker}, but there are ${assets.length} assets`);
    const name = alternative === null ? null : `${taker} ${alternative}`;
    const known = name === null ? undefined : named.get(name);
    if (known) known.push(which);
    else {
      const need = [which];
      needs[taker]?.push(need);
      if (name !== null) named.set(name, need);
    }
    if (!reaches[giver]?.includes(reached)) reaches[giver]?.push(reached);
    if (takers[giver]?.at(-1) !== taker) takers[giver]?.push(taker);
  }
  const ofSector = new Map<string, number[]>();
  for (const [place, { sector }] of assets.entries()) {
    const own = ofSector.get(sector);
    if (own) own.push(place);
    else ofSector.set(sector, [place]);
  }
  const wiring = {
    ...{ needs, ofSector, reaches, takers, usual: assets.map(() => 1000) },
    lasts: Uint8Array.from(dependencies, (dependency) => (mayLast(dependency) ? 1 : 0)),
    lasting: 1 + dependencies.findLastIndex(mayLast),
    taker: Int32Array.from(dependencies, ({ taker }) => taker),
    giver: Int32Array.from(dependencies, ({ giver }) => giver),
    fullMilliHours: Float64Array.from(dependencies, ({ bufferHours }) => 1000 * bufferHours),
    refillPerMille: Int32Array.from(dependencies, ({ refillPerMille }) => refillPerMille),
  };
  KEPT.set(network, wiring);
  return wiring;
}

function mayLast({ bufferHours, restartHours }: Dependency): boolean {
  return bufferHours > 0 || restartHours > 0;
}

/** What a dependency leaves of its taker, per mille, while its giver gives so much: the buffer fills the gap as far as it reaches. */
export function leftBy(
  { dependencies }: CoupledNetwork,
  { bufferMilliHours, restartHours }: CoupledState,
  which: number,
  givenPerMille: number,
): number {
  const lossPerMille = dependencies[which]?.lossPerMille ?? 0;
  if ((restartHours[which] ?? 0) > 0) return 1000 - lossPerMille;
  const got = Math.min(1000, givenPerMille + (bufferMilliHours[which] ?? 0));
  return got === 1000 ? 1000 : 1000 - Math.ceil((lossPerMille * (1000 - got)) / 1000);
}

/** What its givers let an asset do, per mille: of alternatives the best, of all that it needs the least. */
export function supplyOf(
  network: CoupledNetwork,
  state: CoupledState,
  needs: readonly (readonly number[])[],
  servicePerMille: readonly number[],
): number {
  let least = 1000;
  for (const need of needs) {
    let best = 0;
    for (const which of need) {
      const given = servicePerMille[network.dependencies[which]?.giver ?? -1] ?? 0;
      best = Math.max(best, leftBy(network, state, which, given));
      if (best === 1000) break;
    }
    least = Math.min(least, best);
  }
  return least;
}
