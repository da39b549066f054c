import type { Fact } from '../model/fact.ts';
import type { NationId } from '../model/ids.ts';

/** Which rows some facts may write; `apply` may write these and no others. */
export interface Touched {
  readonly nations: ReadonlySet<NationId> | 'all';
  readonly tracks: boolean;
  readonly msel: boolean;
}

/** Everything, where it is not known what will be written. */
export const TOUCHES_ALL: Touched = { nations: 'all', tracks: true, msel: true };

/**
 * Names the rows that facts may write, so that only these are copied: most inputs of a turn write no nation's row at all.
 * A fact that carries a nation may write that nation's row and no other one's.
 */
export function touchedBy(facts: readonly Fact[]): Touched {
  const nations = new Set<NationId>();
  let all = false;
  let tracks = false;
  let msel = false;
  for (const fact of facts) {
    if (fact.fact === 'turnClosed') all = true;
    else if (fact.fact === 'stageRan') tracks = true;
    else if (fact.fact === 'injectJudged' || fact.fact === 'injectReleased') msel = true;
    else if (fact.fact === 'dispatched' || fact.fact === 'arrived') {
      nations.add(fact.transit.from);
      nations.add(fact.transit.to);
    } else if ('nation' in fact) nations.add(fact.nation);
  }
  return { nations: all ? 'all' : nations, tracks, msel };
}
