/** Commands as somebody at a shell meets them, each in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playBots } from '../../engine/room/playBots.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { command } from '../support/command.ts';
import { firstLight } from '../support/firstLight.ts';

const folder = mkdtempSync(join(tmpdir(), 'longtable-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const out = join(folder, 'run.json');

const hashes = (stdout: string) => {
  const { stateHash, logHash } = JSON.parse(stdout) as { stateHash: string; logHash: string };
  return { stateHash, logHash };
};

describe('play', () => {
  it('L7.2 two processes give the same hashes, another seed gives others, and a process gives what this one gives', async () => {
    const [one, two, other] = await Promise.all([
      command('play', 'first-light', '--seed', '7', '--json', '--out', out),
      command('play', 'first-light', '--seed', '7', '--json'),
      command('play', 'first-light', '--seed', '8', '--json'),
    ]);
    for (const { status, stderr } of [one, two, other]) expect([status, stderr]).toEqual([0, '']);
    expect(hashes(two.stdout)).toEqual(hashes(one.stdout));
    expect(hashes(other.stdout).stateHash).not.toBe(hashes(one.stdout).stateHash);
    expect(hashes(other.stdout).logHash).not.toBe(hashes(one.stdout).logHash);
    const here = playBots({ scenario: firstLight, seed: '7', turns: 8, bots: 'by-the-book', tools: nativeTools });
    expect(hashes(one.stdout)).toEqual({ stateHash: here.stateHash, logHash: here.entries.at(-1)?.chain });
  });

  it('prints exactly one JSON object with --json, and a few lines marked EXERCISE without', async () => {
    const [json, lines] = await Promise.all([
      command('play', 'first-light', '--bots', 'passive', '--turns', '8', '--json'),
      command('play', 'first-light', '--bots', 'passive', '--turns', '8'),
    ]);
    expect(json.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      scenario: 'first-light',
      bots: 'passive',
      turns: 8,
      metrics: { personHours: 23_868_000, hospitalDarkHours: 15 },
    });
    expect(lines.stdout.split('\n')[0]).toBe('EXERCISE  first-light, seed 1, passive, 8 turns (rules 2)');
    expect(lines.stdout).toContain('23,868,000');
  });
});

describe('replay', () => {
  it('L5.6 verifies the file that play wrote, re-executes it and gives its hashes', async () => {
    const played = await command('play', 'first-light', '--seed', '7', '--json', '--out', out);
    const replayed = await command('replay', out, '--json');
    expect([replayed.status, replayed.stderr]).toEqual([0, '']);
    expect(hashes(replayed.stdout)).toEqual(hashes(played.stdout));
    expect(JSON.parse(replayed.stdout)).toMatchObject({ ok: true, turns: 8 });
    const lines = await command('replay', out, '--as', 'tal-civ', '--to', '2');
    expect(lines.status).toBe(0);
    expect(lines.stdout).toContain('as tal-civ saw it:');
    expect(lines.stdout).toContain('informationGained');
    expect(lines.stdout).not.toContain('turn 4');
  });
});

describe('check', () => {
  it('passes First Light', async () => {
    const { status, stdout } = await command('check', 'scenarios/first-light');
    expect(status).toBe(0);
    expect(stdout).toContain('it can be played');
  });
});

describe.concurrent('every command', () => {
  it.each(['play', 'replay', 'check', 'bench', 'ensemble', 'pack'])('%s --help says how it is called', async (name) => {
    const { status, stdout, stderr } = await command(name, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`npm run -s ${name}`);
    expect(stdout).toContain('--json');
  });

  it.each<readonly [string, readonly string[], RegExp]>([
    [
      'play',
      ['first-light', '--bots', 'genius'],
      /^There is no policy "genius"; there are passive, isolationist, by-the-book, cooperative, random\.$/,
    ],
    ['play', ['first-light', '--turns', 'many'], /^--turns takes a whole number from 1 to 100, not "many"\.$/],
    ['play', ['first-light', '--seed', 'é'], /^A seed is one or more printable ASCII characters\.$/],
    ['play', ['second-light'], /^There is no scenario "second-light": .*scenario\.yaml\.$/],
    ['play', ['first-light', '--colour'], /^Unknown option '--colour'/],
    ['play', ['first-light', '--out', 'no/such/folder/run.json'], /^The run cannot be written to no\/such.*ENOENT/],
    ['replay', ['no-such-run.json'], /^There is no file no-such-run\.json that can be read\.$/],
    ['replay', ['run.json', '--to', 'x'], /^--to takes a turn from 1 on, not "x"\.$/],
    ['bench', ['--runs', '0'], /^--runs takes a whole number from 1 to \d+, not "0"\.$/],
  ])('%s %j ends with 2 and one clear line', async (name, words, says) => {
    const { status, stdout, stderr } = await command(name, ...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each(['play', 'replay', 'ensemble', 'pack'])(
    '%s without a word says what is missing, and how it is called',
    async (name) => {
      const { status, stdout, stderr } = await command(name);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(new RegExp(`^${name} takes one (scenario|run file)\\.\n\nEXERCISE`));
    },
  );
});
