import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { scenarioCopy } from './scenarioCopy.ts';

/** One slip of the pen: the file, what stands there, what was written instead, and what the author should be told. */
interface Slip {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
  readonly remedy: string;
  /** Lines between the start of the change and the fault. */
  readonly below?: number;
  /** The line itself, where it is not near the change. */
  readonly at?: number;
}

const SLIPS: readonly Slip[] = [
  {
    name: 'an unknown key, near to a known one',
    file: 'injects/FL03.yaml',
    from: 'trigger:',
    to: 'triger:',
    says: 'unknown key `triger`',
    remedy: 'did you mean `trigger`?',
  },
  {
    name: 'an unknown key deep inside, near to nothing',
    file: 'injects/FL03.yaml',
    from: 'what: { deed: impacted, asset: kes-works }',
    to: 'what: { deed: impacted, asset: kes-works, certainly: true }',
    says: 'unknown key `certainly`',
    remedy: 'known keys: `deed`, `by`, `to`, `asset`, `information`',
  },
  {
    name: 'a key that is missing',
    file: 'scenario.yaml',
    from: 'loanHours: 6\n',
    to: '',
    says: '`loanHours` is missing',
    remedy: 'add it: a whole number',
    at: 3,
  },
  {
    name: 'a key without a value',
    file: 'scenario.yaml',
    from: 'turns: 8',
    to: 'turns:',
    says: '`turns` is empty',
    remedy: 'write a whole number, or remove the line',
  },
  {
    name: 'parts that are out for no time',
    file: 'campaigns/c1-lite.yaml',
    from: 'openFeeders\n            asset: kes-substation',
    to: 'disable\n            asset: kes-substation\n            parts: [line-1]\n            forHours: 0',
    says: '`forHours` is 0',
    remedy: 'it is at least 1',
    below: 3,
  },
  {
    name: 'a word where a number belongs',
    file: 'injects/FL05.yaml',
    from: 'turn: 4',
    to: 'turn: four',
    says: '`turn` is the text "four"',
    remedy: 'write a whole number',
  },
  {
    name: 'a number with a separator',
    file: 'nations/kes.yaml',
    from: 'people: 240000',
    to: 'people: 240,000',
    says: '`people` is the text "240,000"',
    remedy: 'write 240000, without quotes, separators or unit',
  },
  {
    name: 'half a turn',
    file: 'injects/FL05.yaml',
    from: 'turn: 4',
    to: 'turn: 4.5',
    says: '`turn` is 4.5',
    remedy: 'write a whole number',
  },
  {
    name: 'a number where a text belongs',
    file: 'scenario.yaml',
    from: 'version: "1"',
    to: 'version: 1.0',
    says: '`version` is 1',
    remedy: 'put it in quotes: "1"',
  },
  {
    name: 'a number out of its bounds',
    file: 'scenario.yaml',
    from: 'noticePerMille: 150',
    to: 'noticePerMille: 1500',
    says: '`noticePerMille` is 1500',
    remedy: 'it is at most 1000',
  },
  {
    name: 'a text without its language',
    file: 'nations/kes.yaml',
    from: 'name:\n  en: Kesara',
    to: 'name: Kesara',
    says: '`name` is the text "Kesara"',
    remedy: 'write it by language: `{ en: Kesara }`',
  },
  {
    name: 'a comma in a text between braces',
    file: 'nations/kes.yaml',
    from: 'name:\n  en: Kesara',
    to: 'name: { en: Kesara, the isles }',
    says: '`the isles` stands here as a key',
    remedy: 'a comma in { … } starts a new key: put the text in quotes, or write it on a line of its own',
  },
  {
    name: 'one thing where a list belongs',
    file: 'injects/FL01.yaml',
    from: 'to: [kes-civ]',
    to: 'to: kes-civ',
    says: '`to` is the text "kes-civ"',
    remedy: 'write a list: one line each that starts with `- `, or [one, two]',
  },
  {
    name: 'an empty list',
    file: 'injects/FL01.yaml',
    from: 'to: [kes-civ]',
    to: 'to: []',
    says: '`to` is an empty list',
    remedy: 'it needs at least 1',
  },
  {
    name: 'a word that is not in the vocabulary of a tag',
    file: 'injects/FL03.yaml',
    from: 'test: happened',
    to: 'test: hapened',
    says: '`test` is the text "hapened"',
    remedy: 'did you mean `happened`?',
  },
  {
    name: 'a tag that is missing',
    file: 'orders/N05.yaml',
    from: '- need: holds\n    information: ind-1',
    to: '- information: ind-1',
    says: '`need` is missing',
    remedy:
      'add it: one of `noticedDoor`, `holds`, `holdsAsked`, `coSignature`, `measure`, `requestedAbroad`, `struck`, `reason`',
  },
  {
    name: 'a word that a field does not know',
    file: 'injects/FL03.yaml',
    from: 'severity: flash',
    to: 'severity: urgent',
    says: '`severity` is the text "urgent"',
    remedy: 'it can be: `routine`, `priority`, `flash`',
  },
  {
    name: 'an id in the wrong letters',
    file: 'nations/kes.yaml',
    from: 'id: kes-hub',
    to: 'id: KES-Hub',
    says: '`id` is the text "KES-Hub"',
    remedy: 'an id is written in small letters, digits and hyphens, and starts with a letter',
  },
  {
    name: 'an id that YAML reads as a number',
    file: 'injects/FL01.yaml',
    from: 'id: FL01',
    to: 'id: 007',
    says: '`id` is 7',
    remedy: 'put it in quotes: "7"',
  },
  {
    name: 'a count that is neither a number nor the word',
    file: 'orders/O01.yaml',
    from: 'count: asked',
    to: 'count: some',
    says: '`count` is the text "some"',
    remedy: 'write a whole number or `asked`',
  },
  {
    name: 'a test without a bound',
    file: 'injects/FL03.yaml',
    from: 'test: happened\n  what: { deed: impacted, asset: kes-works }',
    to: 'test: turn',
    says: '`trigger` is a group of keys',
    remedy: 'give `atLeast`, `atMost` or both',
    below: -1,
  },
  {
    name: 'the same key twice',
    file: 'injects/FL01.yaml',
    from: 'severity: priority',
    to: 'severity: priority\nturn: 2',
    says: 'the key `turn` stands here twice',
    remedy: 'keep one of the two',
    below: 1,
  },
  {
    name: 'a tab',
    file: 'injects/FL01.yaml',
    from: '  en: Odd log-on in Kesara',
    to: '\ten: Odd log-on in Kesara',
    says: 'the line starts with a tab',
    remedy: 'use spaces to move a line to the right, never tabs',
  },
  {
    name: 'a colon in a text',
    file: 'injects/FL04.yaml',
    from: 'en: "Brief: power in Kesara"',
    to: 'en: Brief: power in Kesara',
    says: 'a second colon stands in this line, or the next line starts too far to the right',
    remedy: 'put a text that holds a colon in quotes; let lines start where their neighbours start',
  },
  {
    name: 'a quote that is not closed',
    file: 'injects/FL02M.yaml',
    from: '"Brief: water in Talumar"\n        answers: { subject: tal-water }\n  - to: [ves-mil]',
    to: '"Brief: water in Talumar\n        answers: { subject: tal-water }\n  - to: [ves-mil]',
    says: 'a quote, a bracket, a colon or a dash is missing here',
    remedy: 'close what is open; start each item of a list with `- `, all in one column',
  },
  {
    name: 'a tag of YAML',
    file: 'scenario.yaml',
    from: 'turns: 8',
    to: 'turns: !eight 8',
    says: 'the word with `!` is a YAML tag that is not used here',
    remedy: 'remove the tag, or put the text in quotes',
  },
  {
    name: 'a line that moved to the left',
    file: 'injects/FL02.yaml',
    from: '      information: ind-1\n      body:\n        en: >-\n          Operators reported 11',
    to: '      information: ind-1\n     body:\n        en: >-\n          Operators reported 11',
    says: 'the line starts in a column that does not fit, or a bracket above it is not closed',
    remedy: 'let it start where its neighbours start, with spaces; close brackets and braces',
    below: 1,
  },
  {
    name: 'a dash in the wrong column',
    file: 'injects/FL01.yaml',
    from: '    decide:\n      - order: N02',
    to: '   decide:\n      - order: N02',
    says: 'a quote, a bracket, a colon or a dash is missing here',
    remedy: 'close what is open; start each item of a list with `- `, all in one column',
  },
  {
    name: 'quotes within quotes',
    file: 'injects/FL04.yaml',
    from: '"Brief: power in Kesara"',
    to: '"Brief: "power" in Kesara"',
    says: 'something stands after the end of the value',
    remedy: 'put the whole text in double quotes, and write a quote inside it as \\"',
  },
  {
    name: 'a text that starts with a special sign',
    file: 'injects/FL04.yaml',
    from: '"Brief: power in Kesara"',
    to: '@power in Kesara',
    says: 'a text cannot start with this sign',
    remedy: 'put the text in quotes',
  },
  {
    name: 'a key without a colon',
    file: 'scenario.yaml',
    from: 'turns: 8',
    to: 'turns 8',
    says: 'this line is no key with a value',
    remedy: 'write `key: value`, with a colon and a space; put a text of several lines after `>-`',
  },
  {
    name: 'an alias',
    file: 'injects/FL03.yaml',
    from: 'target: kes-works, count: 1',
    to: 'target: &w kes-works, information: *w',
    says: '`*w` repeats another part of the file',
    remedy: 'write it out; anchors (&) and aliases (*) are not used in scenarios',
  },
  {
    name: 'half a character',
    file: 'nations/kes.yaml',
    from: 'en: Kesaran',
    to: 'en: "Kesaran \\uD83D"',
    says: '`en` is the text "Kesaran \uD83D"',
    remedy: 'a text may not hold half a character (a lone surrogate)',
  },
  {
    name: 'a key that JavaScript treats as special',
    file: 'injects/FL01.yaml',
    from: 'severity: priority',
    to: 'severity: priority\n__proto__: { turn: 2 }',
    says: 'unknown key `__proto__`',
    remedy:
      'known keys: `id`, `title`, `turn`, `trigger`, `from`, `severity`, `deliveries`, `notices`, `rumour`, `contingency`, `expected`',
    below: 1,
  },
  {
    name: 'an id that JavaScript treats as special',
    file: 'nations/kes.yaml',
    from: 'id: kes-hub',
    to: 'id: constructor',
    says: '`id` is the text "constructor"',
    remedy: '`constructor` is no id: choose another word',
  },
];

