import { EXCON, type NationId, type SeatId } from '../model/ids.ts';
import type { Input, LoggedInput } from '../model/input.ts';
import { nationOf } from '../state/rows.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import { newsFor } from '../view/newsFor.ts';
import { readEntry } from './effectiveEntries.ts';
import type { LogEntry } from './logEntry.ts';
import type { RunFile } from './runFile.ts';

/** What control does to the clock, which every seat lives through; the rest of what control did stays with control. */
const CLOCK: readonly Input['type'][] = [
  ...(['startEx', 'lockTurn', 'extendTurn', 'closeTurn', 'stepBack', 'endEx'] as const),
  ...(['pauseTurn', 'resumeTurn', 'realWorldResume'] as const),
];

/** Erases one free text from a file. The chain covers its salted hash, so the file still verifies and re-executes (rule L2). */
export function eraseText(file: RunFile, ref: string): RunFile {
  return { ...file, texts: file.texts.map((row) => (row.ref === ref ? { ref, salt: null, text: null } : row)) };
}

/**
 * The part of a run that one nation may take home: what its own seats sent, what control did to the clock, and the texts
 * that its seats could read. Of everything else salt and content are gone, so that no guess can be confirmed, while numbers
 * and links stay: an edition verifies (rule L2), it is not re-executed. The file must be control's own.
 */
export function editionFor(file: RunFile, nation: NationId): RunFile {
  const readable = readableTexts(file, nation);
  return {
    header: file.header,
    scenario: null,
    reveal: null,
    entries: file.entries.map((entry) => (isKept(entry, nation) ? entry : { ...entry, salt: null, payload: null })),
    texts: file.texts.filter((row) => readable.has(row.ref)),
    events: null,
  };
}

function isKept(entry: LogEntry, nation: NationId): boolean {
  const { payload } = readEntry(entry);
  // Who pressed the real-world stop is for control only, so no edition says it, not even of one's own nation (rule X5).
  if (payload.kind !== 'input' || payload.input.type === 'realWorldStop') return false;
  const seat = seatOf(payload);
  return seat === EXCON ? CLOCK.includes(payload.input.type) : nationOf(seat) === nation;
}

/** Whose input it is: what control entered from a seat's paper is that seat's (rule X6). */
function seatOf({ by, input }: LoggedInput): SeatId {
  return input.type === 'enterFor' ? input.seat : by;
}

/** The texts that its seats wrote, also in an abandoned branch, and those that went to them through the gate. */
function readableTexts({ scenario, events, entries }: RunFile, nation: NationId): ReadonlySet<string> {
  if (!scenario || !events) throw new Error('an edition is made from the whole file, not from another edition');
  const refs = new Set<string>();
  for (const entry of entries) {
    const { payload } = readEntry(entry);
    if (payload.kind !== 'input' || nationOf(seatOf(payload)) !== nation) continue;
    const input = payload.input.type === 'enterFor' ? payload.input.input : payload.input;
    if ('text' in input) refs.add(input.text);
    if ('reason' in input && input.reason !== null) refs.add(input.reason);
  }
  const seats = scenario.nations.find((n) => n.id === nation)?.seats ?? [];
  for (const { id } of seats) {
    const told = newsFor(id, events.flat(), () => null);
    for (const ref of sortedKeys(told?.texts ?? {})) refs.add(ref);
  }
  return refs;
}
