import type { Cause } from '../../../engine/model/event.ts';

/** A link of a chain with what led to it. `place` is where it stands in the list it came from, a name within its chain. */
export interface CauseNode {
  readonly cause: Cause;
  readonly place: number;
  readonly causes: readonly CauseNode[];
}

/**
 * A chain as a tree: each link with its own causes. It comes as a list in which the causes of a link follow it, one deeper. A link
 * whose upper one is not there hangs on the next upper one that is.
 */
export function causeTree(because: readonly Cause[]): readonly CauseNode[] {
  const roots: CauseNode[] = [];
  const above: { readonly depth: number; readonly causes: CauseNode[] }[] = [];
  for (const [place, cause] of because.entries()) {
    const causes: CauseNode[] = [];
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= cause.depth) above.pop();
    (above.at(-1)?.causes ?? roots).push({ cause, place, causes });
    above.push({ depth: cause.depth, causes });
  }
  return roots;
}
