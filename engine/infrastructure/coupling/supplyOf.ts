import type { CoupledNetwork, CoupledState } from './dependency.ts';

/** What a dependency leaves of its taker, per mille, while its giver gives so much: the buffer fills the gap as far as it reaches. */
export function leftBy(network: CoupledNetwork, state: CoupledState, which: number, givenPerMille: number): number {
  const lossPerMille = network.dependencies[which]?.lossPerMille ?? 0;
  if ((state.restartHours[which] ?? 0) > 0) return 1000 - lossPerMille;
  const got = Math.min(1000, givenPerMille + (state.bufferMilliHours[which] ?? 0));
  return 1000 - Math.ceil((lossPerMille * (1000 - got)) / 1000);
}

/** For each asset the places of its dependencies, those that stand in for each other together, in order of dependencies. */
export function groupsOf({ assets, dependencies }: CoupledNetwork): readonly (readonly (readonly number[])[])[] {
  const groups: Map<string, number[]>[] = assets.map(() => new Map());
  for (const [which, { taker, giver, alternative }] of dependencies.entries()) {
    if (!assets[taker] || !assets[giver])
      throw new RangeError(`dependency ${which} joins ${giver} to ${taker}, but there are ${assets.length} assets`);
    const key = alternative === null ? `alone ${which}` : `one of ${alternative}`;
    const group = groups[taker]?.get(key);
    if (group) group.push(which);
    else groups[taker]?.set(key, [which]);
  }
  return groups.map((each) => [...each.values()]);
}

/** What its givers let an asset do, per mille: of alternatives the best, of all that it needs the least. */
export function supplyOf(groups: readonly (readonly number[])[], left: (dependency: number) => number): number {
  return groups.reduce((least, group) => Math.min(least, Math.max(...group.map(left))), 1000);
}
