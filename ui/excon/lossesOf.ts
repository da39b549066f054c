import type { Fact } from '../../engine/model/fact.ts';
import type { HistoryEntry } from './control.ts';
import { factsOf } from './factsOf.ts';

/** A loss of service with the chain behind it, as its fact told it. */
export type Loss = Extract<Fact, { fact: 'serviceLost' }>;

/** The last loss of each service at each asset, by `<asset> <service>`. */
export function lossesOf(history: readonly HistoryEntry[]): Readonly<Record<string, Loss>> {
  const losses: Record<string, Loss> = {};
  for (const entry of history) {
    for (const fact of factsOf(entry)) if (fact.fact === 'serviceLost') losses[`${fact.asset} ${fact.service}`] = fact;
  }
  return losses;
}
