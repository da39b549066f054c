import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { scenarioCopy } from './scenarioCopy.ts';

const check = (...words: readonly string[]) => command('check', ...words);

describe('npm run check', () => {
  it('passes First Light and says how much it is', async () => {
    const { stdout, stderr, status } = await check('scenarios/first-light');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('first-light: 0 errors, ');
    expect(stdout).toMatch(/4 nations · 8 seats · 14 orders · 15 injects · [\d,]+ words of text/);
    expect(stdout).toContain('Dry run: 20 runs, 5 with each policy in every seat (seeds 1, 2, 3, 4, 5).');
    expect(stdout).toMatch(/FL03 T3 +5 +0 +0 +0 +5\/20/);
    expect(stdout).toContain('Predicted playing time: 44 min (8 turns of 5:30: ');
    expect(stdout).toMatch(/kes-civ +\d+ +0 +\d+ +\d+/);
  });

  it('lets bots play, and tells what came, what was decided and how long it takes', async () => {
    const told = await check('scenarios/first-light', '--json');
    expect({ stderr: told.stderr, status: told.status }).toEqual({ stderr: '', status: 0 });
    const { dryRun } = JSON.parse(told.stdout);
    expect(dryRun.bots).toEqual(['passive', 'isolationist', 'by-the-book', 'cooperative']);
    expect(dryRun.injects.FL01).toEqual({ passive: 5, isolationist: 5, 'by-the-book': 5, cooperative: 5 });
    expect(dryRun.injects.FL03).toEqual({ passive: 5, isolationist: 0, 'by-the-book': 0, cooperative: 0 });
    expect(dryRun.decisions.S01).toEqual({ passive: 0, isolationist: 0, 'by-the-book': 5, cooperative: 5 });
    expect(dryRun.playingTime).toMatchObject({ seconds: 44 * 60, readingSeconds: 60 });
    expect(dryRun.playingTime.turns).toHaveLength(8);
  });

  it('--no-dry-run looks at the files only', async () => {
    expect((await check('scenarios/first-light', '--no-dry-run')).stdout).not.toContain('Dry run');
    expect(JSON.parse((await check('scenarios/first-light', '--no-dry-run', '--json')).stdout).dryRun).toBeNull();
  });

  it('names file, line, fault and remedy, and fails', async () => {
    const copy = await scenarioCopy();
    const line = await copy.edit('injects/FL03.yaml', 'trigger:', 'triger:');
    const { stdout, status } = await check(copy.folder);
    expect(status).toBe(1);
    const file = join(copy.folder, 'injects/FL03.yaml');
    expect(stdout).toContain(`${file}:${line} error unknown key \`triger\` — did you mean \`trigger\`?`);
    expect(stdout).toContain('1 error, 0 warnings; it cannot be played yet.');
  });

  it.each([
    ['a good scenario', ['scenarios/first-light', '--no-dry-run'], 0],
    ['a folder that is not there', ['scenarios/second-light'], 1],
    ['no folder', [], 1],
    ['a word it does not know', ['scenarios/first-light', '--colour'], 1],
  ])('--json prints exactly one object for %s', async (_, words, code) => {
    const { stdout, stderr, status } = await check(...words, '--json');
    expect({ stderr, status }).toEqual({ stderr: '', status: code });
    expect(JSON.parse(stdout).ok).toBe(code === 0);
  });

  it('says what it needs when the words are wrong', async () => {
    expect((await check()).stdout).toMatch(/^Name the folder of a scenario\./);
    expect((await check('a', 'b')).stdout).toMatch(/^Name one folder, not 2\./);
    expect((await check('a', '--colour')).stdout).toMatch(/^Unknown option '--colour'\.\n/);
    expect((await check('scenarios/second-light')).stdout).toContain(
      'scenarios/second-light:1 error there is no such folder',
    );
  });

  it('--help explains and passes', async () => {
    const { stdout, status } = await check('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run -s check -- <folder> [--json] [--no-dry-run]');
  });
});
