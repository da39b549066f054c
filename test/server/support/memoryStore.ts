import type { LogEntry, TextRow } from '../../../engine/run/logEntry.ts';
import type { Access, EventStore, ExerciseRow, Merger } from '../../../server/store/eventStore.ts';
import { StoreFailed, WrongHead } from '../../../server/store/storeErrors.ts';

/** What outlives a process: everything that a store has promised. */
export interface MemoryDisk {
  readonly exercises: ExerciseRow[];
  readonly entries: Map<string, LogEntry[]>;
  readonly texts: Map<string, TextRow[]>;
  readonly invites: (Access & { used: boolean; voided: boolean })[];
  sessions: Access[];
  mergers: Merger[];
}

/** An empty disk. */
export function memoryDisk(): MemoryDisk {
  return { exercises: [], entries: new Map(), texts: new Map(), invites: [], sessions: [], mergers: [] };
}

/** A store on a disk in memory; fast enough to be torn down thousands of times, and true to the contract of every store. */
export function memoryStore(disk: MemoryDisk): EventStore {
  let closed = false;
  const isAt = (row: Access, exercise: string | null, seat: string) => row.exercise === exercise && row.seat === seat;
  const isSame = (a: Merger, b: Merger) => a.exercise === b.exercise && a.seat === b.seat && a.also === b.also;
  const voidInvites = (exercise: string | null, seat: string) => {
    for (const row of disk.invites) if (isAt(row, exercise, seat) && !row.used) row.voided = true;
  };
  const append: EventStore['append'] = async (exercise, expectedHead, rows, textRows) => {
    if (closed) throw new StoreFailed('closed', 'the store is closed');
    const log = disk.entries.get(exercise);
    const texts = disk.texts.get(exercise);
    if (!log || !texts) throw new StoreFailed('constraint', `no exercise ${exercise}`);
    if (log.length !== expectedHead) throw new WrongHead(exercise, expectedHead, log.length);
    const gap = rows.find((row, i) => row.n !== expectedHead + i + 1);
    if (gap) throw new StoreFailed('other', `entry ${gap.n} leaves a gap`);
    if (textRows.some((row) => texts.some(({ ref }) => ref === row.ref)))
      throw new StoreFailed('constraint', 'a text is there already');
    log.push(...rows);
    texts.push(...textRows);
  };
  return {
    append,
    createExercise: async (row) => {
      if (disk.exercises.some(({ id }) => id === row.id)) throw new StoreFailed('constraint', `${row.id} is there`);
      disk.exercises.push(row);
      disk.entries.set(row.id, []);
      disk.texts.set(row.id, []);
    },
    listExercises: async () => [...disk.exercises],
    read: async (exercise, fromN) => (disk.entries.get(exercise) ?? []).slice(fromN - 1),
    texts: async (exercise) => [...(disk.texts.get(exercise) ?? [])],
    eraseText: async (exercise, ref) => {
      const texts = disk.texts.get(exercise) ?? [];
      const at = texts.findIndex((row) => row.ref === ref);
      if (at >= 0) texts[at] = { ref, salt: null, text: null };
      return at >= 0;
    },
    addInvite: async (row) => {
      voidInvites(row.exercise, row.seat);
      disk.invites.push({ ...row, used: false, voided: false });
    },
    takeInvite: async (inviteHash, sessionHash, atMillis) => {
      const row = disk.invites.find(({ tokenHash }) => tokenHash === inviteHash);
      if (!row) return { use: 'unknown' };
      if (row.used || row.voided) return { use: row.used ? 'used' : 'voided' };
      row.used = true;
      const { exercise, seat, role } = row;
      const session = { tokenHash: sessionHash, exercise, seat, role, createdAtMillis: atMillis };
      disk.sessions.push(session);
      return { use: 'opened', session };
    },
    addSession: async (row) => {
      disk.sessions.push(row);
    },
    listSessions: async () => [...disk.sessions],
    endSession: async (tokenHash) => {
      disk.sessions = disk.sessions.filter((row) => row.tokenHash !== tokenHash);
    },
    endSessions: async (exercise, seat) => {
      voidInvites(exercise, seat);
      const before = disk.sessions.length;
      disk.sessions = disk.sessions.filter((row) => !isAt(row, exercise, seat));
      disk.mergers = disk.mergers.filter((row) => row.exercise !== exercise || ![row.seat, row.also].includes(seat));
      return before - disk.sessions.length;
    },
    addMerger: async (row) => {
      if (!disk.mergers.some((one) => isSame(one, row))) disk.mergers.push(row);
    },
    listMergers: async () => [...disk.mergers],
    endMerger: async (row) => {
      disk.mergers = disk.mergers.filter((one) => !isSame(one, row));
    },
    probe: async () => {},
    close: async () => {
      closed = true;
    },
  };
}
