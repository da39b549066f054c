/**
 * The energy solver against known answers: our own grids, whose answers come from exact rational elimination, a dense solver of its
 * own and reckoning by hand (scripts/generate/grid), always; third-party cases where their folder lies beside the project.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseWithAnswers } from '../../scripts/generate/grid/caseWithAnswers.ts';
import type { SyntheticGrid } from '../../scripts/generate/grid/syntheticGrid.ts';
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

/** A ring of six buses with a chord, in which the compensation of one line is `cancels` of the line before it. */
function compensated(cancels: number): SyntheticGrid {
  const ends = [
    [0, 1, 0.1],
    [1, 2, -0.1 * cancels],
    [2, 3, 0.2],
    [3, 4, 0.1],
    [4, 5, 0.3],
    [5, 0, 0.15],
    [3, 0, 0.2],
  ];
  return {
    baseMva: 100,
    buses: ends.slice(0, 6).map((_, i) => ({ load: 10 * i, shunt: 0, referenceDegrees: i === 0 ? 0 : null })),
    generators: [{ bus: 0, output: 150, most: 300, least: 0, cost: 1 }],
    branches: ends.map(([from = 0, to = 0, reactance = 0]) => ({ from, to, reactance, tap: 0, shiftDegrees: 0 })),
  };
}

describe('what a case may hold', () => {
  const LAKES12 = JSON.parse(readFileSync(join(OWN, 'energy_lakes12.json'), 'utf8'));
  const failedIn = async (file: object) =>
    (await failures(join(OWN, 'energy_lakes12.json'), JSON.stringify(file))).map(({ name }) => name);

  it('1 compensation that cancels its line, wholly or nearly: the bus between them hangs on both', async () => {
    for (const cancels of [1, 1.000001, 0.5]) {
      const file = JSON.parse(JSON.stringify(caseWithAnswers(compensated(cancels), 'by hand')));
      expect(await failedIn(file), `${cancels}`).toEqual([]);
      file.n_minus_1[3].flow_MW[1] += 0.0001;
      expect(await failedIn(file), `${cancels}`).toEqual(['flows over 7 outages, MW']);
    }
  });

  it('2 generators at the reference told one by one, the first alone, in all, or with those that are out', async () => {
    const ring = JSON.parse(JSON.stringify(caseWithAnswers(compensated(0.5), 'by hand')));
    const [reference] = ring.solution.slack_bus;
    const [first] = ring.solution.slack_gen_MW;
    const others = [
      { bus: reference, Pg: 30, status: 1, Pmax: 40, Pmin: 0 },
      { bus: reference, Pg: 20, status: 0, Pmax: 40, Pmin: 0 },
    ];
    // The second generator gives 30 MW, which the first need not any more.
    const given = (slack_gen_MW: readonly number[]) => ({
      ...{ ...ring, gen: [...ring.gen, ...others], dc_opf: undefined, n_minus_1: [] },
      solution: { ...ring.solution, slack_gen_MW },
    });
    for (const right of [[first - 30, 30], [first - 30], [first], [first - 30, 30, 0], [first - 30, 30, 20]])
      expect(await failedIn(given(right)), `${right}`).toEqual([]);
    for (const wrong of [[first - 30, 30.001], [first - 29.9], [first - 30, 30, 1]])
      expect(await failedIn(given(wrong)), `${wrong}`).toEqual(['generation at the reference, MW']);
    await expect(failedIn(given([1, 2, 3, 4]))).rejects.toThrow(/4 figures where 2 belong/);
  });

  it('3 a bus that is isolated by its type, with what is connected to it, and a dead branch without reactance', async () => {
    const { bus, branch, gen, solution } = LAKES12;
    const last = { ...bus[0], id: 999, type: 4, Pd: 50, Gs: 1 };
    const off = { ...branch[0], t: 999, x: 0, status: 0 };
    const file = (angle: number) => ({
      ...{ ...LAKES12, dc_opf: undefined, n_minus_1: [] },
      bus: [...bus, last],
      gen: [...gen, { ...gen[0], bus: 999 }],
      branch: [...branch, off, { ...off, x: 0.1, status: 1 }],
      solution: { ...solution, Va_deg: [...solution.Va_deg, angle], flow_MW: [...solution.flow_MW, 0, 0] },
    });
    expect(await failedIn(file(0))).toEqual([]);
    expect(await failedIn(file(12.5))).toEqual([]);
  });

  it('4 published optima of nothing, and one that only one convention has', async () => {
    const free = readFileSync(join(OWN, 'pglib/pglib_opf_case2_free.m'), 'utf8')
      .replace(/25\.0\t 5\.0/, '0.0\t 0.0')
      .replace('0.0\t 20.0', '0.0\t 0.0');
    const optima = (cost: number) => ({
      cases: {
        '2_free': {
          published_BASELINE_DC: cost,
          computed_powermodels_convention: cost,
          computed_matpower_convention: null,
        },
      },
    });
    const failed = async (cost: number) => {
      const file = referenceFile(join(OWN, 'energy_dcopf_hand.json'), {
        'energy_dcopf_hand.json': JSON.stringify(optima(cost)),
        'pglib/pglib_opf_case2_free.m': free,
      });
      return (await energyReferee.judge(file)).checks.map(({ ok }) => ok);
    };
    expect(await failed(0)).toEqual([true, true]);
    expect(await failed(0.001)).toEqual([false, false]);
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
    ['an optimum without costs', without('gencost'), /no gencost/],
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
