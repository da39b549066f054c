/** Comparing policies over the same seeds: the arithmetic, the orders that were right, and the command. */
import { describe, expect, it } from 'vitest';
import type { Removal } from '../../engine/room/lean/leanTable.ts';
import { playLean } from '../../engine/room/lean/playLean.ts';
import { isWorse } from '../../engine/room/lean/regionMeasure.ts';
import { rightOrders } from '../../engine/room/lean/rightOrders.ts';
import { ledgerRows } from '../../engine/state/ledger.ts';
import { jobsOf } from '../../scripts/ensemble/jobsOf.ts';
import type { Measure } from '../../scripts/ensemble/measures.ts';
import { quantile } from '../../scripts/ensemble/quantile.ts';
import type { EnsembleResult } from '../../scripts/ensemble/result.ts';
import { pair, spread } from '../../scripts/ensemble/summarise.ts';
import { practiceBands } from '../../scripts/generate/practice/practiceBands.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { command } from '../support/command.ts';
import { firstLight } from '../support/firstLight.ts';

const hours: Measure = { key: 'hours', label: 'hours', better: 'lower', none: 'leftOut' };
const first: Measure = { key: 'hours', label: 'first', better: 'lower', none: 'never' };
const runs = (...values: readonly (number | null)[]) => values.map((value) => ({ hours: value }));

