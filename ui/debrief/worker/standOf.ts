import { effectiveEntries } from '../../../engine/run/effectiveEntries.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';

/** How far a log has come, read without playing it: the turn that is open, and whether the exercise has ended. */
export function standOf({ header, entries }: RunFile): { readonly ended: boolean; readonly turn: number } {
  let turn = 0;
  let ended = false;
  for (const { payload } of effectiveEntries(entries)) {
    if (payload.kind !== 'input') continue;
    const { input } = payload;
    if (input.type === 'startEx') turn = 1;
    else if (input.type === 'endEx') ended = true;
    else if (input.type === 'closeTurn') {
      ended ||= input.turn >= header.turns;
      turn = input.turn + 1;
    }
  }
  return { ended, turn };
}
