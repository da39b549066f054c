import { verifyChain } from '../run/chain.ts';
import { effectiveEntries, readEntry } from '../run/effectiveEntries.ts';
import type { LogEntry, TextRow } from '../run/logEntry.ts';
import { openRoom, type RoomOptions } from './openRoom.ts';
import { keyRow } from './record.ts';
import { refold } from './refold.ts';
import type { KeyRow, Room, RoomClock } from './room.ts';

/** After a restart nobody finds the turn nearly over: at least this much planning time is left. */
export const RESTART_MILLIS = 60_000;

/**
 * Restores a room from its log into exactly the state it had (rule L5): verifies the chain, re-executes what is in force,
 * compares every checkpoint. Throws with the entry at which the log does not fit.
 */
export function restoreRoom(
  options: RoomOptions & {
    readonly entries: readonly LogEntry[];
    readonly texts: readonly TextRow[];
    readonly atMillis: number;
  },
): Room {
  const empty = openRoom(options);
  const fault = verifyChain(options.tools.sha256, empty.header, options.entries, options.texts);
  if (fault) throw new Error(fault.says);
  const texts = Object.fromEntries(options.texts.map((row) => [row.ref, row]));
  const effective = effectiveEntries(options.entries);
  const folded = refold({ ...empty, entries: options.entries, texts }, effective);
  const abandoned = abandonedKeys(folded, options.entries);
  const epoch = 1 + options.entries.filter((entry) => isStepBack(entry)).length;
  return { ...folded, epoch, keys: { ...abandoned, ...folded.keys }, clock: restarted(folded.clock, options.atMillis) };
}

/** A pause and a stop outlast the restart; planning that runs, or goes on after them, has the least time of a restart (rule X4). */
function restarted(clock: RoomClock, atMillis: number): RoomClock {
  const { phase, endsAtMillis, still } = clock;
  if (phase === 'planning' && endsAtMillis !== null)
    return { ...clock, endsAtMillis: Math.max(endsAtMillis, atMillis + RESTART_MILLIS) };
  if (still?.beneath[0] === 'planning')
    return { ...clock, still: { ...still, leftMillis: Math.max(still.leftMillis ?? 0, RESTART_MILLIS) } };
  return clock;
}

function isStepBack(entry: LogEntry): boolean {
  const { payload } = readEntry(entry);
  return payload.kind === 'input' && payload.input.type === 'stepBack';
}

/** Keys live as long as the run, also those of inputs that were stepped back over. */
function abandonedKeys(room: Room, entries: readonly LogEntry[]): Record<string, KeyRow> {
  const keys: Record<string, KeyRow> = {};
  for (const entry of entries) {
    const { payload } = readEntry(entry);
    if (payload.kind === 'input') keys[`${payload.by} ${payload.key}`] = keyRow(room, payload, null);
  }
  return keys;
}
