import type { DependencyKind } from '../../model/scenario.ts';
import type { CoupledHour } from './coupledHour.ts';
import type { CoupledNetwork } from './dependency.ts';

/** A failure that one nation hands to another: what an asset there gets of a service from here, per mille, and what is left of it. */
export interface FailureAbroad {
  readonly from: string;
  readonly to: string;
  readonly giver: string;
  readonly taker: string;
  readonly service: string;
  readonly kind: DependencyKind;
  readonly givenPerMille: number;
  readonly takerPerMille: number;
}

/** Every dependency over a border whose giver gives less than usual this hour, in order of dependencies. */
export function failuresAbroad(
  { assets, dependencies }: CoupledNetwork,
  { servicePerMille }: CoupledHour,
): readonly FailureAbroad[] {
  return dependencies.flatMap(({ giver, taker, service, kind }) => {
    const [from, to] = [assets[giver], assets[taker]];
    const givenPerMille = servicePerMille[giver] ?? 1000;
    if (!from || !to || from.nation === to.nation || givenPerMille === 1000) return [];
    const takerPerMille = servicePerMille[taker] ?? 1000;
    return [
      { from: from.nation, to: to.nation, giver: from.id, taker: to.id, service, kind, givenPerMille, takerPerMille },
    ];
  });
}
