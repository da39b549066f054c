import type { Cause } from '../../model/cause.ts';
import { causeOf, nameOf } from '../../model/keptCause.ts';
import type { KeptCause, KeptLoss } from '../../model/networkState.ts';
import { type CausalChain, explain } from '../coupling/causalChain.ts';

/** How far a chain is told: links in a row, causes beside each other, links in all. */
const LIMITS = { depth: 9, width: 3, most: 16 };

/**
 * The causal chain behind any loss of a nation (rule N3), as a tree in pre-order: each link is followed by its causes, one deeper. It goes from
 * loss to loss as far as the nation's kept losses reach, which are sorted out once for all that are lost in an hour.
 */
export function chainOf(losses: readonly (readonly [KeptCause, KeptLoss])[]): (loss: KeptCause) => readonly Cause[] {
  const next = new Map<string, KeptCause[]>();
  const lead = (from: KeptCause, to: KeptCause) => {
    const known = next.get(nameOf(from));
    if (known) known.push(to);
    else next.set(nameOf(from), [to]);
  };
  for (const [one, { chains }] of losses) {
    for (const chain of chains) {
      let from = one;
      for (const cause of chain) {
        lead(from, cause);
        from = cause;
      }
    }
  }
  return (loss) => inOrder(explain(loss, (of) => next.get(nameOf(of)) ?? [], LIMITS));
}

function inOrder(tree: CausalChain): readonly Cause[] {
  const causes: Cause[] = [];
  const tell = (chain: CausalChain, depth: number) => {
    for (const link of chain.because) {
      causes.push(causeOf(link, depth));
      tell(link, depth + 1);
    }
  };
  tell(tree, 0);
  return causes;
}
