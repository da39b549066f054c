/** Rule book, code and cases agree in both directions: every rule is kept somewhere, cited there, and played at least once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleBook, ruleCitations } from '../support/ruleCitations.ts';
import { ROOT, sourceFiles } from '../support/sourceFile.ts';

const book = ruleBook(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8'));
const rules = book.map(({ rule }) => rule);
const inEngine = sourceFiles('engine').flatMap(ruleCitations);
/** This file and its reader talk about citations; they are none. */
const inTests = sourceFiles('test')
  .filter(({ path }) => !/rule(Book|Citations)/.test(path))
  .flatMap(ruleCitations);
const places = (citations: typeof inEngine) => citations.map(({ rule, path }) => `${rule} in ${path}`);

describe('docs/rules.md', () => {
  it('has its rules grouped, numbered from 1 without gaps, none twice', () => {
    expect(rules.length).toBeGreaterThan(50);
    const groups = Map.groupBy(rules, (rule) => rule.slice(0, 1));
    for (const [letter, group] of groups) expect(group).toEqual(group.map((_, i) => `${letter}${i + 1}`));
    expect([...groups.keys()].join('')).toBe('TOAKDSRBIFNECHWUZMJVLXPG');
  });

  it('says each rule in a few sentences', () => {
    for (const { rule, text } of book) expect([rule, text.length > 40 && text.length < 900]).toEqual([rule, true]);
  });

  it('has every rule that the engine cites', () => {
    expect(inEngine.length).toBeGreaterThan(60);
    expect(places(inEngine.filter(({ rule }) => !rules.includes(rule)))).toEqual([]);
  });

  it('has every rule that a test cites', () => {
    expect(inTests.length).toBeGreaterThan(100);
    expect(places(inTests.filter(({ rule }) => !rules.includes(rule)))).toEqual([]);
  });

  it('has no rule that no file of the engine cites', () => {
    const cited = new Set(inEngine.map(({ rule }) => rule));
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it('has no rule that no case plays', () => {
    const cited = new Set(inTests.map(({ rule }) => rule));
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = book.flatMap(({ text }) =>
      [...text.matchAll(/\b((?:engine|test)\/[\w/.-]+\.ts)\b/g)].map(([path]) => path),
    );
    const there = new Set(sourceFiles('engine', 'test').map(({ path }) => path));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !there.has(path))).toEqual([]);
  });
});

describe('cases', () => {
  it('have a number of their own each', () => {
    const numbers = inTests.flatMap(({ rule, testCase }) => (testCase === null ? [] : [`${rule}.${testCase}`]));
    expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([]);
  });
});

describe('the alarm rings', () => {
  it('finds a rule that the book does not have, in a comment, in a list, in a title', () => {
    const text =
      "/** As in (rule Q7), and\n * see rules Q8,\n * Q9. N05 is an order. */\nit('Q10.2 a case', () => {});";
    expect(ruleCitations({ path: 'x.ts', text })).toEqual([
      { rule: 'Q7', path: 'x.ts', testCase: null },
      { rule: 'Q8', path: 'x.ts', testCase: null },
      { rule: 'Q9', path: 'x.ts', testCase: null },
      { rule: 'Q10', path: 'x.ts', testCase: 2 },
    ]);
  });
});
