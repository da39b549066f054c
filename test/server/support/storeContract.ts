import { describe, expect, it } from 'vitest';
import type { Access, EventStore } from '../../../server/store/eventStore.ts';
import { exerciseRow, logEntries, textRow } from './logEntries.ts';

const merger = (seat: string, also: string) => ({ exercise: 'one', seat, also });

/** A store on a place of its own; opening it twice gives two writers on the same exercises. */
export interface StorePlace {
  open(): EventStore;
}

const invite = (tokenHash: string, seat = 'kes-civ', exercise: string | null = 'one'): Access => ({
  tokenHash,
  exercise,
  seat,
  role: exercise === null ? 'host' : 'seat',
  createdAtMillis: 5,
});

/** What every store promises, whatever it is made of. */
export function storeContract(name: string, place: () => StorePlace): void {
  const withExercise = async (): Promise<EventStore> => {
    const store = place().open();
    await store.createExercise(exerciseRow('one'));
    return store;
  };

  describe(`${name} keeps exercises`, () => {
    it('gives them back byte for byte, in the order of their creation, also after it was opened again', async () => {
      const at = place();
      const store = at.open();
      for (const id of ['one', 'two', 'abc']) await store.createExercise(exerciseRow(id));
      expect(await store.listExercises()).toEqual(['one', 'two', 'abc'].map(exerciseRow));
      await store.close();
      expect(await at.open().listExercises()).toEqual(['one', 'two', 'abc'].map(exerciseRow));
    });

    it('refuses a second exercise of the same id and keeps the first', async () => {
      const store = await withExercise();
      await expect(store.createExercise(exerciseRow('one'))).rejects.toMatchObject({ fault: 'constraint' });
      expect(await store.listExercises()).toHaveLength(1);
    });
  });

  describe(`${name} keeps a log`, () => {
    it('gives entries back in order, whole or from a number on', async () => {
      const store = await withExercise();
      await store.append('one', 0, logEntries(1, 3), []);
      await store.append('one', 3, logEntries(4, 5), []);
      expect(await store.read('one', 1)).toEqual(logEntries(1, 5));
      expect(await store.read('one', 4)).toEqual(logEntries(4, 5));
      expect(await store.read('one', 6)).toEqual([]);
    });

    it('refuses an append that does not follow the last entry, and writes nothing of it', async () => {
      const store = await withExercise();
      await store.append('one', 0, logEntries(1, 2), []);
      await expect(store.append('one', 1, logEntries(2, 3), [])).rejects.toMatchObject({ name: 'WrongHead', head: 2 });
      await expect(store.append('one', 5, logEntries(6, 6), [])).rejects.toMatchObject({ name: 'WrongHead', head: 2 });
      expect(await store.read('one', 1)).toEqual(logEntries(1, 2));
    });

    it('refuses entries with a gap among them, all of them', async () => {
      const store = await withExercise();
      const gap = [...logEntries(1, 2), ...logEntries(4, 4)];
      await expect(store.append('one', 0, gap, [])).rejects.toMatchObject({ name: 'StoreFailed' });
      expect(await store.read('one', 1)).toEqual([]);
    });

    it('writes entries and their texts together or not at all', async () => {
      const store = await withExercise();
      await store.append('one', 0, logEntries(1, 1), [textRow('r1', 'hello')]);
      await expect(store.append('one', 1, logEntries(2, 2), [textRow('r1', 'again')])).rejects.toThrow();
      expect(await store.read('one', 1)).toEqual(logEntries(1, 1));
      expect(await store.texts('one')).toEqual([textRow('r1', 'hello')]);
    });

    it('refuses a log without an exercise', async () => {
      const store = await withExercise();
      await expect(store.append('nowhere', 0, logEntries(1, 1), [])).rejects.toMatchObject({ fault: 'constraint' });
    });

    it('keeps the logs of several exercises apart', async () => {
      const store = await withExercise();
      await store.createExercise(exerciseRow('two'));
      const appends = Array.from({ length: 50 }, (_, i) => [
        store.append('one', i, logEntries(i + 1, i + 1, 'one'), []),
        store.append('two', i, logEntries(i + 1, i + 1, 'two'), []),
      ]);
      await Promise.all(appends.flat());
      expect(await store.read('one', 1)).toEqual(logEntries(1, 50, 'one'));
      expect(await store.read('two', 1)).toEqual(logEntries(1, 50, 'two'));
    });

    it('lets only one of two writers have the same place in a log', async () => {
      const at = place();
      const [a, b] = [at.open(), at.open()];
      await a.createExercise(exerciseRow('one'));
      for (let n = 0; n < 20; n += 1) {
        const tries = [
          a.append('one', n, logEntries(n + 1, n + 1, 'a'), []),
          b.append('one', n, logEntries(n + 1, n + 1, 'b'), []),
        ];
        const ends = await Promise.allSettled(tries);
        expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(ends.find((end) => end.status === 'rejected')).toMatchObject({
          reason: { name: 'WrongHead', head: n + 1 },
        });
      }
      expect((await b.read('one', 1)).map((entry) => entry.n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    });

    it('takes one bad request out of a group without harm to the others', async () => {
      const store = await withExercise();
      const ends = await Promise.allSettled([
        store.append('one', 0, logEntries(1, 1), []),
        store.append('one', 7, logEntries(8, 8), []),
        store.append('one', 1, logEntries(2, 2), []),
      ]);
      expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store.read('one', 1)).toEqual(logEntries(1, 2));
    });
  });

  describe(`${name} erases texts`, () => {
    it('removes text and salt, keeps the name, and leaves the log as it was', async () => {
      const store = await withExercise();
      await store.append('one', 0, logEntries(1, 1), [textRow('r1', 'secret words'), textRow('r2', 'other')]);
      expect(await store.eraseText('one', 'r1')).toBe(true);
      expect(await store.eraseText('one', 'r9')).toBe(false);
      expect(await store.texts('one')).toEqual([{ ref: 'r1', salt: null, text: null }, textRow('r2', 'other')]);
      expect(await store.read('one', 1)).toEqual(logEntries(1, 1));
    });
  });

  describe(`${name} keeps invites and sessions`, () => {
    it('uses an invite up once, however many ask at the same time', async () => {
      const store = await withExercise();
      await store.addInvite(invite('i1'));
      const takes = await Promise.all(['a', 'b', 'c'].map((session) => store.takeInvite('i1', session, 9)));
      expect(takes.map(({ use }) => use).sort()).toEqual(['opened', 'used', 'used']);
      expect(await store.listSessions()).toHaveLength(1);
    });

    it('opens the session of exactly the place that the invite was for, and remembers it', async () => {
      const at = place();
      const store = at.open();
      await store.createExercise(exerciseRow('one'));
      await store.addInvite(invite('i1'));
      const session = { tokenHash: 's1', exercise: 'one', seat: 'kes-civ', role: 'seat', createdAtMillis: 9 };
      expect(await store.takeInvite('i1', 's1', 9)).toEqual({ use: 'opened', session });
      await store.close();
      const again = at.open();
      expect(await again.listSessions()).toEqual([session]);
      expect(await again.takeInvite('i1', 's2', 10)).toEqual({ use: 'used' });
    });

    it('voids unused invites of the same place when a new one is made, and of no other', async () => {
      const store = await withExercise();
      for (const row of [invite('i1'), invite('mil', 'kes-mil'), invite('h1', 'host', null), invite('i2')]) {
        await store.addInvite(row);
      }
      await store.addInvite(invite('h2', 'host', null));
      const takes = ['i1', 'mil', 'h1', 'i2', 'h2', 'nothing'].map((hash) => store.takeInvite(hash, `s-${hash}`, 9));
      const uses = (await Promise.all(takes)).map(({ use }) => use);
      expect(uses).toEqual(['voided', 'opened', 'voided', 'opened', 'opened', 'unknown']);
    });

    it('ends every session of a place and voids what could open another', async () => {
      const store = await withExercise();
      await store.addSession(invite('s1'));
      await store.addSession(invite('s2'));
      await store.addSession(invite('s3', 'kes-mil'));
      await store.addInvite(invite('i1'));
      expect(await store.endSessions('one', 'kes-civ')).toBe(2);
      expect((await store.listSessions()).map(({ tokenHash }) => tokenHash)).toEqual(['s3']);
      expect(await store.takeInvite('i1', 's4', 9)).toEqual({ use: 'voided' });
    });
  });

  describe(`${name} keeps mergers`, () => {
    it('once each, in their order, through a restart, until they end', async () => {
      const at = place();
      const store = at.open();
      await store.createExercise(exerciseRow('one'));
      const [a, b] = [merger('kes-civ', 'kes-mil'), merger('tal-mil', 'tal-civ')];
      for (const row of [a, b, a]) await store.addMerger(row);
      await store.close();
      const again = at.open();
      expect(await again.listMergers()).toEqual([a, b]);
      await again.endMerger(a);
      await again.endMerger(merger('kes-mil', 'kes-civ'));
      expect(await again.listMergers()).toEqual([b]);
    });
  });

  describe(`${name} ends mergers`, () => {
    it('with the sessions of either seat, and leaves the others', async () => {
      const store = place().open();
      await store.createExercise(exerciseRow('one'));
      const [a, b, c] = [merger('kes-civ', 'kes-mil'), merger('tal-mil', 'tal-civ'), merger('ves-mil', 'ves-civ')];
      for (const row of [a, b, c]) await store.addMerger(row);
      expect(await store.endSessions('one', 'kes-civ')).toBe(0);
      expect(await store.listMergers()).toEqual([b, c]);
      await store.endSessions('two', 'ves-mil');
      await store.endSessions('one', 'tal-civ');
      expect(await store.listMergers()).toEqual([c]);
    });
  });

  describe(`${name} closes`, () => {
    it('only after everything asked for is written, and then takes nothing more', async () => {
      const at = place();
      const store = at.open();
      await store.createExercise(exerciseRow('one'));
      const append = store.append('one', 0, logEntries(1, 1), []);
      await store.close();
      await append;
      await expect(store.append('one', 1, logEntries(2, 2), [])).rejects.toMatchObject({ fault: 'closed' });
      expect(await at.open().read('one', 1)).toEqual(logEntries(1, 1));
    });
  });
}
