import type { CoupledAsset, CoupledNetwork, CoupledState } from './dependency.ts';
import { supplyOf } from './supplyOf.ts';
import { needsOf, type Wiring, wiringOf } from './wiringOf.ts';

/** What a sector's solver is told: whose places are its own, and one entry an asset of the whole network. */
export interface SectorHour {
  readonly own: readonly number[];
  readonly assets: readonly CoupledAsset[];
  /** What the asset itself can do this hour, per mille: 1000 when nothing was done to it. */
  readonly ablePerMille: readonly number[];
  /** What its givers let it do. */
  readonly supplyPerMille: readonly number[];
  /** What is asked of it, per mille of usual. */
  readonly demandPerMille: readonly number[];
  /** What each asset gives as things stand in this pass: read, never written, and never kept. */
  readonly servicePerMille: readonly number[];
}

/**
 * A sector's model within the coupling. It answers for its own assets, in the order of `own`: what each gives, per mille. The answer is read at
 * once, so that the next one may be written into it.
 */
export interface CoupledSector {
  readonly sector: string;
  solve(hour: SectorHour): readonly number[];
}

/** What stands in an hour from outside, one entry an asset; missing entries are 1000. */
export interface CoupledInput {
  readonly hour: number;
  readonly ablePerMille: readonly number[];
  readonly demandPerMille: readonly number[];
}

/** What an hour came to. */
export interface CoupledHour {
  readonly hour: number;
  /** What stood when the hour began. */
  readonly before: CoupledState;
  readonly state: CoupledState;
  readonly ablePerMille: readonly number[];
  readonly servicePerMille: readonly number[];
  readonly supplyPerMille: readonly number[];
  readonly passes: number;
  /** Whether nothing is left to solve again. When not, the services are an upper bound: what is left to spread is felt in the hours that follow. */
  readonly settled: boolean;
}

/** The sector model where no other is given: the least of what an asset can, may, and what is asked of it. */
export function directSector(sector: string): CoupledSector {
  return {
    sector,
    solve: ({ own, ablePerMille, supplyPerMille, demandPerMille }) =>
      own.map((i) => {
        const can = Math.min(ablePerMille[i] ?? 0, supplyPerMille[i] ?? 0);
        const asked = demandPerMille[i] ?? 1000;
        return asked > 1000 ? Math.floor((1000 * can) / asked) : can;
      }),
  };
}

/**
 * One hour of all sectors, coupled. The sectors run in the order given, again and again while somebody's givers fell, in at most
 * `mostPasses`. Within an hour a service only ever falls, so that it ends always, also around cycles and with solvers that
 * are not monotone; with monotone solvers the result is the greatest state in which all agree, whatever the order. Then buffers
 * are spent by what was lacking, refill in full hours, and whoever got nothing must start again. Throws RangeError for an asset whose
 * sector nobody solves for, and for an answer that is no number.
 */
export function runCoupledHour(
  network: CoupledNetwork,
  sectors: readonly CoupledSector[],
  state: CoupledState,
  input: CoupledInput,
  mostPasses = 8,
): CoupledHour {
  const { assets } = network;
  const wiring = wiringOf(network);
  const { ofGiver } = wiring;
  const able = filled(input.ablePerMille, wiring);
  const demand = filled(input.demandPerMille, wiring);
  const service = wiring.usual.slice();
  const supply = wiring.usual.slice();
  for (const sector of wiring.ofSector.keys())
    if (!sectors.some((each) => each.sector === sector))
      throw new RangeError(`nobody solves for the sector "${sector}"`);
  // Nobody's givers have fallen yet: who is not starting again is supplied in full.
  const short = new Set<number>();
  for (let which = 0; which < state.restartHours.length; which++)
    if ((state.restartHours[which] ?? 0) > 0) short.add(wiring.taker[which] ?? -1);
  const supplyAgain = () => {
    for (const taker of short) supply[taker] = supplyOf(network, state, needsOf(network, taker), service);
    short.clear();
  };
  supplyAgain();
  // A sector is solved again only when a giver of its assets fell since.
  const stale = new Set(sectors.map(({ sector }) => sector));
  let passes = 0;
  while (passes < mostPasses && stale.size > 0) {
    passes++;
    for (const { sector, solve } of sectors) {
      if (!stale.delete(sector)) continue;
      const own = wiring.ofSector.get(sector) ?? NONE;
      const given = solve({
        ...{ own, assets, ablePerMille: able, supplyPerMille: supply, demandPerMille: demand },
        servicePerMille: service,
      });
      for (let n = 0; n < own.length; n++) {
        const i = own[n] as number;
        const value = given[n] ?? Number.NaN;
        if (value >= (service[i] as number)) continue;
        if (Number.isNaN(value)) throw new RangeError(`${sector} gives ${given[n]} for ${assets[i]?.id}`);
        service[i] = Math.max(0, Math.floor(value));
        for (let d = ofGiver.from[i] ?? 0; d < (ofGiver.from[i + 1] ?? 0); d++) {
          const taker = wiring.taker[ofGiver.list[d] as number] as number;
          short.add(taker);
          stale.add(assets[taker]?.sector ?? '');
        }
      }
      // Once for each of them, however many of its givers fell.
      supplyAgain();
    }
  }
  return {
    hour: input.hour,
    before: state,
    state: spend(network, wiring, state, service),
    ablePerMille: able,
    servicePerMille: service,
    supplyPerMille: supply,
    passes,
    settled: stale.size === 0,
  };
}

const NONE: readonly number[] = [];

/** A row with one entry an asset; those that are missing are 1000. */
function filled(row: readonly number[], { usual }: Wiring): readonly number[] {
  if (row.length === 0 || row.length === usual.length) return row.length === 0 ? usual : row;
  return usual.map((value, i) => row[i] ?? value);
}

/** What an hour leaves of buffers, and of the hours that starting again takes. */
function spend(
  { dependencies }: CoupledNetwork,
  { lasts, lasting, giver, fullMilliHours, refillPerMille }: Wiring,
  state: CoupledState,
  service: readonly number[],
): CoupledState {
  const bufferMilliHours = state.bufferMilliHours.slice();
  const restartHours = state.restartHours.slice();
  const end = Math.max(bufferMilliHours.length, lasting);
  for (let which = 0; which < end; which++) {
    const had = bufferMilliHours[which] ?? 0;
    const restart = restartHours[which] ?? 0;
    if (lasts[which] === 0 && had === 0 && restart === 0) continue;
    const gives = service[giver[which] as number] as number;
    if (gives < 1000) {
      if (gives + had === 0) restartHours[which] = dependencies[which]?.restartHours ?? 0;
      else if (restart > 0) restartHours[which] = restart - 1;
      if (had > 0) bufferMilliHours[which] = Math.max(0, had - (1000 - gives));
      continue;
    }
    if (restart > 0) restartHours[which] = restart - 1;
    const full = fullMilliHours[which] as number;
    if (had < full) bufferMilliHours[which] = Math.min(full, had + (refillPerMille[which] as number));
  }
  return { bufferMilliHours, restartHours };
}
