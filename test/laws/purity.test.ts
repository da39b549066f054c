/**
 * PURITY: the engine gives the same bits on every machine. The compiler keeps DOM and Node out of it, Biome catches a part of
 * the rest; this law reads the syntax tree of every engine source and is the guard. Keys may be listed only to be sorted on the
 * spot: their order is no part of a state's meaning.
 */
import { describe, expect, it } from 'vitest';
import { purityFaults } from '../support/purityFaults.ts';
import { sourceFiles } from '../support/sourceFile.ts';

describe('the engine is pure', () => {
  const files = sourceFiles('engine');

  it('has sources to judge', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('uses nothing that could differ between two machines or two runs', () => {
    const faults = files.flatMap(purityFaults);
    expect(faults.map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([]);
  });
});

/** The alarm itself: each line is something a tired engineer might write, and what the law must call it. */
const SABOTAGE: readonly (readonly [source: string, ...rules: string[]])[] = [
  ['Math.random()', 'Math.random'],
  ['Math.exp(1)', 'Math.exp'],
  ['Math?.hypot(3, 4)', 'Math.hypot'],
  ['Math["pow"](2, 3)', 'Math.pow'],
  ['Math[name](1)', 'Math[computed]'],
  ['const M = Math', 'Math under another name'],
  ['const { exp } = Math', 'Math under another name'],
  ['const rows = { Math }', 'Math under another name'],
  ['compute(Math)', 'Math under another name'],
  ['const { Math: M } = globalThis', 'globalThis'],
  ['const x = 2 ** 3', '**'],
  ['x **= 2', '**='],
  ['Date.now()', 'Date'],
  ['new Date()', 'Date'],
  ['const D = Date', 'Date'],
  ['new Intl.NumberFormat()', 'Intl'],
  ['performance.now()', 'performance'],
  ['crypto.getRandomValues(bytes)', 'crypto'],
  ['globalThis.Date.now()', 'globalThis'],
  ['fuel.toLocaleString()', 'toLocaleString'],
  ['name.toLocaleUpperCase()', 'toLocaleUpperCase'],
  ['a.localeCompare(b)', 'localeCompare'],
  ['a["localeCompare"](b)', 'localeCompare'],
  ['const { localeCompare } = name', 'localeCompare'],
  ['ids.sort()', 'sort without a comparator'],
  ['ids?.toSorted()', 'toSorted without a comparator'],
  ['ids.sort(undefined)', 'sort without a comparator'],
  ['for (const key in row) take(key)', 'for…in'],
  ['Object.keys(row)', 'Object.keys'],
  ['putSomewhere(Object.keys(row))', 'Object.keys'],
  ['putInOrder(ids, Object.keys(row))', 'Object.keys'],
  ['Object.entries(row).map(take)', 'Object.entries'],
  ['Object.values(row).toSorted()', 'toSorted without a comparator', 'Object.values'],
  ['Object["keys"](row)', 'Object.keys'],
  ['const { keys } = Object', 'Object under another name'],
  ['Reflect.ownKeys(row)', 'Reflect.ownKeys'],
  ['import("./later.ts")', 'import(./later.ts)'],
  ['eval("1")', 'eval'],
  ['new Function("return 1")', 'Function'],
  ['async function later() {}', 'async'],
  ['const later = async () => 1', 'async'],
  ['class A { async later() {} }', 'async'],
  ['await later', 'await'],
  ['for await (const row of rows) take(row)', 'await'],
  ['Promise.resolve(1)', 'Promise'],
  ['setTimeout(run, 5)', 'setTimeout'],
  ['console.log(1)', 'console'],
  ['const here = import.meta.url', 'import.meta'],
  ['enum Sector { Energy }', 'enum'],
  ['namespace Sector { export const energy = 1 }', 'namespace'],
];

const HARMLESS = [
  'const root = Math.sqrt(2) + Math.imul(3, 4)',
  'const row = { Date: 1 }; row.Date',
  'const self = row.id; take(self)',
  'interface Row { performance: number }',
  'const [first] = ids.toSorted((a, b) => a - b)',
  'const ids = Object.keys(row).sort(byId)',
  'const ids = putInOrder(Object.keys(row))',
  'const same = Object.is(a, b) && Object.hasOwn(row, id)',
  'const text = name.normalize("NFC")',
  'type Keys = Math',
];

describe('the purity alarm', () => {
  it.each(SABOTAGE)('reports %s', (text, ...rules) => {
    const found = purityFaults({ path: 'engine/turn/sabotage.ts', text }).map((fault) => fault.rule);
    expect(found.toSorted()).toEqual(rules.toSorted());
  });

  it.each(HARMLESS)('is silent about %s', (text) => {
    expect(purityFaults({ path: 'engine/turn/harmless.ts', text })).toEqual([]);
  });
});
