/** The log: what it keeps, how it is verified, replayed, forked and stepped back; and the dice. */
import { describe, expect, it } from 'vitest';
import { EXCON } from '../../engine/model/ids.ts';
import type { LoggedInput } from '../../engine/model/input.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { playBots, scriptedSecrets } from '../../engine/room/playBots.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { verifyChain } from '../../engine/run/chain.ts';
import { makeDice } from '../../engine/run/dice.ts';
import { effectiveEntries } from '../../engine/run/effectiveEntries.ts';
import { fork } from '../../engine/run/fork.ts';
import { newsOfSeat, ReplayFault, replay, viewOfSeat } from '../../engine/run/replay.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import { ledgerRows } from '../../engine/state/ledger.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

const played = playBots({ scenario: firstLight, seed: '7', turns: 4, bots: 'by-the-book', tools: nativeTools });
const file = exportRun(played, { reveal: true });

describe('L1 the log', () => {
  it('L1.2 the sender is stamped by the room; an input cannot name another', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    const payload = JSON.parse(table.room.entries.at(-1)?.payload ?? '') as LoggedInput;
    expect(payload).toMatchObject({ kind: 'input', by: 'kes-civ', input: { type: 'sealOrder' } });
    expect(Object.keys(payload.input).toSorted()).toEqual(['draft', 'reason', 'turn', 'type']);
  });

  it('L1.3 nothing but inputs and checkpoints is in it, numbered without gaps', () => {
    expect(file.entries.map((entry) => entry.n)).toEqual(file.entries.map((_, i) => i + 1));
    expect(file.entries.filter((entry) => entry.kind === 'checkpoint')).toHaveLength(4);
  });
});

describe('L2 the chain', () => {
  it('L2.1 a run as it was written verifies', () => {
    expect(verifyRun(file, nativeSha256)).toBeNull();
  });

  it('L2.2 an erased payload is no break; a changed one is, and is named', () => {
    const { n = 0 } = file.entries.find(({ payload }) => payload?.includes('"turn":1')) ?? {};
    const erased = file.entries.map((entry) => (entry.n === n ? { ...entry, salt: null, payload: null } : entry));
    expect(verifyChain(nativeSha256, file.header, erased, file.texts)).toBeNull();
    const changed = file.entries.map((entry) =>
      entry.n === n ? { ...entry, payload: entry.payload?.replace('"turn":1', '"turn":2') ?? null } : entry,
    );
    expect(verifyChain(nativeSha256, file.header, changed, file.texts)).toMatchObject({ entry: n });
  });

  it('L2.3 an entry left out, put twice or swapped is named', () => {
    const without = file.entries.filter((entry) => entry.n !== 12);
    expect(verifyChain(nativeSha256, file.header, without, [])).toMatchObject({ entry: 12 });
    const swapped = [...file.entries];
    [swapped[4], swapped[5]] = [file.entries[5] as never, file.entries[4] as never];
    expect(verifyChain(nativeSha256, file.header, swapped, [])).toMatchObject({ entry: 5 });
  });

  it('L2.4 another header is another chain', () => {
    const header = { ...file.header, turns: 5 };
    expect(verifyRun({ ...file, header }, nativeSha256)).toMatchObject({ entry: 1 });
  });
});

describe('L2 an erased content', () => {
  const table = setTable();
  table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'Ours is clean.' });
  table.send('kes-civ', { type: 'realWorldStop' });
  const { header, entries, texts } = exportRun(table.room, { reveal: true });
  const verdict = (changed: Partial<Pick<RunFile, 'entries' | 'texts'>>) =>
    verifyChain(nativeSha256, header, changed.entries ?? entries, changed.texts ?? texts);

  it('L2.12 is gone with its salt: one that stays without it could say anything, and is named', () => {
    const { n = 0 } = entries.at(-1) ?? {};
    const another = (salt: string | null) =>
      entries.map((row) =>
        row.n === n ? { ...row, salt, payload: row.payload?.replace('kes-civ', 'tal-civ') ?? null } : row,
      );
    expect(verdict({})).toBeNull();
    expect(verdict({ entries: another(null) })).toMatchObject({ entry: n });
    expect(verdict({ entries: entries.map((row) => (row.n === n ? { ...row, payload: null } : row)) })).toMatchObject({
      entry: n,
    });
    const words = (salt: string | null, text: string | null) => texts.map((row) => ({ ...row, salt, text }));
    expect(verdict({ texts: words(null, null) })).toBeNull();
    expect(verdict({ texts: words(null, 'Ours is poisoned.') })?.says).toMatch(/salt/);
    expect(verdict({ texts: words('0'.repeat(32), null) })?.says).toMatch(/salt/);
  });
});

