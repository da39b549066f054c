import { describe, expect, it } from 'vitest';
import type { Condition } from '../../engine/model/condition.ts';
import { loadWithParts } from '../../scenarios/load/loadWithParts.ts';
import { dryRun } from '../../scripts/check/dryRun.ts';
import { dryRunFaults } from '../../scripts/check/dryRunFaults.ts';
import { dryRunReport } from '../../scripts/check/dryRunReport.ts';
import { playingTime } from '../../scripts/check/playingTime.ts';
import { INJECTS, inject, news, smallScenario, withLines } from './smallScenario.ts';

/** Bots play a small scenario; what the files alone show is asserted to be nothing. */
async function tryOut(small: Parameters<typeof smallScenario>[0]) {
  const folder = await smallScenario(small);
  const { scenario, parts, faults } = await loadWithParts(folder);
  expect(faults).toEqual([]);
  if (!scenario || !parts) throw new Error('the small scenario does not load');
  const run = dryRun(scenario);
  const time = playingTime(scenario, run);
  return {
    run,
    time,
    told: await withLines(folder, dryRunFaults(parts, run, time)),
    report: dryRunReport(scenario, run, time),
  };
}

const ALL = ['kes-civ', 'kes-mil', 'tal-civ', 'tal-mil'];
const struck: Condition = { test: 'happened', what: { deed: 'impacted', asset: 'kes-works' } };
// Possible, since an indicator can be passed on; no bot shares what it has not declared or been given by then.
const unlikely: Condition = {
  test: 'all',
  of: [
    { test: 'happened', what: { deed: 'shared', by: 'kes' } },
    { test: 'not', that: { test: 'happened', what: { deed: 'declared', by: 'kes' } } },
  ],
};

describe('a dry run by bots', () => {
  it('has nothing to say about a scenario in which everything comes', async () => {
    const { run, told } = await tryOut({});
    expect(told).toEqual([]);
    expect(run.injects.FL01).toEqual({ passive: 5, isolationist: 5, 'by-the-book': 5, cooperative: 5 });
  });

  it('counts an inject where its trigger held, and an order where a bot gave it', async () => {
    const injects = [...INJECTS, inject('FL03T', 3, ['kes-civ'], { trigger: struck })];
    const { run, report } = await tryOut({ injects });
    expect(run.injects.FL03T?.passive).toBe(5);
    expect(Object.values(run.decisions).every((tally) => tally.passive === 0)).toBe(true);
    expect(run.decisions.S01).toMatchObject({ passive: 0, isolationist: 0, 'by-the-book': 5 });
    expect(report.some((line) => /^ {2}FL03T T3 +5 /.test(line))).toBe(true);
  });

  it('is the same each time', async () => {
    expect((await tryOut({})).run).toEqual((await tryOut({})).run);
  });

  it('tells of an inject that never came, at its trigger, unless it is meant for a rare case', async () => {
    const rare = inject('FL04', 4, ALL, { trigger: unlikely });
    const { told } = await tryOut({ injects: [...INJECTS, rare] });
    expect(told).toEqual([
      {
        file: 'injects/FL04.yaml',
        at: 'trigger:',
        severity: 'warning',
        says: '`FL04` came in none of 20 dry runs by passive, isolationist, by-the-book, cooperative',
        remedy: 'look at its trigger and turn, or write `contingency: true` if it is meant for a rare case',
      },
    ]);
    const meant = { ...rare, contingency: true };
    expect((await tryOut({ injects: [...INJECTS, meant] })).told).toEqual([]);
  });

  it('tells of a seat whose decisions never came', async () => {
    const injects = [inject('FL01', 1, ALL), inject('FL03', 3, ALL, { trigger: unlikely, contingency: true })];
    const { told } = await tryOut({ injects });
    expect(told.map(({ file, says }) => [file, says])).toEqual(
      ALL.map((seat) => [
        `nations/${seat.slice(0, 3)}.yaml`,
        `no inject that came in a dry run gives \`${seat}\` a decision in turns 2 to 4`,
      ]),
    );
  });
});

describe('the predicted playing time', () => {
  it('adds planning, lock and report of each turn, and names who has most to read', async () => {
    const injects = [...INJECTS, news('X02', 2, ['tal-mil'], 'word '.repeat(73).trim())];
    const { time, report } = await tryOut({ injects });
    expect(time.seconds).toBe(4 * (240 + 30 + 60));
    expect(time.turns[1]).toEqual({
      turn: 2,
      seconds: 330,
      readingSeconds: 30,
      busiest: { turn: 2, seat: 'tal-mil', words: 74 },
    });
    expect(time.turns[3]).toEqual({ turn: 4, seconds: 330, readingSeconds: 0, busiest: null });
    expect(report.at(-2)).toBe(
      'Predicted playing time: 22 min (4 turns of 5:30: 4:00 to read and decide, 0:30 to lock and resolve, 1:00 for the report).',
    );
    expect(report.at(-1)).toMatch(
      /^Reading of the busiest seat \(1:00 a turn\): .* · T2 0:30 tal-mil · .* · T4 nothing$/,
    );
  });

  it('tells of a turn that gives less than the quarter that its busiest seat needs to read', async () => {
    const injects = [...INJECTS, news('X02', 2, ['tal-mil'], 'word '.repeat(73).trim())];
    const { told } = await tryOut({ injects, head: { planningSeconds: 116 } });
    expect(told).toEqual([
      {
        file: 'scenario.yaml',
        at: 'planningSeconds: 116',
        severity: 'warning',
        says: '`tal-mil` needs 30 seconds to read in turn 2; a quarter of the planning time is 29',
        remedy: 'plan more time, or shorten its injects',
      },
    ]);
    expect((await tryOut({ injects, head: { planningSeconds: 120 } })).told).toEqual([]);
  });
});