describe('a slip in the form of a file is told with file, line and remedy', () => {
  it.each(SLIPS)('$name', async ({ file, from, to, says, remedy, below = 0, at }) => {
    const copy = await scenarioCopy();
    const changed = await copy.edit(file, from, to);
    const line = at ?? changed + below;
    const { scenario, faults } = await loadScenario(copy.folder);
    expect(scenario).toBeNull();
    expect(faults).toContainEqual({ file, line, severity: 'error', says, remedy });
  });

  it('tells every fault of a file at once, from the top', async () => {
    const copy = await scenarioCopy();
    const first = await copy.edit('injects/FL05.yaml', 'turn: 4', 'turn: four');
    const second = await copy.edit('injects/FL05.yaml', 'severity: flash', 'severity: urgent');
    const misspelt = await copy.edit('injects/FL01.yaml', 'turn: 1', 'trun: 1');
    const { faults } = await loadScenario(copy.folder);
    expect(faults.map(({ file, line }) => [file, line])).toEqual([
      ['injects/FL01.yaml', 2],
      ['injects/FL01.yaml', misspelt],
      ['injects/FL05.yaml', first],
      ['injects/FL05.yaml', second],
    ]);
  });

  it('Windows line ends and a byte order mark change neither the scenario nor the lines', async () => {
    const before = await loadScenario((await scenarioCopy()).folder);
    const copy = await scenarioCopy();
    const files = ['scenario.yaml', 'nations/kes.yaml', 'orders/O01.yaml', 'injects/FL03.yaml', 'injects/FL05.yaml'];
    for (const file of files) await copy.rewrite(file, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(await loadScenario(copy.folder)).toEqual(before);
    const line = await copy.edit('injects/FL05.yaml', 'severity: flash', 'severity: urgent');
    const { faults } = await loadScenario(copy.folder);
    expect(faults.map((fault) => [fault.file, fault.line])).toEqual([['injects/FL05.yaml', line]]);
  });
});
