import { createStore } from 'zustand/vanilla';

/** A short line that slides in at the edge and goes by itself; anything that must be kept stands in a list as well. */
export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'ok' | 'warn' | 'alarm';
  readonly words: string;
}

interface Notices {
  readonly shown: readonly Notice[];
  /** The last words for screen readers; the counter makes the same words announce again. */
  readonly spoken: { readonly count: number; readonly words: string };
}

/** What is on show now. One a page. */
export const noticeStore = createStore<Notices>(() => ({ shown: [], spoken: { count: 0, words: '' } }));

let next = 1;

/** Tells screen readers something, politely, and shows nothing. */
export function announce(words: string): void {
  noticeStore.setState((now) => ({ spoken: { count: now.spoken.count + 1, words } }));
}

/** Shows a notice and announces it; returns its id for `dropNotice`. */
export function notify(words: string, tone: Notice['tone'] = 'plain'): number {
  const id = next++;
  noticeStore.setState((now) => ({ shown: [...now.shown.slice(-1), { id, tone, words }] }));
  announce(words);
  return id;
}

/** Takes all notices away: what they said belongs to a moment that is over. */
export function dropNotices(): void {
  noticeStore.setState({ shown: [] });
}

/** Takes a notice away. */
export function dropNotice(id: number): void {
  noticeStore.setState((now) => ({ shown: now.shown.filter((notice) => notice.id !== id) }));
}