describe('the figures', () => {
  it('a quantile is a value that occurred', () => {
    expect([0.25, 0.5, 0.75].map((share) => quantile([40, 10, 30, 20], share))).toEqual([20, 30, 40]);
    expect(quantile([7], 0.25)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('a run that never came to it ranks behind every turn; one with nothing to measure is left out', () => {
    expect(spread(first, runs(3, null, 1, null))).toEqual({ q25: 3, median: null, q75: null, runs: 2 });
    expect(spread(hours, runs(3, null, 1, null))).toEqual({ q25: 1, median: 3, q75: 3, runs: 2 });
  });

  it('two policies are compared seed by seed, from the first one’s side', () => {
    expect(pair(hours, runs(1, 5, 9, 4), runs(3, 5, 2, 8))).toEqual({
      medianDifference: 0,
      better: 0.5,
      equal: 0.25,
      worse: 0.25,
      pairs: 4,
    });
    const trust: Measure = { ...hours, better: 'higher' };
    expect(pair(trust, runs(600, 500), runs(550, 550))).toMatchObject({ better: 0.5, worse: 0.5 });
  });

  it('never is worse than late, as bad as never, and no number of turns', () => {
    expect(pair(first, runs(null, null, 2), runs(8, null, null))).toEqual({
      medianDifference: null,
      better: 0.333,
      equal: 0.333,
      worse: 0.333,
      pairs: 3,
    });
    expect(pair(hours, runs(null, 2), runs(8, 2))).toMatchObject({ pairs: 1, equal: 1 });
  });

  it('the region is worse off with more person-hours, and with as many by its hospitals', () => {
    const at = (personHours: number, hospitalDarkHours: number) => ({ personHours, hospitalDarkHours });
    expect([isWorse(at(2, 0), at(1, 9)), isWorse(at(1, 9), at(1, 8)), isWorse(at(1, 8), at(1, 8))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('seeds for the judgement of orders are spread evenly over all', () => {
    const seeds = Array.from({ length: 10 }, (_, i) => `${i}`);
    const ways = [{ name: 'passive', bots: 'passive' as const, without: [] }];
    const jobs = jobsOf({ scenario: firstLight, turns: 1, seeds, ways }, 3);
    expect(jobs.filter((job) => job.find === 'right').map((job) => job.seed)).toEqual([0, 3, 6]);
    expect(jobs.filter((job) => job.find === 'measures')).toHaveLength(10);
  });
});

describe('an order that nobody may give', () => {
  it('is not given in the turns in which it is gone, and is again afterwards', () => {
    const options = { scenario: firstLight, seed: '1', turns: 4, bots: 'by-the-book', tools: nativeTools } as const;
    const turnsOf = (without: readonly Removal[]) =>
      ledgerRows(playLean({ ...options, without }).state.ledgers.deeds).flatMap((row) =>
        row.deed === 'shared' && row.by === 'kes' ? [row.turn] : [],
      );
    expect(turnsOf([])[0]).toBe(1);
    expect(turnsOf([{ order: 'S01', fromTurn: 1, toTurn: 2 }])[0]).toBe(3);
    expect(turnsOf([{ order: 'S01', fromTurn: 1, toTurn: 4 }])).toEqual([]);
  });
});

describe('the right orders', () => {
  const judge = (bots: 'passive' | 'by-the-book') =>
    rightOrders({ scenario: firstLight, seed: '1', turns: 8, bots, tools: nativeTools });

  it('where nobody acts, warning people is right, hunting saves nobody, and what needs an indicator is not offered', () => {
    const tally = judge('passive');
    expect(tally.O08?.right).toBeGreaterThan(0);
    expect(tally.N03?.offered).toBeGreaterThan(0);
    expect(tally.N03?.right).toBe(0);
    expect(tally.N05).toEqual({ offered: 0, right: 0 });
  });

  it('an order on the sheet is right when the region would fare worse without it', () => {
    const tally = judge('by-the-book');
    expect(tally.O01?.right).toBeGreaterThan(0);
  });

  it('orders that take effect at once are not judged', () => {
    expect(judge('passive')).not.toHaveProperty('S01');
  });
});

describe('practice bands', () => {
  it('hold for each nation and turn the middle half of its person-hours so far, in whole numbers', () => {
    const scenario = { ...firstLight, turns: 5 };
    const { runs: played, bots, nations } = practiceBands(scenario, ['by-the-book', 'isolationist'], 4);
    expect({ played, bots, nations: Object.keys(nations) }).toEqual({
      played: 8,
      bots: 'by-the-book, isolationist',
      nations: firstLight.nations.map((nation) => nation.id),
    });
    for (const bands of Object.values(nations)) {
      expect(bands).toHaveLength(5);
      for (const [i, [low, high]] of bands.entries()) {
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(bands[i - 1]?.[0] ?? 0);
        expect([low, high].every(Number.isInteger)).toBe(true);
      }
    }
  });
});

describe('ensemble', () => {
  const words = ['first-light', '--runs', '3', '--turns', '4', '--without', 'S01@1-2', '--right', '--right-runs', '2'];

  it('prints exactly one JSON object, the same whoever plays which run', async () => {
    const [one, two] = await Promise.all([
      command('ensemble', ...words, '--json', '--workers', '1'),
      command('ensemble', ...words, '--json', '--workers', '2'),
    ]);
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(two.stdout).toBe(one.stdout);
    const result = JSON.parse(one.stdout) as EnsembleResult;
    expect(result).toMatchObject({ scenario: 'first-light', runs: 3, turns: 4, seed: 'ensemble', firstNation: 'kes' });
    expect(result.policies.map((policy) => policy.name)).toEqual([
      'by-the-book',
      'by-the-book without S01@1-2',
      'passive',
      'passive without S01@1-2',
    ]);
    expect(result.comparisons.map(({ first, second }) => [first, second])).toEqual([
      ['by-the-book', 'passive'],
      ['by-the-book', 'by-the-book without S01@1-2'],
      ['passive', 'passive without S01@1-2'],
    ]);
    expect(result.right?.runs).toBe(2);
  });

  it('tells its progress on stderr, a line each tenth, and its figures on stdout', async () => {
    const { status, stdout, stderr } = await command('ensemble', ...words);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^EXERCISE {2}first-light, 3 seeds \(ensemble-1 to ensemble-3\), 4 turns/);
    expect(stdout).toContain('by-the-book less passive, seed by seed');
    expect(stdout).toContain('passive and passive without S01@1-2 come to the same in every seed');
    expect(stdout).toContain('share of turns in which an order was the right one');
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^runs: (\d+) of \1 \(100 %\)$/);
  });

  it.each<readonly [readonly string[], RegExp]>([
    [['--bots', 'genius'], /^There is no policy "genius"; there are passive, /],
    [['--bots', 'passive,passive'], /^--bots names "passive" twice; each policy is played once\.$/],
    [['--runs', '0'], /^--runs takes a whole number from 1 to \d+, not "0"\.$/],
    [['--turns', '2.5'], /^--turns takes a whole number from 1 to 100, not "2\.5"\.$/],
    [['--without', 'Z99'], /^There is no order "Z99" in first-light; there are .*S01/],
    [['--without', 'S01@'], /^--without takes an order and perhaps turns, as S01 or S01@1-2, not "S01@"\.$/],
    [['--without', 'S01@3-2'], /^--without S01@3-2: turns go from 1 to \d+, the first one first\.$/],
    [['--seed', 'é'], /^A seed is one or more printable ASCII characters\.$/],
  ])('%j ends with 2 and one clear line', async (extra, says) => {
    const { status, stdout, stderr } = await command('ensemble', 'first-light', ...extra);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
