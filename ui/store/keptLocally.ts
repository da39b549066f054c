import type { DeskState } from './deskState.ts';
import type { LocalDraft } from './localDraft.ts';

/** What of a desk is kept in the browser, so that a reload or a crash loses no word. */
export interface KeptLocally {
  readonly drafts: readonly LocalDraft[];
  readonly words: Readonly<Record<string, string>>;
  readonly read: Readonly<Record<string, boolean>>;
  readonly ribbonClosed: number;
}

/** The part of Web Storage that is used; a page gives its own. */
export interface LocalStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The name under which a seat's things are kept in this browser. */
export function keyOf(exercise: string, seat: string): string {
  return `longtable/${exercise}/${seat}`;
}

/** Picks what is kept. */
export function keptOf(state: DeskState): KeptLocally {
  const { drafts, words, read, ribbonClosed } = state;
  return { drafts, words, read, ribbonClosed };
}

/** Reads what was kept; what does not have the right shape is left out, never guessed. */
export function readKept(store: LocalStore, key: string): KeptLocally {
  const nothing: KeptLocally = { drafts: [], words: {}, read: {}, ribbonClosed: 0 };
  try {
    const raw: unknown = JSON.parse(store.getItem(key) ?? 'null');
    if (!isRecord(raw)) return nothing;
    return {
      drafts: Array.isArray(raw.drafts) ? raw.drafts.filter(isDraft) : [],
      words: isRecord(raw.words) ? onlyStrings(raw.words) : {},
      read: isRecord(raw.read) ? Object.fromEntries(Object.keys(raw.read).map((id) => [id, true])) : {},
      ribbonClosed: typeof raw.ribbonClosed === 'number' ? raw.ribbonClosed : 0,
    };
  } catch {
    return nothing;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function onlyStrings(record: Record<string, unknown>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [place, words] of Object.entries(record)) if (typeof words === 'string') kept[place] = words;
  return kept;
}

function isDraft(value: unknown): value is LocalDraft {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.type === 'string' &&
    isRecord(value.answers) &&
    typeof value.reason === 'string' &&
    typeof value.turn === 'number' &&
    typeof value.key === 'string' &&
    typeof value.touched === 'boolean' &&
    typeof value.sending === 'boolean'
  );
}
