import { effectiveEntries } from './effectiveEntries.ts';
import type { RunFile } from './runFile.ts';

/**
 * A run file cut after what ended its exercise: the hot wash's notes and releases are not in it. A log that stops earlier is
 * cut after the last turn that it closes.
 */
export function untilEndEx(file: RunFile): RunFile {
  const last = effectiveEntries(file.entries).findLast(({ payload }) => {
    const type = payload.kind === 'input' ? payload.input.type : null;
    return type === 'endEx' || type === 'closeTurn';
  });
  const length = last ? last.entry.n + (file.entries[last.entry.n]?.kind === 'checkpoint' ? 1 : 0) : 0;
  return { ...file, entries: file.entries.slice(0, length), events: file.events?.slice(0, length) ?? null };
}
