import type { Batch, Proposal } from '../../model/event.ts';
import type { Stepped } from '../../turn/step.ts';
import type { LoggedRow } from './loggedRun.ts';

/** What orders, offers and questions of the played run are called in a changed one: ids count, so a change renumbers. */
export type IdMap = Map<string, string>;

/** The ids that are as they were played: everything made in the turns before the change. */
export function keptIds(rows: readonly LoggedRow[], beforeTurn: number): IdMap {
  const ids: IdMap = new Map();
  for (const { turn, stepped, made } of rows) {
    if (turn >= beforeTurn) continue;
    if (stepped.id !== null) ids.set(stepped.id, stepped.id);
    for (const id of made.values()) ids.set(id, id);
  }
  return ids;
}

/** Notes what the same input made then and now. */
export function mapIds(ids: IdMap, then: LoggedRow, now: Stepped): void {
  if (then.stepped.id !== null && now.id !== null) ids.set(then.stepped.id, now.id);
  if (then.made.size === 0) return;
  const present = madeBy(now.batches);
  for (const [what, id] of then.made) {
    const same = present.get(what);
    if (same !== undefined) ids.set(id, same);
  }
}

/** Questions that an input put, by what they are about; the n-th of a kind stays the n-th. */
export function madeBy(batches: readonly Batch[]): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const { facts } of batches) {
    for (const fact of facts) {
      if (fact.fact !== 'proposed') continue;
      const about = aboutOf(fact.proposal);
      let n = 1;
      while (made.has(`${about} ${n}`)) n++;
      made.set(`${about} ${n}`, fact.proposal.id);
    }
  }
  return made;
}

function aboutOf({ kind, fromSeat, toNation, item }: Proposal): string {
  return `${kind} ${fromSeat} ${toNation} ${item ?? ''}`;
}
