import type { NetworkState } from '../../model/networkState.ts';
import { sortedKeys } from '../../state/sortedKeys.ts';
import type { NationTurn } from './nationHour.ts';
import type { NationPlan, PlayPlan } from './playPlan.ts';

/** By watched place: 1 where a loss is kept already. */
export function lostBefore({ network }: PlayPlan, { watched }: NationPlan, losses: NetworkState['losses']): Uint8Array {
  const lost = new Uint8Array(watched.length);
  if (sortedKeys(losses).length > 0)
    for (const [w, place] of watched.entries()) if (losses[network.assets[place]?.id ?? '']) lost[w] = 1;
  return lost;
}

/**
 * Writes at which watched places nothing is given now. Unsafe water is none; a bank gives nothing from the cut-off on at which it could not pay.
 * Gives the places at which something is given again, in the plan's order; null where nothing has changed.
 */
export function watchLosses(
  { plan, scratch, kept, lost }: NationTurn,
  services: readonly number[],
): readonly number[] | null {
  const { watched, tapOf, banks } = plan;
  const { untreated } = scratch;
  const { inDefault } = kept.banking;
  const firstBank = watched.length - banks.length;
  let back: number[] | null = null;
  for (let w = 0; w < watched.length; w++) {
    const tap = tapOf[w] as number;
    const isEmpty = services[watched[w] as number] === 0 || (tap >= 0 && untreated[tap] === 1);
    const now = (w < firstBank ? isEmpty : inDefault.includes(w - firstBank)) ? 1 : 0;
    if (lost[w] === now) continue;
    lost[w] = now;
    back ??= [];
    if (now === 0) back.push(watched[w] as number);
  }
  return back;
}