describe('L3 checkpoints', () => {
  it('L3.1 each covers the one before: the same state reached by another way has another hash', () => {
    const one = setTable();
    const other = setTable();
    const sealed = other.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    other.send('kes-civ', { type: 'withdrawOrder', turn: 1, order: sealed });
    one.closeUntil(2);
    other.closeUntil(2);
    // Both tables stand alike, also in their ledgers: a checkpoint is about states, the chain about inputs.
    expect(canonicalJson(other.state)).toBe(canonicalJson(one.state));
    expect(other.room.stateHash).toBe(one.room.stateHash);
    expect(other.room.entries.at(-1)?.chain).not.toBe(one.room.entries.at(-1)?.chain);
    other.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    other.closeUntil(3);
    one.closeUntil(3);
    other.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'off' });
    one.closeUntil(5);
    other.closeUntil(5);
    expect(other.room.stateHash).not.toBe(one.room.stateHash);
  });
});

describe('L4 stepping back', () => {
  it('L4.1 turn 2 is played again: what was abandoned stays in the chain and out of force', () => {
    const table = setTable();
    table.closeUntil(2);
    const back = table.room.entries.at(-2)?.chain ?? '';
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    table.closeUntil(3);
    const abandoned = table.room.entries.at(-1)?.chain ?? '';
    const length = table.room.entries.length;
    table.control({ type: 'stepBack', to: back });
    expect(table.state.turn).toBe(2);
    expect(table.state.sealed['tal-civ']).toEqual([]);
    expect(table.room.entries).toHaveLength(length + 1);
    expect(table.room.epoch).toBe(2);
    expect(effectiveEntries(table.room.entries)).toHaveLength(3);
    expect(table.send(EXCON, { type: 'stepBack', to: abandoned })).toEqual({ refused: 'abandoned', to: abandoned });
    table.closeUntil(3);
    expect(table.column('tal-works', 'servicePerMille')).toBe(1000);
  });

  it('L4.2 the same dice fall again', () => {
    const table = setTable({ dice: makeDice('7') });
    const back = table.room.entries.at(-1)?.chain ?? '';
    table.closeUntil(3);
    const rolls = ledgerRows(table.state.ledgers.rolls);
    table.control({ type: 'stepBack', to: back });
    expect(ledgerRows(table.state.ledgers.rolls).length).toBeLessThan(rolls.length);
    table.offer('tal-mil', 'kes', 'crew');
    table.closeUntil(3);
    expect(ledgerRows(table.state.ledgers.rolls)).toEqual(rolls);
  });
});

describe('L5 replay', () => {
  it('L5.1 from the log alone come the same state, the same log hash, the same news and views', () => {
    const run = replay(file, nativeTools);
    expect(run.stateHash).toBe(played.stateHash);
    expect(canonicalJson(run.state)).toBe(canonicalJson(played.state));
    expect(run.logHash).toBe(played.entries.at(-1)?.chain);
    for (const seat of ['kes-civ', 'kes-mil', 'tal-civ', 'tal-mil']) {
      expect(canonicalJson(newsOfSeat(file, run, seat))).toBe(canonicalJson(played.news[seat]));
      expect(viewOfSeat(file, run, seat)).toEqual(played.views[seat]);
    }
  });

  it('L5.2 under another rules version it is not re-executed, and the header is named', () => {
    const other = { ...file, header: { ...file.header, rulesVersion: 999 } };
    expect(() => replay(other, nativeTools)).toThrow(ReplayFault);
    expect(() => replay(other, nativeTools)).toThrow('made under rules version 999');
  });

  it('L5.3 without the seed it verifies but is not re-executed', () => {
    const sealed: RunFile = { ...file, reveal: null };
    expect(verifyRun(sealed, nativeSha256)).toBeNull();
    expect(() => replay(sealed, nativeTools)).toThrow('the seed is not revealed yet');
  });

  it('L5.4 an edited checkpoint or event is found, also by one who makes the chain anew', () => {
    const at = file.events?.findIndex((batches) => JSON.stringify(batches).includes('"turn":1')) ?? -1;
    const events = file.events?.map((batches, i) =>
      i === at ? JSON.parse(JSON.stringify(batches).replace('"turn":1', '"turn":3')) : batches,
    );
    expect(() => replay({ ...file, events: events ?? null }, nativeTools)).toThrow(
      `the events kept beside entry ${at + 1}`,
    );
  });
});

