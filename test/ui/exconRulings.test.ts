/** Rulings on free-form orders: the form says what is missing exactly where the room would refuse, and previews what takes hold. */
import { describe, expect, it } from 'vitest';
import { RULING_WORDS } from '../../engine/model/ruling.ts';
import { parseToRoom } from '../../engine/protocol/schema/toRoom.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import {
  type EffectDraft,
  effectsOf,
  emptyEffect,
  emptyRuling,
  missingOfRuling,
  type RulingForm,
  rulingInput,
} from '../../ui/excon/rulingForm.ts';
import { rulingGround } from '../../ui/excon/rulingGround.ts';
import { rulingPreview } from '../../ui/excon/rulingPreview.ts';
import { ruledWords, standingWord } from '../../ui/excon/rulingStanding.ts';
import { wordFields, wordMeaning, wordName } from '../../ui/excon/rulingWords.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

startLanguage();
const names = exconNames(firstLight, 'en');

/** A table in turn 4, Kesara's feeders open and a crew at work, with a free-form order before EXCON. */
function waitingOrder() {
  const table = setTable();
  table.closeUntil(4);
  table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
  table.closeUntil(5);
  table.seal('kes-civ', 'F01', { target: 'kes-works' }, 'Pump from the lake');
  return { table, row: rowOf(table) };
}
function rowOf(table: Tabletop) {
  const row = table.state.rulings[0];
  if (!row) throw new Error('no order waits');
  return row;
}
function groundOf(table: Tabletop) {
  const ground = rulingGround(table.room.game.scenario, table.state, 'kes');
  if (!ground) throw new Error('no ground');
  return ground;
}

const full = (word: EffectDraft['word'], change: Partial<EffectDraft> = {}): EffectDraft => ({
  ...emptyEffect(word),
  numbers: Object.fromEntries(wordFields(word).map(({ name, min }) => [name, String(Math.max(1, min))])),
  information: 'ind-1',
  ...change,
});
const granting = (form: Partial<RulingForm> = {}): RulingForm => ({
  verdict: 'grant',
  target: 'kes-works',
  effects: [],
  note: 'Because it is so.',
  ...form,
});

describe('the ruling form', () => {
  it('begins at the site that the order names and asks for a verdict and a note', () => {
    const { table, row } = waitingOrder();
    const form = emptyRuling(row);
    expect(form.target).toBe('kes-works');
    const ground = groundOf(table);
    expect(missingOfRuling(form, ground, names)).toBe('Choose: grant or decline.');
    expect(missingOfRuling({ ...form, verdict: 'decline' }, ground, names)).toBe('Write a note: the seat reads why.');
    expect(missingOfRuling({ ...form, verdict: 'decline', note: 'No pumps there.' }, ground, names)).toBeNull();
  });

  it('takes and refuses each word at each site as the room does', () => {
    const { table, row } = waitingOrder();
    const ground = groundOf(table);
    let taken = 0;
    for (const word of RULING_WORDS) {
      for (const target of [null, ...ground.nation.assets.map((asset) => asset.id)]) {
        const form = granting({ target, effects: [full(word)] });
        const before = table.room;
        const refusal = table.send('excon', rulingInput(form, row.order.id, 5));
        table.room = before;
        expect([word, target, missingOfRuling(form, ground, names) === null]).toEqual([word, target, refusal === null]);
        if (refusal === null) taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(RULING_WORDS.length);
  });

  it('holds every number to its bounds, and the wire takes exactly those', () => {
    const { table, row } = waitingOrder();
    const ground = groundOf(table);
    const onWire = (form: RulingForm) =>
      parseToRoom({ type: 'submit', key: 'k', input: { ...rulingInput(form, row.order.id, 5), note: 'x' } }).ok;
    for (const word of RULING_WORDS) {
      for (const { name, min, max } of wordFields(word)) {
        const target = { fuel: 'kes-hospital', work: 'kes-substation' }[word as string] ?? 'kes-works';
        const at = (value: number | string) => {
          const effect = full(word);
          return granting({ target, effects: [{ ...effect, numbers: { ...effect.numbers, [name]: String(value) } }] });
        };
        expect([word, name, onWire(at(min)), onWire(at(max))]).toEqual([word, name, true, true]);
        expect([word, name, onWire(at(min - 1)), onWire(at(max + 1))]).toEqual([word, name, false, false]);
        for (const wrong of [min - 1, max + 1, '', '1.5', 'many']) {
          expect(missingOfRuling(at(wrong), ground, names)).toContain(wordName(word));
        }
      }
    }
  });

  it('binds no more than is free', () => {
    const { table } = waitingOrder();
    const ground = groundOf(table);
    expect(ground.free.crew).toBe(1);
    const two = granting({ effects: [full('occupy'), full('occupy')] });
    expect(missingOfRuling(two, ground, names)).toBe('Crews: 1 free, 2 needed.');
    expect(missingOfRuling(granting({ effects: [full('occupy')] }), ground, names)).toBeNull();
  });

  it('explains every word in one sentence', () => {
    for (const word of RULING_WORDS) expect(wordMeaning(word)).toMatch(/^[A-Z1].*\.$/);
    expect(wordMeaning('trust')).toBe('Public trust changes once, by −20 to 20 %.');
    expect(wordMeaning('reduce')).toContain('1 to 100 % less for 1 to 8 turns');
    expect(new Set(RULING_WORDS.map(wordName)).size).toBe(RULING_WORDS.length);
  });
});

describe('the preview', () => {
  it('says what takes hold and when, in the numbers that are sent', () => {
    const { row } = waitingOrder();
    const effects = [
      full('reduce', { numbers: { byPerMille: '10', forTurns: '2' } }),
      full('trust', { numbers: { byPerMille: '−2' } }),
    ];
    const form = granting({ effects });
    expect(effectsOf(form)).toEqual([
      { do: 'reduce', byPerMille: 100, forTurns: 2 },
      { do: 'trust', byPerMille: -20 },
    ]);
    expect(rulingPreview(form, row, 5, names)).toBe(
      'When turn 5 closes, for all of its hours: Riverside water works gives 10\u202f% less for 2 turns and trust in Kesara falls by 2\u202f%. Kesara reads your note at once.',
    );
    expect(rulingPreview({ ...form, verdict: 'decline' }, row, 5, names)).toBe(
      'Nothing happens. Kesara reads your note at once.',
    );
    expect(rulingPreview({ ...form, verdict: null }, row, 5, names)).toContain('waits');
    expect(rulingPreview({ ...form, effects: [] }, row, 5, names)).toContain('changes nothing in the networks');
  });

  it('comes true: what was granted takes hold at the closing, and stands in the queue as ruled', () => {
    const { table, row } = waitingOrder();
    expect(standingWord(row)).toBe('Waits for your ruling');
    const form = granting({ effects: [full('trust', { numbers: { byPerMille: '5' } })] });
    const before = table.state.nations.kes?.trustPerMille ?? 0;
    expect(table.send('excon', rulingInput(form, row.order.id, 5))).toBeNull();
    expect(standingWord(rowOf(table))).toBe('Granted T5, takes hold when the turn closes.');
    expect(ruledWords(rowOf(table), names)).toBe('Trust in Kesara rises by 5\u202f%.');
    table.closeUntil(6);
    expect(standingWord(rowOf(table))).toBe('Granted T5, has taken hold.');
    // A rumour has gone round since turn 5 and takes 4 % back.
    expect(table.state.nations.kes?.trustPerMille).toBe(before + 50 - 40);
  });
});
