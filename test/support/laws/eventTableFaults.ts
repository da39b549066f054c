import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventRow } from '../../../engine/view/eventTable.ts';
import { ROOT } from '../sourceFile.ts';

/** Every row of the table whose guard is not the title of a test in the file that it names. */
export function eventTableFaults(rows: Readonly<Record<string, EventRow>>): readonly string[] {
  return Object.entries(rows).flatMap(([type, { guardedBy }]) => {
    const [file = '', title = ''] = guardedBy.split(': ');
    const path = join(ROOT, file);
    if (!existsSync(path)) return [`${type} is guarded by ${file}, which does not exist`];
    return title !== '' && readFileSync(path, 'utf8').includes(`it('${title}'`)
      ? []
      : [`${type} is guarded by "${title}", which is no test in ${file}`];
  });
}
