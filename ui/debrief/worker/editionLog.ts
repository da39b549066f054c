import { EXCON } from '../../../engine/model/ids.ts';
import type { LogPayload } from '../../../engine/model/input.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import type { EditionLog } from '../opened.ts';

/** Reads a nation's part of a log: whose it is follows from what can still be read in it. */
export function editionLog({ header, entries }: RunFile): EditionLog {
  const rows: EditionLog['rows'][number][] = [];
  let turn = 0;
  for (const { n, payload } of entries) {
    const read = payload === null ? null : (JSON.parse(payload) as LogPayload);
    if (read?.kind !== 'input') continue;
    const { input, by } = read;
    if (input.type === 'startEx') turn = 1;
    rows.push({ entry: n, by: input.type === 'enterFor' ? input.seat : by, type: input.type, turn });
    if (input.type === 'closeTurn') turn = input.turn + 1;
  }
  const own = rows.find(({ by }) => by !== EXCON);
  return { exercise: header.exercise, nation: own ? nationOf(own.by) : null, entries: entries.length, rows };
}
