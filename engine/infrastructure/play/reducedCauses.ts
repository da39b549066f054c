import { keptCause } from '../../model/keptCause.ts';
import type { KeptCause } from '../../model/networkState.ts';
import type { PostureRow } from '../../state/state.ts';

/**
 * What a works or substation gives less for on its own nation's orders (rules R3, R4, W3), each a chain of its own: work by hand, being cut
 * off from the office network, checks after a warning.
 */
export function reducedCauses({ asset, measures, reductions }: PostureRow, turn: number, hour: number): KeptCause[][] {
  const stands = [
    measures.manual ? 'manual' : null,
    measures.isolated ? 'isolated' : null,
    reductions.some(({ untilTurn }) => untilTurn >= turn) ? 'advisory' : null,
  ] as const;
  return stands.flatMap((what) => (what === null ? [] : [[keptCause(what, { asset }, hour)]]));
}
