/** `npm run reference` at the shell: what is read, what is printed, and how it ends. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { ROOT } from '../support/sourceFile.ts';

const OWN = join(ROOT, 'test/reference');
const FOLDER = mkdtempSync(join(tmpdir(), 'longtable-reference-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const DEBTS = readFileSync(join(OWN, 'banking/banking_eisenberg_noe_drawn.json'), 'utf8');
const written = (name: string, text: string): string => {
  writeFileSync(join(FOLDER, name), text);
  return join(FOLDER, name);
};

describe('reference', () => {
  it('1 prints one JSON object and nothing else, wherever --json stands and however the path is written', async () => {
    mkdirSync(join(FOLDER, 'two words'));
    cpSync(join(OWN, 'roads'), join(FOLDER, 'two words'), { recursive: true });
    const fork = relative(ROOT, join(FOLDER, 'two words/Fork_net.tntp'));
    const all = await Promise.all([
      command('reference', '--json', 'transport', fork),
      command('reference', 'transport', '--json', fork),
      command('reference', 'transport', fork, '--json'),
    ]);
    for (const { status, stdout, stderr } of all) {
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({ kind: 'transport', file: fork });
      expect(Object.keys(JSON.parse(stdout)).sort()).toEqual(['checks', 'file', 'kind', 'solveMicros']);
    }
  });

  it('2 a byte order mark, line ends of either kind and no line end at the end are no part of a file', async () => {
    const texts = [`\uFEFF${DEBTS}`, DEBTS.replaceAll(',', ',\r\n'), DEBTS.trimEnd()];
    const all = await Promise.all(texts.map((text, i) => command('reference', 'banking', written(`${i}.json`, text))));
    expect(all.map(({ status, stderr }) => [status, stderr])).toEqual(texts.map(() => [0, '']));
  });

  it.each([
    ['a folder', () => FOLDER, /is a folder/],
    ['nothing', () => join(FOLDER, 'nowhere.json'), /cannot be read/],
    ['an empty file', () => written('empty.json', ''), /not JSON/],
    ['words on two lines', () => written('words.json', 'some\nwords\n'), /not JSON/],
    ['half a file', () => written('half.json', DEBTS.slice(0, 900)), /not JSON/],
    ['NaN', () => written('nan.json', DEBTS.replace(/"e":\s*\[/, '$&NaN,')), /not JSON/],
    [
      'a word for a number',
      () => written('word.json', DEBTS.replace(/"e":\s*\[/, '$&"much",')),
      /at cases\.drawn_1\.e/,
    ],
  ])('3 ends with 2 and one sentence for %s', async (_, path, says) => {
    const { status, stdout, stderr } = await command('reference', 'banking', path(), '--json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('4 ends with 2 and one sentence where an oracle gives up', async () => {
    const { nodes, links } = { nodes: ['a', 'b'], links: [['a', 'b', 1]] };
    const huge = { nodes, links, demands: [['a', 'b', 1e300]], max_concurrent_flow: 0 };
    const { status, stderr } = await command('reference', 'comms', written('huge.json', JSON.stringify(huge)));
    expect(status).toBe(2);
    expect(stderr).toMatch(/huge\.json: it cannot be judged: /);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
