import type { Cause } from '../../../engine/model/cause.ts';

/** A link of a chain with what led to it. `place` is where it stands in the list it came from, a name within its chain. */
export interface CauseNode {
  readonly cause: Cause;
  readonly place: number;
  readonly causes: readonly CauseNode[];
  /** It stands further up in the same chain as well, and what led to it is told there only. */
  readonly isAgain: boolean;
}

/**
 * A chain as a tree: each link with its own causes. It comes as a list in which the causes of a link follow it, one deeper. A link
 * whose upper one is not there hangs on the next upper one that is. Where two ways lead to the same link, only the first goes on.
 */
export function causeTree(because: readonly Cause[]): readonly CauseNode[] {
  const roots: CauseNode[] = [];
  const above: { readonly depth: number; readonly causes: CauseNode[] }[] = [];
  const seen = new Set<string>();
  let skipped = Number.POSITIVE_INFINITY;
  for (const [place, cause] of because.entries()) {
    if (cause.depth > skipped) continue;
    const isAgain = seen.has(nameOf(cause)) && (because[place + 1]?.depth ?? 0) > cause.depth;
    seen.add(nameOf(cause));
    skipped = isAgain ? cause.depth : Number.POSITIVE_INFINITY;
    const causes: CauseNode[] = [];
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= cause.depth) above.pop();
    (above.at(-1)?.causes ?? roots).push({ cause, place, causes, isAgain });
    above.push({ depth: cause.depth, causes });
  }
  return roots;
}

function nameOf({ what, asset, part, service, stage, hour }: Cause): string {
  return [what, asset, part, service, stage, hour].map((word) => word ?? '').join(' ');
}
