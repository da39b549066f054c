import type { CoupledNetwork, CoupledState } from './dependency.ts';

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
