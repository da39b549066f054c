import type { CoupledNetwork } from './dependency.ts';

/** A network's dependencies by taker and giver, and its assets by sector: made once for each network and kept with it. */
export interface Wiring {
  readonly ofSector: ReadonlyMap<string, readonly number[]>;
  /** 1000 for each asset. */
  readonly usual: readonly number[];
  readonly ofTaker: Grouped;
  readonly ofGiver: Grouped;
  /**
   * By dependency: its taker and giver, whether anything of it may last over an hour, its full buffer and what comes back of it in an hour; as
   * columns, since each hour goes through many of them. `lasting` counts them up to the last that may.
   */
  readonly taker: Int32Array;
  readonly giver: Int32Array;
  readonly lasts: Uint8Array;
  readonly lasting: number;
  readonly fullMilliHours: Float64Array;
  readonly refillPerMille: Int32Array;
  /** By asset: its needs, once somebody has asked. */
  readonly needs: Map<number, readonly (readonly number[])[]>;
}

/** Dependencies in groups: those of an asset stand in `list` from `from[asset]` up to before `from[asset + 1]`, in order. */
export interface Grouped {
  readonly from: Int32Array;
  readonly list: Int32Array;
}

/** Networks are data that nobody changes; a wiring follows from its network alone. */
const KEPT = new WeakMap<CoupledNetwork, Wiring>();

/** Sorts out who needs whom. Throws RangeError for a dependency of an asset that is not there. */
export function wiringOf(network: CoupledNetwork): Wiring {
  const kept = KEPT.get(network);
  if (kept) return kept;
  const { assets, dependencies } = network;
  const ofSector = new Map<string, number[]>();
  for (const [place, { sector }] of assets.entries()) {
    const own = ofSector.get(sector);
    if (own) own.push(place);
    else ofSector.set(sector, [place]);
  }
  const { length } = dependencies;
  const columns = {
    ...{ taker: new Int32Array(length), giver: new Int32Array(length), lasts: new Uint8Array(length) },
    ...{ fullMilliHours: new Float64Array(length), refillPerMille: new Int32Array(length) },
  };
  for (const [which, { taker, giver, bufferHours, restartHours, refillPerMille }] of dependencies.entries()) {
    if (!assets[taker] || !assets[giver])
      throw new RangeError(`dependency ${which} joins ${giver} to ${taker}, but there are ${assets.length} assets`);
    columns.taker[which] = taker;
    columns.giver[which] = giver;
    columns.lasts[which] = bufferHours > 0 || restartHours > 0 ? 1 : 0;
    columns.fullMilliHours[which] = 1000 * bufferHours;
    columns.refillPerMille[which] = refillPerMille;
  }
  const wiring: Wiring = {
    ...{ ofSector, usual: assets.map(() => 1000), ...columns },
    ofTaker: grouped(columns.taker, assets.length),
    ofGiver: grouped(columns.giver, assets.length),
    lasting: 1 + columns.lasts.lastIndexOf(1),
    needs: new Map(),
  };
  KEPT.set(network, wiring);
  return wiring;
}

/** What an asset needs, in order of its dependencies: each need is one of them, or several that stand in for each other. */
export function needsOf(network: CoupledNetwork, asset: number): readonly (readonly number[])[] {
  const { needs, ofTaker } = wiringOf(network);
  const kept = needs.get(asset);
  if (kept) return kept;
  const made: number[][] = [];
  const named = new Map<string, number[]>();
  for (const which of ofTaker.list.subarray(ofTaker.from[asset] ?? 0, ofTaker.from[asset + 1] ?? 0)) {
    const alternative = network.dependencies[which]?.alternative ?? null;
    const known = alternative === null ? undefined : named.get(alternative);
    if (known) known.push(which);
    else {
      const need = [which];
      made.push(need);
      if (alternative !== null) named.set(alternative, need);
    }
  }
  needs.set(asset, made);
  return made;
}

function grouped(assetOf: Int32Array, assets: number): Grouped {
  const from = new Int32Array(assets + 1);
  for (const asset of assetOf) from[asset + 1] = (from[asset + 1] ?? 0) + 1;
  for (let asset = 0; asset < assets; asset++) from[asset + 1] = (from[asset + 1] ?? 0) + (from[asset] ?? 0);
  const next = from.slice();
  const list = new Int32Array(assetOf.length);
  for (let which = 0; which < assetOf.length; which++) {
    const asset = assetOf[which] as number;
    const at = next[asset] as number;
    list[at] = which;
    next[asset] = at + 1;
  }
  return { from, list };
}
