import type { CausesOf, Happening } from './causalChain.ts';
import type { CoupledHour } from './coupledHour.ts';
import type { CoupledNetwork } from './dependency.ts';
import { leftBy } from './supplyOf.ts';
import { needsOf } from './wiringOf.ts';

/** What was done to an asset, as its own sector tells it: a line that tripped, a breaker that opened, a host that was encrypted. */
export type OwnCauses = (asset: string, hour: number) => readonly Happening[];

/** What `explain` needs to know of hours that were run. */
export interface CoupledHistory {
  /** The loss of an asset in an hour: lost or reduced, and since when; null when it serves in full. */
  lossOf(asset: string, hour: number): Happening | null;
  readonly causesOf: CausesOf;
}

/**
 * Coupled hours, read backwards. A loss is `serviceLost` or `serviceReduced` of an asset, at the hour since which it lasts; `onBuffer`,
 * `bufferEmpty` and `restarting` are of an asset and what it takes: "hospital-a power". Behind a loss stand what was done to the asset
 * and each dependency that holds it down; behind an empty buffer, at the hour in which it ran out, the loss of its givers. `hours`
 * are those of a run without gaps.
 */
export function coupledHistory(
  network: CoupledNetwork,
  hours: readonly CoupledHour[],
  ownCauses: OwnCauses,
): CoupledHistory {
  const { assets, dependencies } = network;
  const places = new Map(assets.map(({ id }, i) => [id, i]));
  const byHour = new Map(hours.map((each) => [each.hour, each]));
  const serves = (asset: number, hour: number) => byHour.get(hour)?.servicePerMille[asset] ?? 1000;
  const takes = (which: number) => `${assets[dependencies[which]?.taker ?? -1]?.id} ${dependencies[which]?.service}`;

  /** The first of the hours without a gap up to this one in which something holds. */
  const since = (hour: number, holds: (hour: number) => boolean): number => {
    let first = hour;
    while (byHour.has(first - 1) && holds(first - 1)) first--;
    return first;
  };

  const lossAt = (asset: number, hour: number): readonly Happening[] => {
    const level = serves(asset, hour);
    if (level === 1000) return [];
    const isSo = (when: number) => (level === 0 ? serves(asset, when) === 0 : serves(asset, when) < 1000);
    const what = level === 0 ? 'serviceLost' : 'serviceReduced';
    return [{ what, which: assets[asset]?.id ?? '', hour: since(hour, isSo) }];
  };

  /** Whether a dependency is short in an hour: its giver gives less than usual and the buffer does not reach. */
  const isShort = (which: number, hour: number): boolean => {
    const given = serves(dependencies[which]?.giver ?? -1, hour);
    return given + (byHour.get(hour)?.before.bufferMilliHours[which] ?? 0) < 1000;
  };

  const holdingDown = (asset: number, hour: number): readonly number[] => {
    const before = byHour.get(hour)?.before;
    if (!before) return [];
    const left = (which: number) => leftBy(network, before, which, serves(dependencies[which]?.giver ?? -1, hour));
    return needsOf(network, asset).flatMap((need) => (need.some((which) => left(which) === 1000) ? [] : need));
  };

  const causesOfHolding = (which: number, hour: number): readonly Happening[] => {
    const { giver = -1, bufferHours = 0 } = dependencies[which] ?? {};
    if (!isShort(which, hour)) return [{ what: 'restarting', which: takes(which), hour }];
    if (bufferHours === 0) return lossAt(giver, hour);
    return [{ what: 'bufferEmpty', which: takes(which), hour: since(hour, (when) => isShort(which, when)) }];
  };

  const causesOf: CausesOf = ({ what, which, hour }) => {
    if (what === 'serviceLost' || what === 'serviceReduced') {
      const asset = places.get(which) ?? -1;
      const isStruck = (byHour.get(hour)?.ablePerMille[asset] ?? 1000) < 1000;
      const held = holdingDown(asset, hour).flatMap((dependency) => causesOfHolding(dependency, hour));
      return [...(isStruck ? ownCauses(which, hour) : []), ...held];
    }
    const givers = dependencies.flatMap(({ giver }, i) => (takes(i) === which ? [giver] : []));
    if (what === 'bufferEmpty' || what === 'onBuffer') return givers.flatMap((giver) => lossAt(giver, hour));
    if (what !== 'restarting') return [];
    // What is started again was out before: the last hour in which a giver gave nothing tells why.
    for (let when = hour - 1; byHour.has(when); when--) {
      const out = givers.filter((giver) => serves(giver, when) === 0);
      if (out.length > 0) return out.flatMap((giver) => lossAt(giver, when));
    }
    return [];
  };
  return { lossOf: (asset, hour) => lossAt(places.get(asset) ?? -1, hour)[0] ?? null, causesOf };
}
