/**
 * Gridlock resolution and clearing against known answers: our own queues, each subset of which was tried, and debts cleared by linear
 * programs (scripts/generate/references), always; third-party ones where their folder lies beside the project.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bankingReferee } from '../../scripts/reference/banking/bankingReferee.ts';
import { gridlockChecks } from '../../scripts/reference/banking/gridlockChecks.ts';
import { gridlockFile } from '../../scripts/reference/banking/gridlockFile.ts';
import { UnreadableFile } from '../../scripts/reference/referee.ts';
import { Stopwatch } from '../../scripts/reference/stopwatch.ts';
import { command } from '../support/command.ts';
import { failures, failuresIn, ownFiles } from '../support/reference/ownFile.ts';
import { sharedFiles } from '../support/reference/sharedReference.ts';

const own = ownFiles('banking');
const open = sharedFiles('', /^banking_.*\.json$/);
const [DEBTS = '', QUEUES = ''] = own.map((path) => readFileSync(path, 'utf8'));
// biome-ignore lint/suspicious/noExplicitAny: a file is changed at any place.
const changed = (text: string, change: (file: any) => void): string => {
  const copy = JSON.parse(text);
  change(copy);
  return JSON.stringify(copy);
};

/** A queue as others publish it: with what a test of theirs expects. */
const published = (scenario: object) => JSON.stringify({ scenarios: [scenario] });
const RING = {
  id: 'three banks in a ring',
  opening_balance: { a: 5, b: 6, c: 7 },
  queue: [
    { debtor: 'a', creditor: 'b', amount: 8 },
    { debtor: 'b', creditor: 'c', amount: 7 },
    { debtor: 'c', creditor: 'a', amount: 9 },
    { debtor: 'a', creditor: 'b', amount: 20 },
  ],
  published_runs: [{ deadlock: false, balances: { a: 6, b: 7, c: 5 }, extra_obligations: [], extra_pledges: [] }],
};
const STUCK = {
  ...RING,
  published_runs: [{ deadlock: true, balances: { a: 5, b: 6, c: 7 }, extra_obligations: [], extra_pledges: [] }],
  computed_here: { max_value: { count: 3, value: 24, settled_idx: [0, 1, 2], balances: { a: 6, b: 7, c: 5 } } },
};

describe('known answers', () => {
  it.each(own.map((path) => [basename(path), path]))('1 %s', async (_, path) => {
    expect(await failuresIn(bankingReferee, path)).toEqual([]);
  });

  it('2 a published outcome is held when the file does not speak against it', async () => {
    expect(await failures(bankingReferee, published(RING))).toEqual([]);
    const other = { ...RING, published_runs: [{ ...RING.published_runs[0], balances: { a: 5, b: 6, c: 7 } }] };
    expect(await failures(bankingReferee, published(other))).toHaveLength(1);
  });

  it('3 a published deadlock is passed over when the file itself has a set that settles', async () => {
    expect(await failures(bankingReferee, published(STUCK))).toEqual([]);
  });

  it.skipIf(open.length === 0)('4 third-party files, with twelve published outcomes among them', async () => {
    for (const path of open) expect(await failuresIn(bankingReferee, path), path).toEqual([]);
    const ubin = open.find((path) => path.endsWith('banking_gridlock_ubin.json'));
    const file = { name: '', text: readFileSync(ubin ?? '', 'utf8'), list: [], beside: () => null };
    const { checks } = await bankingReferee.judge(file);
    const held = checks.flatMap(({ name }) => /^Scenario (\w+): published/.exec(name)?.[1] ?? []);
    expect(held).toEqual(['1_1', '1_2', '2_2', '4_1', '4_4', '5_1', '6_1', '6_2', '7_1', '7_2', '7_3', '7_4']);
  });
});

/** Two sets settle 9: one payment, or two; the file gives the one that leaves other balances than ours does. */
const TWINS = {
  id: 'two sets as large as each other',
  opening_balance: { a: 9, b: 0, c: 0 },
  queue: [
    { debtor: 'a', creditor: 'b', amount: 9 },
    { debtor: 'a', creditor: 'c', amount: 5 },
    { debtor: 'a', creditor: 'c', amount: 4 },
  ],
};
const twins = (settled_idx: readonly number[], balances: object) => ({
  ...TWINS,
  published_runs: [{ deadlock: false, balances, extra_obligations: [], extra_pledges: [] }],
  computed_here: {
    max_value: { objective: 9, count: settled_idx.length, value: 9, settled_idx, balances },
  },
});

