/**
 * The energy solver against known answers: our own grids, whose answers come from exact rational elimination, a dense solver of its
 * own and reckoning by hand (scripts/generate/grid), always; third-party cases where their folder lies beside the project.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { energyReferee } from '../../scripts/reference/energy.ts';
import { UnreadableFile } from '../../scripts/reference/referee.ts';
import { command } from '../support/command.ts';
import { changedFigures } from '../support/reference/changedFigures.ts';
import { referenceFile, sharedFiles } from '../support/reference/sharedReference.ts';
import { ROOT } from '../support/sourceFile.ts';

const OWN = join(ROOT, 'test/reference/energy');
const FORMAT = /^energy_.*\.json$/;
const open = sharedFiles('', FORMAT);
const failures = async (path: string, text?: string) =>
  (await energyReferee.judge(referenceFile(path, text === undefined ? {} : { [basename(path)]: text }))).checks.filter(
    ({ ok }) => !ok,
  );

describe('our own grids', () => {
  it('are there in each format', () => {
    expect(readdirSync(OWN).filter((name) => FORMAT.test(name))).toEqual([
      'energy_cascade_vale24.json',
      'energy_dcopf_hand.json',
      'energy_lakes12.json',
      'energy_vale24.json',
    ]);
  });

  it('hold what trips up a solver: shifters, shunts, parallel branches, negative reactance, islands, a turned reference', () => {
    const { bus, branch, n_minus_1 } = JSON.parse(readFileSync(join(OWN, 'energy_lakes12.json'), 'utf8'));
    const count = <T>(rows: readonly T[], is: (row: T) => boolean) => rows.filter(is).length;
    expect(count(branch, ({ shift }: { shift: number }) => shift !== 0)).toBeGreaterThan(0);
    expect(count(branch, ({ x }: { x: number }) => x < 0)).toBeGreaterThan(0);
    expect(count(branch, ({ tap }: { tap: number }) => tap !== 0)).toBeGreaterThan(0);
    expect(count(bus, ({ Gs }: { Gs: number }) => Gs !== 0)).toBeGreaterThan(0);
    expect(count(bus, (row: { Va_ref_file: number }) => row.Va_ref_file !== 0)).toBe(1);
    expect(count(n_minus_1, ({ islands }: { islands: number }) => islands > 1)).toBeGreaterThan(0);
    const ends = branch.map(({ f, t }: { f: number; t: number }) => `${Math.min(f, t)} ${Math.max(f, t)}`);
    expect(new Set(ends).size).toBeLessThan(ends.length);
  });

  it.each(readdirSync(OWN).filter((name) => FORMAT.test(name)))('%s', async (name) => {
    expect(await failures(join(OWN, name))).toEqual([]);
  });
});

describe('the alarm rings', () => {
  const answers: readonly (readonly [name: string, ...under: string[]])[] = [
    ['energy_lakes12.json', 'solution', 'n_minus_1', 'dc_opf.objective'],
    ['energy_cascade_vale24.json', 'alpha', 'base_', 'capacity_MW', 'cases'],
    ['energy_dcopf_hand.json', 'cases'],
  ];
  const changed = answers.flatMap(([name, ...under]) =>
    changedFigures(readFileSync(join(OWN, name), 'utf8'), under).map(({ place, text }) => ({ name, place, text })),
  );

  it.each(changed)('$name with another figure at $place', async ({ name, text }) => {
    const failed = await failures(join(OWN, name), text).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return [error.message];
      throw error;
    });
    expect(failed).not.toEqual([]);
  });

  const LAKES = readFileSync(join(OWN, 'energy_lakes12.json'), 'utf8');
  const without = (key: string) => JSON.stringify({ ...JSON.parse(LAKES), [key]: undefined });
  it.each([
    ['no JSON', '{"bus": [', /not JSON/],
    ['a list', '[]', /no JSON object/],
    ['another format', '{"nodes": []}', /no energy file/],
    ['no solution', without('solution'), /solution/],
    ['no base', without('baseMVA'), /baseMVA/],
    ['a branch to nowhere', LAKES.replace('"f":101', '"f":999'), /bus 999/],
    ['a bus twice', LAKES.replace('"id":102', '"id":101'), /same number/],
    ['a word for a number', LAKES.replace('"x":', '"x":"long","was":'), /branch\.0\.x/],
    ['no reactance', LAKES.replace('"x":', '"x":0,"was":'), /branch\.0\.x/],
    ['a flow too few', LAKES.replace(/("flow_MW":\[)[^,]+,/, '$1'), /figures/],
    [
      'a cascade without its grid',
      '{"rule": "", "alpha": 0, "floor_MW": 0, "base_served_MW": 0, "base_flow_MW": [], "capacity_MW": [], "case": "none", "cases": [{"initial": [], "rounds": [], "n_tripped": 0, "islands": 1, "served_MW": 0, "served_fraction": 1}]}',
      /energy_none\.json/,
    ],
    ['an optimum without its case', '{"cases": {"9_none": {"published_BASELINE_DC": 1}}}', /pglib_opf_case9_none\.m/],
  ])('calls %s unreadable and says why', async (_, text, why) => {
    await expect(failures(join(OWN, 'energy_lakes12.json'), text)).rejects.toThrow(why);
    await expect(failures(join(OWN, 'energy_lakes12.json'), text)).rejects.toBeInstanceOf(UnreadableFile);
  });

  it('ends the command with 0, 1 or 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'longtable-reference-'));
    const [changed] = changedFigures(LAKES, ['solution.flow_MW']);
    writeFileSync(join(folder, 'changed.json'), changed?.text ?? '');
    const [good, bad, none] = await Promise.all([
      command('reference', 'energy_case', join(OWN, 'energy_lakes12.json'), '--json'),
      command('reference', 'energy', join(folder, 'changed.json')),
      command('reference', 'energy', join(OWN, 'pglib/pglib_opf_case3_ring.m')),
    ]);
    expect([good.status, bad.status, none.status]).toEqual([0, 1, 2]);
    rmSync(folder, { recursive: true });
    expect(JSON.parse(good.stdout)).toMatchObject({ kind: 'energy', solveMicros: expect.any(Number) });
    expect(bad.stdout).toContain('FAILS flows, MW');
    expect(none.stderr).toContain('not JSON');
  });
});

describe.skipIf(open.length === 0)('third-party cases', () => {
  it.each(open.length > 0 ? open : ['energy_*.json'])('%s', async (path) => {
    expect(await failures(path)).toEqual([]);
  });
});
