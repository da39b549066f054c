import type { CoupledAsset, CoupledNetwork, CoupledState } from './dependency.ts';
import { supplyOf, wiringOf } from './supplyOf.ts';

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

/** A sector's model within the coupling. It answers for its own assets, in the order of `own`: what each gives, per mille. */
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
  const { assets, dependencies } = network;
  const { needs, ofSector, reaches } = wiringOf(network);
  const able = assets.map((_, i) => input.ablePerMille[i] ?? 1000);
  const demand = assets.map((_, i) => input.demandPerMille[i] ?? 1000);
  const service = assets.map(() => 1000);
  const supply = assets.map(() => 1000);
  for (const sector of ofSector.keys())
    if (!sectors.some((each) => each.sector === sector))
      throw new RangeError(`nobody solves for the sector "${sector}"`);
  // A sector is solved again only when a giver of its assets fell since.
  const stale = new Set(sectors.map(({ sector }) => sector));
  let passes = 0;
  while (passes < mostPasses && stale.size > 0) {
    passes++;
    for (const { sector, solve } of sectors) {
      if (!stale.delete(sector)) continue;
      const own = ofSector.get(sector) ?? [];
      for (const i of own) supply[i] = supplyOf(network, state, needs[i] ?? [], service);
      const given = solve({
        ...{ own, assets, ablePerMille: able, supplyPerMille: supply, demandPerMille: demand },
        servicePerMille: service,
      });
      for (const [n, i] of own.entries()) {
        const next = Math.max(0, Math.floor(given[n] ?? Number.NaN));
        if (Number.isNaN(next)) throw new RangeError(`${sector} gives ${given[n]} for ${assets[i]?.id}`);
        if (next >= (service[i] ?? 0)) continue;
        service[i] = next;
        for (const reached of reaches[i] ?? []) stale.add(reached);
      }
    }
  }
  const after: CoupledState = {
    bufferMilliHours: dependencies.map(({ giver, bufferHours, refillPerMille }, which) => {
      const had = state.bufferMilliHours[which] ?? 0;
      const lacks = 1000 - (service[giver] ?? 0);
      if (lacks > 0) return Math.max(0, had - lacks);
      return Math.max(had, Math.min(1000 * bufferHours, had + refillPerMille));
    }),
    restartHours: dependencies.map(({ giver, restartHours }, which) => {
      if ((service[giver] ?? 0) + (state.bufferMilliHours[which] ?? 0) === 0) return restartHours;
      return Math.max(0, (state.restartHours[which] ?? 0) - 1);
    }),
  };
  return {
    hour: input.hour,
    before: state,
    state: after,
    ablePerMille: able,
    servicePerMille: service,
    supplyPerMille: supply,
    passes,
    settled: stale.size === 0,
  };
}
