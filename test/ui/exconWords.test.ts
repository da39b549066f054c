/** Every kind of fact, report, condition and deed has its words on EXCON's screen, or is left out on purpose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Condition, DEED_KINDS } from '../../engine/model/condition.ts';
import { type ConditionTest, conditionWords } from '../../ui/excon/conditionWords.ts';
import { consequences } from '../../ui/excon/consequences.ts';
import { deedWords } from '../../ui/excon/deedWords.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { FACT_KINDS } from '../../ui/excon/factWords.ts';
import { logRows } from '../../ui/excon/logRows.ts';
import { REPORT_KINDS } from '../../ui/excon/reportWords.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { ROOT } from '../support/sourceFile.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

startLanguage();
const names = exconNames(firstLight, 'en');
const events = ['fact', 'report'].map((noun) => readFileSync(join(ROOT, `engine/model/${noun}.ts`), 'utf8')).join('');
const kinds = (tag: string) =>
  new Set([...events.matchAll(new RegExp(`${tag}: '(\\w+)'`, 'g'))].map(([, kind]) => kind));

function rowsOf(table: Tabletop) {
  const texts = Object.fromEntries(Object.values(table.room.texts).map((row) => [row.ref, row.text]));
  return logRows(table.room.history, texts, names);
}
const last = (table: Tabletop) => {
  const row = rowsOf(table).at(-1);
  if (!row) throw new Error('an empty log');
  return row;
};

describe('words', () => {
  it('hold every kind of fact and of report that the engine has', () => {
    expect(new Set<string>(FACT_KINDS)).toEqual(kinds('fact'));
    expect(new Set<string>(REPORT_KINDS)).toEqual(kinds('report'));
  });

  it('name every deed, and everybody and everything in it', () => {
    for (const deed of DEED_KINDS) {
      expect(deedWords({ deed }, names)).toMatch(/\w+ \w+/);
      expect(deedWords({ deed, by: 'kes', to: 'tal', asset: 'tal-works', information: 'ind-1' }, names)).not.toMatch(
        /undefined|-works|ind-1/,
      );
    }
  });

  it('say every test of a condition', () => {
    const tests: Record<ConditionTest, Condition> = {
      turn: { test: 'turn', atLeast: 2 },
      happened: { test: 'happened', what: { deed: 'impacted' } },
      holds: { test: 'holds', nation: 'kes', information: 'ind-1' },
      door: { test: 'door', asset: 'kes-works', is: 'shut' },
      service: { test: 'service', asset: 'kes-works', below: 700 },
      untreated: { test: 'untreated', withinHours: 6 },
      lost: { test: 'lost', service: 'power' },
      all: { test: 'all', of: [{ test: 'turn', atLeast: 2 }] },
      any: { test: 'any', of: [{ test: 'turn', atLeast: 2 }] },
      not: { test: 'not', that: { test: 'turn', atLeast: 2 } },
    };
    for (const condition of Object.values(tests)) {
      expect(conditionWords(condition, names)).not.toMatch(/undefined|kes-|ind-1|^$/);
    }
    expect(conditionWords(tests.untreated, names)).toBe(
      'untreated water is less than 6 h from the taps of a works of the nation that speaks',
    );
    expect(conditionWords(tests.lost, names)).toBe('somebody in the nation that speaks is without power');
  });
});

describe('the log', () => {
  it('tells what is said in public, whether it agrees, and what that does', () => {
    const table = setTable();
    table.seal('kes-civ', 'I01', { statement: 'water-safe' });
    expect(last(table).what).toBe('said in public: “The tap water is safe to drink.”');
    expect(last(table).came).toEqual(expect.arrayContaining(['It agrees with the facts.']));
    table.seal('kes-mil', 'I01', { statement: 'water-unsafe' });
    expect(last(table).came).toContain('It contradicts what KES CIV said.');
  });

  it('tells of the laboratory: the question, and later what it found', () => {
    const table = setTable();
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    expect(last(table).what).toBe('asked the laboratory about Riverside water works');
    table.closeUntil(4);
    const said = rowsOf(table).flatMap((row) => row.came);
    expect(said).toContainEqual(expect.stringMatching(/^The laboratory found .* Riverside water works\.$/));
  });

  it('tells of a free-form order in its own words, and of the ruling with its note', () => {
    const table = setTable();
    const order = table.seal('kes-civ', 'F01', { target: 'kes-works' }, 'Close the intake by hand');
    expect(last(table)).toMatchObject({
      what: 'wrote an order of its own for Riverside water works',
      quote: 'Close the intake by hand',
    });
    const ruling = { type: 'adjudicate', turn: 1, order, target: null } as const;
    table.control({ ...ruling, verdict: 'grant', effects: [{ do: 'trust', byPerMille: 20 }], note: 'Good idea' });
    expect(last(table).what).toBe(
      'granted the order of KES CIV. When the turn closes: Trust in Kesara rises by 2\u202f%.',
    );
    expect(last(table).quote).toBe('Good idea');
    table.closeUntil(2);
    expect(last(table).came).toContain('Your ruling on the order of KES CIV has taken hold.');
  });

  it('tells what a closing did to the networks, from the attack to the taps, and of the rumour', () => {
    const table = setTable();
    table.closeUntil(6);
    const said = rowsOf(table).flatMap((row) => row.came);
    for (const words of [
      /^Attack: .*Riverside water works/,
      /^North Kesara and South Kesara are without safe water since 12:00\u00a0EX\.$/,
      /^North Kesara is without power, payments, or fuel since 09:00\u00a0EX\.$/,
      /^Lighthouse telecom hub gives no communications since 13:00\u00a0EX\.$/,
      /^FL03 was delivered\.$/,
      /^A rumour goes round in Kesara: −4\u202f% trust a turn\.$/,
      /^Trust in .*Kesara.* falls by 4\u202f%\.$/,
    ]) {
      expect(said).toContainEqual(expect.stringMatching(words));
    }
    for (const words of said) expect(words).not.toMatch(/undefined|NaN|\[object|kes-|tal-/);
  });

  it('says the same thing once only, and nothing where nothing came of it', () => {
    const table = setTable();
    table.send('kes-civ', { type: 'setReady', turn: 1, ready: true });
    const entry = table.room.history.at(-1);
    if (!entry) throw new Error('an empty log');
    expect(consequences(entry, names)).toEqual([]);
    table.closeUntil(6);
    for (const row of rowsOf(table)) expect(new Set(row.came).size).toBe(row.came.length);
  });
});
