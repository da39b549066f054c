/** `npm run debrief` as somebody at a shell meets it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRunText } from '../../engine/run/writeRunText.ts';
import { command } from '../support/command.ts';
import { fileOf, lateShare } from '../support/debrief/lateShare.ts';

const folder = mkdtempSync(join(tmpdir(), 'longtable-debrief-'));
const run = join(folder, 'run.json');
beforeAll(() => writeFileSync(run, writeRunText(fileOf(lateShare()))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('debrief', () => {
  it('writes the wall set and the report of a run that replay accepts, the same bytes twice', async () => {
    const [one, two] = await Promise.all(
      ['one', 'two'].map((out) => command('debrief', run, '--out', join(folder, out), '--json')),
    );
    expect([one?.status, one?.stderr]).toEqual([0, '']);
    const result = JSON.parse(one?.stdout ?? '') as { debrief: { futures: readonly { personHours: number }[] } };
    expect(result.debrief.futures.map((future) => future.personHours)).toEqual([23_868_000, 17_258_250, 9_158_250]);
    expect(two?.stdout.replaceAll('/two/', '/one/')).toBe(one?.stdout);
    for (const name of ['wall.html', 'report.html']) {
      const page = readFileSync(join(folder, 'one', name), 'utf8');
      expect(page).toContain('<b>EXERCISE</b>');
      expect(page).toContain('font/woff2;base64,d09GMg');
      expect(readFileSync(join(folder, 'two', name), 'utf8')).toBe(page);
    }
  });

  it('makes one edition with its notes, and says in a few lines what it wrote', async () => {
    const notes = join(folder, 'notes.json');
    writeFileSync(notes, JSON.stringify({ notes: [{ seat: 'tal-mil', kind: 'improve', text: 'Ask for the team.' }] }));
    const out = join(folder, 'tal');
    const { status, stdout, stderr } = await command(
      'debrief',
      run,
      '--out',
      out,
      '--edition',
      'tal',
      '--notes',
      notes,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'EXERCISE  first-light, edition tal',
      '  noAction   12,420,000 person-hours',
      '  played     8,133,750 person-hours',
    ]);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('tal-mil: Ask for the team.');
  });

  it('opens no run that was changed, and names the entry', async () => {
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, readFileSync(run, 'utf8').replace('S01', 'S02'));
    const { status, stdout, stderr } = await command('debrief', changed, '--out', join(folder, 'none'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^BROKEN at entry \d+: /);
  });

  it.each<readonly [readonly string[], RegExp]>([
    [['--edition', 'atlantis'], /^There is no edition "atlantis"; there are truth, common, kes, tal, ves, hal\.$/],
    [['--notes', 'no-such.json'], /^The notes cannot be read from no-such\.json: ENOENT/],
  ])('%j ends with 2 and one clear line', async (words, says) => {
    const { status, stderr } = await command('debrief', run, '--out', join(folder, 'none'), ...words);
    expect(status).toBe(2);
    expect(stderr.trimEnd()).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells of a note by nobody, and of one that is none', async () => {
    const notes = join(folder, 'strange.json');
    const tell = async (content: unknown) => {
      writeFileSync(notes, JSON.stringify(content));
      return (await command('debrief', run, '--out', join(folder, 'none'), '--notes', notes)).stderr;
    };
    expect(await tell({ notes: [{ seat: 'xyz-civ', kind: 'sustain', text: 'x' }] })).toContain('no seat "xyz-civ"');
    expect(await tell({ notes: [{ seat: 'kes-civ', kind: 'praise', text: 'x' }] })).toContain('notes.0.kind');
  });

  it('without a run or a folder says what is missing', async () => {
    expect((await command('debrief')).stderr).toMatch(/^debrief takes one run file\.\n\nEXERCISE/);
    expect((await command('debrief', run)).stderr).toBe('debrief needs --out <folder> to write to.\n');
    expect((await command('debrief', '--help')).stdout).toContain('npm run -s debrief');
  });
});