describe('L6 fork', () => {
  const { runSecret } = scriptedSecrets(nativeSha256, '7');

  it('L6.1 with everything kept it is the original, entry for entry', () => {
    const inputs = file.entries.filter((entry) => entry.kind === 'input').length;
    const then: readonly LoggedInput[] = [];
    const same = fork(file, { keep: inputs, then, runSecret, tools: nativeTools });
    expect(same.entries).toEqual(file.entries);
    expect(same.events).toEqual(file.events);
  });

  it('L6.2 what if nobody had shared: the prefix is the same, Talumar’s works is hit', () => {
    const inputs = effectiveEntries(file.entries).flatMap(({ payload }) => (payload.kind === 'input' ? [payload] : []));
    const shares = inputs.findIndex(({ input }) => input.type === 'sealOrder' && input.draft.type === 'S01');
    const close = (turn: number): LoggedInput => ({
      kind: 'input',
      by: EXCON,
      key: `close/${turn}`,
      atMillis: 0,
      input: { type: 'closeTurn', turn },
      why: null,
    });
    const then = [1, 2, 3].map(close);
    const other = fork(file, { keep: shares, then, runSecret, tools: nativeTools });
    expect(other.entries.slice(0, shares)).toEqual(file.entries.slice(0, shares));
    const impacted = (run: RunFile) => JSON.stringify(run.events).includes('"asset":"tal-works","what":"stopDosing"');
    expect([impacted(file), impacted(other)]).toEqual([false, true]);
    expect(replay(other, nativeTools).state.turn).toBe(4);
  });
});

describe('L7 scripted runs', () => {
  it('L7.1 the same seed gives the same file to the last byte, another seed another', () => {
    const again = (seed: string) =>
      canonicalJson(
        exportRun(playBots({ scenario: firstLight, seed, turns: 4, bots: 'by-the-book', tools: nativeTools }), {
          reveal: true,
        }),
      );
    expect(again('7')).toBe(canonicalJson(file));
    expect(again('8')).not.toBe(canonicalJson(file));
  });
});

describe('L8 dice', () => {
  it('L8.1 the same key gives the same roll whatever else was rolled', () => {
    const key = [2, 'notice', 'tal', 'c3-lite'];
    const alone = makeDice('7').perMille(key);
    const dice = makeDice('7');
    for (let i = 0; i < 100; i++) dice.perMille([i, 'brief', 'kes', 'tal-water']);
    expect(dice.perMille(key)).toBe(alone);
  });

  it('L8.2 another seed, another key and a salt give other rolls', () => {
    const words = new Set([
      makeDice('7').word([1, 'notice', 'tal']),
      makeDice('8').word([1, 'notice', 'tal']),
      makeDice('7').word([1, 'notice', 'kes']),
      makeDice('7').word([2, 'notice', 'tal']),
      makeDice('7', 'again').word([1, 'notice', 'tal']),
    ]);
    expect(words.size).toBe(5);
  });

  it('L8.3 15 % are about 15 %: of 20,000 keys between 14 and 16 in a hundred roll below 150', () => {
    const dice = makeDice('first light');
    let below = 0;
    for (let turn = 0; turn < 20_000; turn++) if (dice.perMille([turn, 'notice', 'tal', 'c3-lite']) < 150) below += 1;
    expect(below).toBeGreaterThan(2_800);
    expect(below).toBeLessThan(3_200);
  });

  it('L8.4 an empty seed, an empty key and what is not ASCII are refused', () => {
    expect(() => makeDice('')).toThrow(RangeError);
    expect(() => makeDice('é')).toThrow(RangeError);
    expect(() => makeDice('7').word([])).toThrow(RangeError);
    expect(() => makeDice('7').word([1, 'ñ'])).toThrow(RangeError);
  });
});

describe('L9 two writers', () => {
  it('L9.1 Immer and the hand-written copy give the same states and the same run', () => {
    const options = { scenario: firstLight, seed: '7', turns: 8, bots: 'random', tools: nativeTools } as const;
    const immer = playBots({ ...options, writer: 'immer' });
    const thaw = playBots({ ...options, writer: 'thaw' });
    expect(immer.entries).toEqual(thaw.entries);
    expect(canonicalJson(immer.state)).toBe(canonicalJson(thaw.state));
  });
});
