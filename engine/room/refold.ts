import type { LoggedInput } from '../model/input.ts';
import { digestStart } from '../run/digest.ts';
import type { ReadEntry } from '../run/effectiveEntries.ts';
import { initialState } from '../state/initialState.ts';
import { emptyNews, emptyViews } from './openRoom.ts';
import { record } from './record.ts';
import type { Room } from './room.ts';

/**
 * Folds effective entries again from the beginning and compares every checkpoint on the way (rule L5). The result has the
 * given room's entries, texts and keys; only what is computed is new. Throws with the entry at which it stops fitting.
 */
export function refold(room: Room, effective: readonly ReadEntry[]): Room {
  const { scenario } = room.game;
  let folded: Room = {
    ...room,
    state: initialState(scenario),
    views: emptyViews(scenario),
    news: emptyNews(scenario),
    entries: [],
    history: [],
    noAction: initialState(scenario),
    measures: [],
    keys: {},
    digest: digestStart(room.header.scenarioHash),
    stateHash: null,
    clock: { phase: 'waiting', endsAtMillis: null },
  };
  for (const { entry, payload } of effective) {
    if (payload.kind === 'checkpoint') {
      if (folded.stateHash !== payload.stateHash)
        throw new Error(`entry ${entry.n}: re-execution gives another state after turn ${payload.turn}`);
      continue;
    }
    folded = refoldInput(folded, payload, entry.n, entry.chain);
  }
  return { ...folded, entries: room.entries, texts: room.texts, keys: { ...room.keys, ...folded.keys } };
}

function refoldInput(room: Room, logged: LoggedInput, n: number, hash: string): Room {
  try {
    const next = record(room, logged, []).room;
    const last = next.history.at(-1);
    const history = last
      ? [...next.history.slice(0, -1), { ...last, line: { ...last.line, entry: n, hash } }]
      : next.history;
    return { ...next, history };
  } catch (error) {
    throw new Error(
      `entry ${n} (${logged.input.type} by ${logged.by}): ${error instanceof Error ? error.message : 'failed'}`,
    );
  }
}
