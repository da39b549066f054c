import { produce } from 'immer';
import type { Batch } from '../model/event.ts';
import type { SeatId } from '../model/ids.ts';
import type { Input, LoggedInput } from '../model/input.ts';
import { appendInput } from '../run/appendInput.ts';
import { canonicalJson } from '../run/canonicalJson.ts';
import type { LogEntry, TextRow } from '../run/logEntry.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import { learn } from '../view/learn.ts';
import type { News } from '../view/news.ts';
import { newsFor } from '../view/newsFor.ts';
import type { View } from '../view/view.ts';
import { besideNoAction } from './besideNoAction.ts';
import { clockAfter } from './clockAfter.ts';
import { seatsOf } from './openRoom.ts';
import type { Room } from './room.ts';

/** A room after one accepted input, and what was new in it. */
export interface Recorded {
  readonly room: Room;
  readonly entries: readonly LogEntry[];
  readonly heard: Readonly<Record<SeatId, News>>;
  readonly id: string | null;
}

/** Appends one input to the room's run and lets every seat learn what it may. Throws when an invariant breaks. */
export function record(room: Room, logged: LoggedInput, texts: readonly TextRow[]): Recorded {
  const { state, digest, stateHash, added, batches, id } = appendInput(room, logged);
  // Most inputs come without texts.
  const allTexts =
    texts.length === 0 ? room.texts : { ...room.texts, ...Object.fromEntries(texts.map((row) => [row.ref, row])) };
  const heard = hear(room, batches, (ref) => allTexts[ref]?.text ?? null);
  const line = {
    entry: added[0]?.n ?? 0,
    by: logged.by,
    type: logged.input.type,
    turn: state.turn,
    hash: added[0]?.chain ?? '',
    atMillis: logged.atMillis,
    why: logged.why,
  };
  const next: Room = {
    ...room,
    state,
    digest,
    stateHash,
    views: learnAll(room.views, heard),
    news: appendNews(room.news, heard),
    entries: [...room.entries, ...added],
    texts: allTexts,
    ...besideNoAction(room, state, logged.input),
    history: [...room.history, { line, batches }],
    keys: { ...room.keys, [`${logged.by} ${logged.key}`]: keyRow(room, logged, id) },
    clock: clockAfter(room, state, logged.input, logged.atMillis),
  };
  return { room: next, entries: added, heard, id };
}

/** What is kept of an accepted key. */
export function keyRow(room: Room, logged: LoggedInput, id: string | null) {
  return { by: logged.by, key: logged.key, digest: inputDigest(room, logged.input), id };
}

/** Names what was sent under a key. */
export function inputDigest(room: Room, input: Input): string {
  return room.game.sha256(canonicalJson(input));
}

function hear(room: Room, batches: readonly Batch[], text: (ref: string) => string | null): Record<SeatId, News> {
  const heard: Record<SeatId, News> = {};
  for (const seat of seatsOf(room.game.scenario)) {
    const news = newsFor(seat, batches, text);
    if (news) heard[seat] = news;
  }
  return heard;
}

function learnAll(views: Room['views'], heard: Readonly<Record<SeatId, News>>): Room['views'] {
  const next: Record<SeatId, View> = { ...views };
  for (const seat of sortedKeys(heard)) {
    const news = heard[seat];
    const view = views[seat];
    if (news && view) next[seat] = produce(view, (draft) => learn(draft as View, news));
  }
  return next;
}

function appendNews(news: Room['news'], heard: Readonly<Record<SeatId, News>>): Room['news'] {
  const next: Record<SeatId, readonly News[]> = { ...news };
  for (const seat of sortedKeys(heard)) {
    const item = heard[seat];
    if (item) next[seat] = [...(news[seat] ?? []), item];
  }
  return next;
}
