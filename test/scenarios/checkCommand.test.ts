import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/sourceFile.ts';
import { scenarioCopy } from './scenarioCopy.ts';

function check(...words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'scripts/check.ts'), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

describe('npm run check', () => {
  it('passes First Light and says how much it is', () => {
    const { stdout, stderr, status } = check('scenarios/first-light');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('first-light: 0 errors, ');
    expect(stdout).toMatch(/2 nations · 4 seats · 11 orders · 7 injects · [\d,]+ words of text/);
    expect(stdout).toMatch(/kes-civ +\d+ +0 +\d+ +\d+/);
  });

  it('names file, line, fault and remedy, and fails', async () => {
    const copy = await scenarioCopy();
    const line = await copy.edit('injects/FL03.yaml', 'trigger:', 'triger:');
    const { stdout, status } = check(copy.folder);
    expect(status).toBe(1);
    const file = join(copy.folder, 'injects/FL03.yaml');
    expect(stdout).toContain(`${file}:${line} error unknown key \`triger\` — did you mean \`trigger\`?`);
    expect(stdout).toContain('1 error, 0 warnings; it cannot be played yet.');
  });

  it.each([
    ['a good scenario', ['scenarios/first-light'], 0],
    ['a folder that is not there', ['scenarios/second-light'], 1],
    ['no folder', [], 1],
    ['a word it does not know', ['scenarios/first-light', '--colour'], 1],
  ])('--json prints exactly one object for %s', (_, words, code) => {
    const { stdout, stderr, status } = check(...words, '--json');
    expect({ stderr, status }).toEqual({ stderr: '', status: code });
    expect(JSON.parse(stdout).ok).toBe(code === 0);
  });

  it('says what it needs when the words are wrong', () => {
    expect(check().stdout).toMatch(/^Name the folder of a scenario\./);
    expect(check('a', 'b').stdout).toMatch(/^Name one folder, not 2\./);
    expect(check('a', '--colour').stdout).toMatch(/^Unknown option '--colour'\.\n/);
    expect(check('scenarios/second-light').stdout).toContain('scenarios/second-light:1 error there is no such folder');
  });

  it('--help explains and passes', () => {
    const { stdout, status } = check('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run -s check -- <folder> [--json]');
  });
});
