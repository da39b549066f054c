import type { CoupledAsset, CoupledNetwork, CoupledState } from './dependency.ts';
import { groupsOf, leftBy, supplyOf } from './supplyOf.ts';

/** What a sector's solver is told: one entry an asset of the whole network. */
export interface SectorHour {
  readonly assets: readonly CoupledAsset[];
  /** What the asset itself can do this hour, per mille: 1000 when nothing was done to it. */
  readonly ablePerMille: readonly number[];
  /** What its givers let it do. */
  readonly supplyPerMille: readonly number[];
  /** What is asked of it, per mille of usual. */
  readonly demandPerMille: readonly number[];
}

/** A sector's model within the coupling. It answers for its own assets; what it says of others is not heard. */
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
  /** Whether a pass changed nothing. When not, the services are an upper bound: what is left to spread is felt in the hours that follow. */
  readonly settled: boolean;
}

/** The sector model where no other is given: the least of what an asset can, may, and what is asked of it. */
export function directSector(sector: string): CoupledSector {
  return {
    sector,
    solve: ({ ablePerMille, supplyPerMille, demandPerMille }) =>
      ablePerMille.map((able, i) => {
        const can = Math.min(able, supplyPerMille[i] ?? 0);
        return Math.floor((1000 * can) / Math.max(1000, demandPerMille[i] ?? 1000));
      }),
  };
}

/**
 * One hour of all sectors, coupled. The sectors run in the order given; a pass after which nothing changed ends the hour, or the
 * last of `mostPasses`. Within an hour a service only ever falls, so that it ends always, also around cycles and with solvers that
 * are not monotone; with monotone solvers the result is the greatest state in which all agree, whatever the order. Then buffers
 * are spent by what was lacking, refill in full hours, and whoever got nothing must start again.
 */
export function runCoupledHour(
  network: CoupledNetwork,
  sectors: readonly CoupledSector[],
  state: CoupledState,
  input: CoupledInput,
  mostPasses = 8,
): CoupledHour {
  const { assets, dependencies } = network;
  const groups = groupsOf(network);
  const able = assets.map((_, i) => input.ablePerMille[i] ?? 1000);
  const demand = assets.map((_, i) => input.demandPerMille[i] ?? 1000);
  const service = assets.map(() => 1000);
  const supply = assets.map(() => 1000);
  const left = (which: number) => leftBy(network, state, which, service[dependencies[which]?.giver ?? -1] ?? 0);
  let passes = 0;
  let settled = false;
  while (passes < mostPasses && !settled) {
    passes++;
    settled = true;
    for (const { sector, solve } of sectors) {
      for (const [i, asset] of assets.entries()) {
        if (asset.sector === sector) supply[i] = Math.min(supply[i] ?? 0, supplyOf(groups[i] ?? [], left));
      }
      const given = solve({ assets, ablePerMille: able, supplyPerMille: supply, demandPerMille: demand });
      for (const [i, asset] of assets.entries()) {
        if (asset.sector !== sector) continue;
        const next = Math.max(0, Math.floor(given[i] ?? 0));
        if (next >= (service[i] ?? 0)) continue;
        service[i] = next;
        settled = false;
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
    settled,
  };
}
