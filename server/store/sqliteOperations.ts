import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { LogEntry, TextRow } from '../../engine/run/logEntry.ts';
import type { Access, EventStore, ExerciseRow, Merger } from './eventStore.ts';
import { WrongHead } from './storeErrors.ts';

type Operation = Exclude<keyof EventStore, 'close'>;

/** What the store does, as plain calls that run inside the writer's transaction. */
export type Operations = {
  readonly [K in Operation]: (...args: Parameters<EventStore[K]>) => Awaited<ReturnType<EventStore[K]>>;
};

/** Operations that change nothing and so need no transaction of the writer. */
export const READS: ReadonlySet<Operation> = new Set(['listExercises', 'read', 'texts', 'listSessions', 'listMergers']);

/** Binds the store's operations to an open database. */
export function sqliteOperations(db: DatabaseSync): Operations {
  const one = (sql: string) => {
    const statement = db.prepare(sql);
    return (...values: SQLInputValue[]): number => Number(statement.run(...values).changes);
  };
  const many = <Row>(sql: string) => {
    const statement = db.prepare(sql);
    return (...values: SQLInputValue[]): Row[] => statement.all(...values) as Row[];
  };
  const exerciseColumns =
    'id, scenarioId, scenarioJson, seed, seedSalt, runSecret, turns, planningSeconds, covered, createdAtMillis';
  const addExercise = db.prepare(
    `INSERT INTO exercises (${exerciseColumns}) VALUES (${exerciseColumns.replace(/\w+/g, ':$&')})`,
  );
  const exercises = many<Omit<ExerciseRow, 'covered'> & { covered: string }>(
    `SELECT ${exerciseColumns} FROM exercises ORDER BY position`,
  );
  const head = many<{ head: number }>('SELECT coalesce(max(n), 0) AS head FROM entries WHERE exercise = ?');
  const addEntry = one('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)');
  const addText = one('INSERT INTO texts VALUES (?, ?, ?, ?)');
  const entries = many<LogEntry>(
    'SELECT n, kind, commitment, chain, salt, payload FROM entries WHERE exercise = ? AND n >= ? ORDER BY n',
  );
  const texts = many<TextRow>('SELECT ref, salt, text FROM texts WHERE exercise = ? ORDER BY rowid');
  const erase = one('UPDATE texts SET salt = NULL, text = NULL WHERE exercise = ? AND ref = ?');
  const voidInvites = one(
    'UPDATE invites SET voided = 1 WHERE exercise IS ? AND seat = ? AND usedAtMillis IS NULL AND voided = 0',
  );
  const addInvite = one(
    'INSERT INTO invites (tokenHash, exercise, seat, role, createdAtMillis) VALUES (?, ?, ?, ?, ?)',
  );
  const invite = many<Access & { usedAtMillis: number | null; voided: number }>(
    'SELECT * FROM invites WHERE tokenHash = ?',
  );
  const takeInvite = one(
    'UPDATE invites SET usedAtMillis = ? WHERE tokenHash = ? AND usedAtMillis IS NULL AND voided = 0',
  );
  const addSession = one('INSERT INTO sessions VALUES (?, ?, ?, ?, ?)');
  const sessions = many<Access>('SELECT tokenHash, exercise, seat, role, createdAtMillis FROM sessions ORDER BY rowid');
  const session = many<Access>(
    'SELECT tokenHash, exercise, seat, role, createdAtMillis FROM sessions WHERE tokenHash = ?',
  );
  const endSession = one('DELETE FROM sessions WHERE tokenHash = ?');
  const endSessions = one('DELETE FROM sessions WHERE exercise IS ? AND seat = ?');
  const addMerger = one('INSERT OR IGNORE INTO mergers VALUES (?, ?, ?)');
  const mergers = many<Merger>('SELECT exercise, seat, also FROM mergers ORDER BY rowid');
  const endMergers = one('DELETE FROM mergers WHERE exercise IS ? AND (seat = ? OR also = ?)');
  const endMerger = one('DELETE FROM mergers WHERE exercise = ? AND seat = ? AND also = ?');
  const probe = one('UPDATE probes SET count = count + 1');

  return {
    createExercise: (row) => {
      addExercise.run({ ...row, covered: JSON.stringify(row.covered) });
    },
    listExercises: () => exercises().map((row) => ({ ...row, covered: JSON.parse(row.covered) })),
    append: (exercise, expectedHead, rows, textRows) => {
      const at = head(exercise)[0]?.head ?? 0;
      if (at !== expectedHead) throw new WrongHead(exercise, expectedHead, at);
      for (const [i, e] of rows.entries()) {
        if (e.n !== expectedHead + i + 1) throw new RangeError(`entry ${e.n} where ${expectedHead + i + 1} belongs`);
        addEntry(exercise, e.n, e.kind, e.commitment, e.chain, e.salt, e.payload);
      }
      for (const t of textRows) addText(exercise, t.ref, t.salt, t.text);
    },
    read: (exercise, fromN) => entries(exercise, fromN),
    texts: (exercise) => texts(exercise),
    eraseText: (exercise, ref) => erase(exercise, ref) === 1,
    addInvite: (i) => {
      voidInvites(i.exercise, i.seat);
      addInvite(i.tokenHash, i.exercise, i.seat, i.role, i.createdAtMillis);
    },
    takeInvite: (inviteHash, sessionHash, atMillis) => {
      const row = invite(inviteHash)[0];
      if (!row) return { use: 'unknown' };
      if (takeInvite(atMillis, inviteHash) === 0) return { use: row.usedAtMillis === null ? 'voided' : 'used' };
      const { exercise, seat, role } = row;
      addSession(sessionHash, exercise, seat, role, atMillis);
      return { use: 'opened', session: { tokenHash: sessionHash, exercise, seat, role, createdAtMillis: atMillis } };
    },
    addSession: (s) => {
      addSession(s.tokenHash, s.exercise, s.seat, s.role, s.createdAtMillis);
    },
    listSessions: () => sessions(),
    endSession: (tokenHash) => {
      const ended = session(tokenHash)[0];
      if (ended) voidInvites(ended.exercise, ended.seat);
      endSession(tokenHash);
    },
    endSessions: (exercise, seat) => {
      voidInvites(exercise, seat);
      endMergers(exercise, seat, seat);
      return endSessions(exercise, seat);
    },
    addMerger: ({ exercise, seat, also }) => {
      addMerger(exercise, seat, also);
    },
    listMergers: () => mergers(),
    endMerger: ({ exercise, seat, also }) => {
      endMerger(exercise, seat, also);
    },
    probe: () => {
      probe();
    },
  };
}