describe('sets that differ and queues that are long', () => {
  it('8 a published outcome is held where another set is as large', async () => {
    expect(await failures(bankingReferee, published(twins([0], { a: 0, b: 9, c: 0 })))).toEqual([]);
    expect(await failures(bankingReferee, published(twins([1, 2], { a: 0, b: 0, c: 9 })))).toEqual([]);
    expect(await failures(bankingReferee, published(twins([1, 2], { a: 0, b: 9, c: 0 })))).not.toEqual([]);
  });

  it('12 a published run at odds with the rest of its file is found', async () => {
    const [run] = RING.published_runs;
    const computed_here = {
      max_value: { objective: 24, count: 3, value: 24, settled_idx: [0, 1, 2], balances: run?.balances },
    };
    const says = (max_value: boolean) => ({
      ...RING,
      computed_here,
      published_first_run_balances_match: { max_value },
    });
    expect(await failures(bankingReferee, published(says(true)))).toEqual([]);
    const odd = /at odds with the rest/;
    const failed = async (scenario: object) =>
      (await failures(bankingReferee, published(scenario))).map(({ name }) => name).join();
    expect(await failed(says(false))).toMatch(odd);
    expect(await failed({ ...says(true), published_runs: [{ ...run, deadlock: true }] })).toMatch(odd);
    const nothing = { max_value: { count: 0, value: 0, settled_idx: [], balances: RING.opening_balance } };
    expect(
      await failed({
        ...RING,
        queue: RING.queue.slice(3),
        computed_here: nothing,
        published_runs: [{ ...run, balances: RING.opening_balance }],
      }),
    ).toMatch(odd);
  });

  it('9 a queue too long to be searched to its end is held against an integer programme', async () => {
    const { scenarios } = gridlockFile.parse(JSON.parse(QUEUES));
    const failed = async (change: number) => {
      const other = scenarios.map((scenario) => {
        const { max_value } = scenario.computed_here;
        const moved = max_value && { ...max_value, value: max_value.value + change, objective: null };
        return { ...scenario, computed_here: { max_value: moved } };
      });
      // Two cases are never enough to prove a set the largest where two banks are short.
      const checks = await gridlockChecks(other, new Stopwatch(), 2);
      expect(checks.some(({ name }) => /long queues, by integer programme/.test(name))).toBe(true);
      return checks.filter(({ ok }) => !ok).map(({ name }) => name.replace(/\d+/, 'n'));
    };
    expect(await failed(0)).toEqual([]);
    const long = 'largest value, n long queues, by integer programme: off by';
    expect(await failed(1)).toContain(long);
    expect(await failed(-1)).toContain(long);
  });
});

describe('debts that clear slowly, and large ones', () => {
  const debts = (of: object) => JSON.stringify({ cases: { one: of } });
  // On paper: p = 0.004 + p · 100 ÷ 100.01 round the ring, so that a hundredth leaks out in each of 10,000 rounds.
  const RING_OF_DEBTS = {
    L: [
      [0, 100, 0],
      [0, 0, 100],
      [100, 0, 0],
    ],
    external_liabilities: [0.01, 0, 0],
    e: [0, 0.004, 0],
    p_bar: [100.01, 100, 100],
    clearing: [40.004, 40.004, 40.004],
    equity: [0, 0, 0],
    defaulters: [0, 1, 2],
    fictitious_default_rounds: [[0], [0, 1], [0, 1, 2], [0, 1, 2]],
  };
  // On paper: the first pays 100,000 and a third of what the second pays, the second 200,000 and all that the first pays.
  const LARGE = {
    L: [
      [0, 3_000_000],
      [1_000_000, 0],
    ],
    external_liabilities: [0, 2_000_000],
    e: [100_000, 200_000],
    clearing: [250_000, 450_000],
    defaulters: [0, 1],
    fictitious_default_rounds: [[0], [0, 1], [0, 1]],
  };

  it('10 both ways of clearing come to the last digit', async () => {
    expect(await failures(bankingReferee, debts(RING_OF_DEBTS))).toEqual([]);
    expect(await failures(bankingReferee, debts(LARGE))).toEqual([]);
  });

  it('11 who defaults in which round is held', async () => {
    const failed = async (rounds: readonly (readonly number[])[]) =>
      (await failures(bankingReferee, debts({ ...LARGE, fictitious_default_rounds: rounds }))).map(({ name }) => name);
    expect(
      await failed([
        [0, 1],
        [0, 1],
      ]),
    ).toEqual(['one: rounds that differ']);
    expect(await failed([[0], [0, 1]])).toEqual(['one: rounds that differ']);
  });
});

