/** A replay keeps the state after every input. What an input did not change, one state has from the one before. */
import { describe, expect, it } from 'vitest';
import { exportRun } from '../../engine/room/exportRun.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { makeDice } from '../../engine/run/dice.ts';
import { readEntry } from '../../engine/run/effectiveEntries.ts';
import { replay } from '../../engine/run/replay.ts';
import { initialState } from '../../engine/state/initialState.ts';
import { ledgerRows } from '../../engine/state/ledger.ts';
import { shareUnchanged } from '../../engine/state/shareUnchanged.ts';
import { step } from '../../engine/turn/step.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from '../support/firstLight.ts';

describe('kept states', () => {
  const room = playBots({ scenario: firstLight, seed: 'kept', turns: 6, bots: 'by-the-book', tools: nativeTools });
  const run = replay(exportRun(room, { reveal: true }), nativeTools);

  it('L5.8 are those that stepping gives, whatever they share', () => {
    const game = { ...nativeTools, scenario: room.game.scenario, dice: makeDice('kept'), writer: 'thaw' as const };
    let state = initialState(game.scenario);
    const alone = room.entries.flatMap((entry) => {
      const { payload } = readEntry(entry);
      if (payload.kind === 'checkpoint') return [];
      state = step(game, state, payload.input, payload.by).state;
      return [canonicalJson(state)];
    });
    expect(run.states.map((kept) => canonicalJson(kept.state))).toEqual(alone);
  });

  it('L5.9 share what did not change: Halvorn’s substation stands in every one of them as one object', () => {
    const rows = run.states.map(({ state }) =>
      state.nations.hal?.postures.find(({ asset }) => asset === 'hal-substation'),
    );
    expect(new Set(rows).size).toBe(1);
    const works = run.states.map(({ state }) => state.nations.kes?.postures.find(({ asset }) => asset === 'kes-works'));
    expect(new Set(works).size).toBeGreaterThan(1);
  });

  it('L5.12 hold the deeds of a turn that is over in one list, which all later ones have', () => {
    const [first] = run.state.ledgers.deeds.before;
    const later = run.states.filter(({ state }) => state.turn > 1);
    expect(first?.map(({ turn }) => turn)).toContain(1);
    expect(new Set(later.map(({ state }) => state.ledgers.deeds.before[0]))).toEqual(new Set([first]));
    const turns = ledgerRows(run.state.ledgers.deeds).map(({ turn }) => turn);
    expect(turns).toEqual(turns.toSorted((a, b) => a - b));
    expect(new Set(turns).size).toBeGreaterThan(3);
  });

  it('L9.2 a step writes into no row of the state before: frozen through and through, it gives the same', () => {
    const game = { ...nativeTools, scenario: room.game.scenario, dice: makeDice('kept'), writer: 'thaw' as const };
    let state = initialState(game.scenario);
    for (const entry of room.entries) {
      const { payload } = readEntry(entry);
      if (payload.kind === 'input') state = step(game, freezeAll(state), payload.input, payload.by).state;
    }
    expect(canonicalJson(state)).toBe(canonicalJson(run.state));
  });
});

/** Freezes a value and all that stands in it, so that writing into any of it throws. */
function freezeAll<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freezeAll(part);
  return Object.freeze(value);
}

describe('what two values share', () => {
  it('L5.10 the later one keeps what it has, with every part that is as before taken from there', () => {
    const before = { rows: [{ a: 1 }, { b: [1, 2] }], same: { c: null }, gone: 1 };
    const after = { rows: [{ a: 2 }, { b: [1, 2] }, { d: 4 }], same: { c: null } };
    const text = JSON.stringify(after);
    const shared = shareUnchanged(before as typeof after, after);
    expect(JSON.stringify(shared)).toBe(text);
    expect(shared).not.toBe(before);
    expect(shared.rows[1]).toBe(before.rows[1]);
    expect(shared.same).toBe(before.same);
    expect(shareUnchanged(before, structuredClone(before))).toBe(before);
  });

  it('L5.11 a list is no record, a shorter list is another one, and what is frozen is not written', () => {
    expect(shareUnchanged<unknown>([], {})).toEqual({});
    expect(shareUnchanged([1, 2], [1])).toEqual([1]);
    const frozen = Object.freeze({ a: { b: 1 }, c: 2 });
    const before = { a: { b: 1 }, c: 3 };
    expect(shareUnchanged(before, frozen)).toBe(frozen);
    expect(frozen.a).not.toBe(before.a);
  });
});
