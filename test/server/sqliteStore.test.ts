import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventStore } from '../../server/store/eventStore.ts';
import type { StoreAnswer } from '../../server/store/groupCommit.ts';
import { openDatabase } from '../../server/store/openDatabase.ts';
import { serveStore } from '../../server/store/serveStore.ts';
import { sqliteStore } from '../../server/store/sqliteStore.ts';
import { exerciseRow, logEntries, textRow } from './support/logEntries.ts';
import { storeContract } from './support/storeContract.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

const open = (path: string, script?: URL): EventStore => {
  const store = sqliteStore(path, script);
  onTestFinished(() => store.close());
  return store;
};

storeContract('the SQLite store', () => {
  const path = join(temporaryFolder(), 'exercises.db');
  return { open: () => open(path) };
});

describe('the SQLite store', () => {
  it('commits what arrives together with one flush', async () => {
    const db = openDatabase(join(temporaryFolder(), 'exercises.db'));
    const { port1, port2 } = new MessageChannel();
    serveStore(port2, db);
    const groups: number[] = [];
    const answered = new Promise<void>((resolve) => {
      port1.on('message', (answers: readonly StoreAnswer[]) => {
        groups.push(answers.filter((answer) => answer.ok).length);
        if (groups.reduce((sum, size) => sum + size, 0) === 101) resolve();
      });
    });
    port1.postMessage({ id: 0, operation: 'createExercise', args: [exerciseRow('one')] });
    for (let n = 1; n <= 100; n += 1) {
      port1.postMessage({ id: n, operation: 'append', args: ['one', n - 1, logEntries(n, n), []] });
    }
    await answered;
    expect(groups.length).toBeLessThan(5);
    const closed = once(port1, 'close');
    port1.postMessage({ close: true });
    await closed;
  });

  it('flushes every commit, and overwrites what it deletes', () => {
    const db = openDatabase(join(temporaryFolder(), 'exercises.db'));
    onTestFinished(() => db.close());
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      erase: pragma('secure_delete'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      erase: 1,
    });
  });

  it('leaves nothing of an erased text in its files', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'exercises.db');
    const store = open(path);
    await store.createExercise(exerciseRow('one'));
    await store.append('one', 0, logEntries(1, 1), [textRow('r1', 'the words that must go')]);
    const files = () => ['', '-wal'].map((tail) => readFileSync(path + tail, 'latin1')).join('');
    expect(files()).toContain('the words that must go');
    await store.eraseText('one', 'r1');
    expect(files()).not.toContain('the words that must go');
  });

  it('reports a full disk, loses nothing that was answered, and goes on when there is space again', async () => {
    const path = join(temporaryFolder(), 'exercises.db');
    const store = open(path, new URL('./support/fullDiskWorker.ts', import.meta.url));
    await store.createExercise(exerciseRow('one'));
    await store.append('one', 0, logEntries(1, 1), []);
    writeFileSync(`${path}.full`, '');
    let head = 1;
    let fault: unknown = null;
    while (fault === null) {
      const rows = logEntries(head + 1, head + 20);
      await store.append('one', head, rows, []).then(
        () => {
          head += rows.length;
        },
        (error: unknown) => {
          fault = error;
        },
      );
    }
    expect(fault).toMatchObject({ name: 'StoreFailed', fault: 'full', message: 'database or disk is full' });
    await expect(store.append('one', head, logEntries(head + 1, head + 200), [])).rejects.toMatchObject({
      fault: 'full',
    });
    expect(await store.read('one', 1)).toEqual(logEntries(1, head));
    rmSync(`${path}.full`);
    await store.append('one', head, logEntries(head + 1, head + 200), []);
    expect(await store.read('one', 1)).toEqual(logEntries(1, head + 200));
  });

  it('starts a new writer when the old one has died, and refuses what it still owed', async () => {
    const path = join(temporaryFolder(), 'exercises.db');
    const store = open(path, new URL('./support/dyingWorker.ts', import.meta.url));
    await store.createExercise(exerciseRow('one'));
    writeFileSync(`${path}.die`, '');
    await expect(store.append('one', 0, logEntries(1, 1), [])).rejects.toMatchObject({ name: 'StoreFailed' });
    rmSync(`${path}.die`);
    await store.append('one', 0, logEntries(1, 1), []);
    expect(await store.read('one', 1)).toEqual(logEntries(1, 1));
  });

  it('takes up a file of version 1, which had no mergers, with everything in it', async () => {
    const path = join(temporaryFolder(), 'exercises.db');
    const first = sqliteStore(path);
    await first.createExercise(exerciseRow('one'));
    await first.append('one', 0, logEntries(1, 3), []);
    const session = { tokenHash: 's', exercise: 'one', seat: 'kes-civ', role: 'seat', createdAtMillis: 1 } as const;
    await first.addSession(session);
    await first.close();
    const db = new DatabaseSync(path);
    db.exec('DROP TABLE mergers; PRAGMA user_version = 1');
    db.close();
    const store = open(path);
    expect(await store.read('one', 1)).toEqual(logEntries(1, 3));
    expect(await store.listSessions()).toEqual([session]);
    expect(await store.listMergers()).toEqual([]);
    const merger = { exercise: 'one', seat: 'kes-civ', also: 'kes-mil' };
    await store.addMerger(merger);
    await store.close();
    expect(await open(path).listMergers()).toEqual([merger]);
  });

  it('refuses a file of a later version instead of guessing', async () => {
    const path = join(temporaryFolder(), 'exercises.db');
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(open(path).listExercises()).rejects.toThrow(/later Longtable/);
  });

  it('keeps every answered entry through kill -9, without a gap', async () => {
    const path = join(temporaryFolder(), 'exercises.db');
    let answered = 0;
    for (let round = 1; round <= 5; round += 1) {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('./support/appendForever.ts', import.meta.url)), path],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = once(child, 'exit');
      const until = answered + 20 * round + 7;
      for await (const line of createInterface({ input: child.stdout })) {
        answered = Math.max(answered, Number(line));
        if (answered >= until) child.kill('SIGKILL');
      }
      expect(await ended).toEqual([null, 'SIGKILL']);
      const store = sqliteStore(path);
      const entries = await store.read('one', 1);
      await store.close();
      expect(entries.length).toBeGreaterThanOrEqual(answered);
      expect(entries).toEqual(logEntries(1, entries.length));
    }
  });
});
