import type { Batch } from '../model/event.ts';
import type { RunFile } from '../run/runFile.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import type { Room } from './room.ts';

/** The whole run as a file for control; the seed is in it only when it is revealed. */
export function exportRun(room: Room, { reveal }: { readonly reveal: boolean }): RunFile {
  const byEntry = new Map(room.history.map(({ line, batches }) => [line.entry, batches]));
  const none: readonly Batch[] = [];
  return {
    header: room.header,
    scenario: room.game.scenario,
    reveal: reveal ? room.reveal : null,
    entries: room.entries,
    texts: sortedKeys(room.texts).flatMap((ref) => room.texts[ref] ?? []),
    events: room.entries.map((entry) => byEntry.get(entry.n) ?? none),
  };
}
