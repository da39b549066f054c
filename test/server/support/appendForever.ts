import { sqliteStore } from '../../../server/store/sqliteStore.ts';
import { exerciseRow, logEntries } from './logEntries.ts';

// A process that appends until it is killed, several requests at a time, and says each number once it has been answered.
const store = sqliteStore(process.argv[2] ?? '');
const known = await store.listExercises();
if (known.length === 0) await store.createExercise(exerciseRow('one'));
let head = (await store.read('one', 1)).length;
for (;;) {
  const first = head + 1;
  const appends = [0, 1, 2].map((i) => store.append('one', head + i, logEntries(first + i, first + i), []));
  for (const [i, append] of appends.entries()) {
    await append;
    process.stdout.write(`${first + i}\n`);
  }
  head += appends.length;
}