describe('the alarm rings', () => {
  const answers = (n: number) => (file: { scenarios: { computed_here: Record<string, Record<string, unknown>> }[] }) =>
    file.scenarios[n]?.computed_here;
  it.each([
    ['a largest value', changed(QUEUES, (file) => Object.assign(answers(3)(file)?.max_value ?? {}, { value: 1 }))],
    ['a largest count', changed(QUEUES, (file) => Object.assign(answers(5)(file)?.max_count ?? {}, { count: 13 }))],
    [
      'a set in order',
      changed(QUEUES, (file) => Object.assign(answers(7)(file)?.fifo_bech_soramaki ?? {}, { settled_idx: [11] })),
    ],
    [
      'a set of the largest value',
      changed(QUEUES, (file) => Object.assign(answers(3)(file)?.max_value ?? {}, { settled_idx: [] })),
    ],
    [
      'the number of payments of the largest value',
      changed(QUEUES, (file) => Object.assign(answers(3)(file)?.max_value ?? {}, { count: 1 })),
    ],
    [
      'a balance after the largest count',
      changed(QUEUES, (file) => Object.assign(answers(5)(file)?.max_count ?? {}, { balances: { bank1: -1 } })),
    ],
    ['a goal', changed(QUEUES, (file) => Object.assign(answers(5)(file)?.max_count ?? {}, { objective: 1000 }))],
    [
      'the value of a set in order',
      changed(QUEUES, (file) => Object.assign(answers(7)(file)?.fifo_bech_soramaki ?? {}, { value: 1 })),
    ],
    [
      'an opening balance',
      changed(QUEUES, (file) => Object.assign(file.scenarios[0].opening_balance, { bank1: 1000 })),
    ],
    ['a payment', changed(DEBTS, (file) => Object.assign(file.cases.drawn_2.clearing, { 1: 0.5 }))],
    ['what is left', changed(DEBTS, (file) => Object.assign(file.cases.drawn_3.equity, { 0: 999 }))],
    ['a defaulter', changed(DEBTS, (file) => file.cases.drawn_4.defaulters.push(99))],
    ['a sum of debts', changed(DEBTS, (file) => Object.assign(file.cases.drawn_5.p_bar, { 0: 1 }))],
    ['cash', changed(DEBTS, (file) => Object.assign(file.cases.drawn_6.e, { 0: 500 }))],
  ])('5 when %s is another', async (_, text) => {
    expect(await failures(bankingReferee, text)).not.toEqual([]);
  });

  it.each([
    ['is no JSON', '[1,', /not JSON/],
    ['is another format', '{"nodes": []}', /neither "scenarios" \(gridlock\) nor "cases" \(clearing\)/],
    ['is a number', '7', /neither/],
    [
      'has a payment of nothing',
      published({ ...RING, queue: [{ debtor: 'a', creditor: 'b', amount: 0 }] }),
      /queue\.0\.amount/,
    ],
    ['has half a unit', published({ ...RING, opening_balance: { a: 0.5 } }), /opening_balance\.a/],
    ['has no answers', published({ ...RING, published_runs: [] }), /no answers/],
    ['has a bank too few', changed(DEBTS, (file) => file.cases.drawn_1.e.pop()), /drawn_1: .* banks need/],
    [
      'has negative cash',
      changed(DEBTS, (file) => Object.assign(file.cases.drawn_1.e, { 0: -1 })),
      /-1 is not an amount/,
    ],
    ['has no networks', '{"cases":{}}', /cases is empty/],
  ])('6 and a file cannot be read that %s', async (_, text, says) => {
    await expect(failures(bankingReferee, text)).rejects.toThrow(UnreadableFile);
    await expect(failures(bankingReferee, text)).rejects.toThrow(says);
  });

  it('7 at the command line: 0, 1 and 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reference-'));
    try {
      const wrong = join(folder, 'banking_wrong.json');
      writeFileSync(
        wrong,
        changed(DEBTS, (file) => Object.assign(file.cases.drawn_2.clearing, { 1: 0.5 })),
      );
      expect((await command('reference', 'clearing', own[0] ?? '')).status).toBe(0);
      const told = await command('reference', 'banking_eisenberg_noe', wrong, '--json');
      expect(told.status).toBe(1);
      const bad = JSON.parse(told.stdout).checks.filter((check: { ok: boolean }) => !check.ok);
      expect(bad.length).toBeGreaterThan(0);
      writeFileSync(wrong, 'no JSON');
      expect((await command('reference', 'gridlock', wrong)).status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
