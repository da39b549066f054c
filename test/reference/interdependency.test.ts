/**
 * Interdependency against known answers: our own sectors, solved in exact fractions (scripts/generate/references), and the threshold of two
 * networks that need each other, always; third-party files where their folder lies beside the project.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interdepReferee } from '../../scripts/reference/interdep/interdepReferee.ts';
import { UnreadableFile } from '../../scripts/reference/referee.ts';
import { command } from '../support/command.ts';
import { failures, failuresIn, ownFiles } from '../support/reference/ownFile.ts';
import { sharedFiles } from '../support/reference/sharedReference.ts';

const own = ownFiles('interdependency');
const open = sharedFiles('', /^interdep_.*\.json$/);
const DRAWN = readFileSync(own[0] ?? '', 'utf8');
// biome-ignore lint/suspicious/noExplicitAny: a file is changed at any place.
const changed = (text: string, change: (file: any) => void): string => {
  const copy = JSON.parse(text);
  change(copy);
  return JSON.stringify(copy);
};
/** The smallest of x ÷ (1 − e^(−x))², and the x where it is: where e^x = 1 + 2x. */
const THRESHOLD = JSON.stringify({
  two_fully_interdependent_ER: { pc_times_k: 2.455407482284, Pinf_times_k_at_pc: 1.256431208626 },
});
/** Four sectors of which two are struck beyond what they can take; by hand 45/64, 25/32, and 1.328… and 1.406… before clipping. */
const PRINTED = JSON.stringify({
  cases: [
    {
      ref: 'four sectors by hand',
      A: [
        [0, 0.9, 0, 0],
        [0.4, 0, 0, 0],
        [1, 0.8, 0, 0],
        [1, 0.9, 0, 0],
      ],
      c: [0, 0.5, 0, 0],
      published_q: [0.7, 0.78, 1, 1],
      exact_q: [0.703125, 0.78125, 1, 1],
      unclipped_q: [0.703125, 0.78125, 1.328125, 1.40625],
      tol: 0.01,
    },
  ],
});

describe('known answers', () => {
  it.each(own.map((path) => [basename(path), path]))('1 %s', async (_, path) => {
    expect(await failuresIn(interdepReferee, path)).toEqual([]);
  });

  it('2 a worked example, as printed, exactly and before clipping', async () => {
    expect(await failures(interdepReferee, PRINTED)).toEqual([]);
  });

  it('3 two random networks that need each other fall apart where the equation says', async () => {
    expect(await failures(interdepReferee, THRESHOLD)).toEqual([]);
  });

  it.skipIf(open.length === 0)('4 third-party files', async () => {
    for (const path of open) expect(await failuresIn(interdepReferee, path), path).toEqual([]);
  });
});

describe('other ways to write an example', () => {
  const tie = (strength: number, back: number) => [
    [0, strength],
    [back, 0],
  ];
  const example = (of: object) => JSON.stringify({ examples: { one: of } });

  it('8 a state beyond what sectors can take, clipped or not', async () => {
    // On paper: q = 1 + 0.5 · 0.8 q.
    const A = tie(0.5, 0.8);
    expect(await failures(interdepReferee, example({ A, c: [1, 0], q: [5 / 3, 4 / 3] }))).toEqual([]);
    expect(await failures(interdepReferee, example({ A, c: [1, 0], q: [1, 1] }))).toEqual([]);
    expect(await failures(interdepReferee, example({ A, c: [1, 0], q: [5 / 3, 1] }))).toHaveLength(1);
  });

  it('9 ties that spread more than they damp: solved and then clipped, or the least state that is led to', async () => {
    // On paper: q = 0.1 + 4 q, so that each is −1 ÷ 30.
    const A = tie(2, 2);
    const given = (q: readonly number[], unclipped: readonly number[]) =>
      JSON.stringify({ cases: [{ ref: 'one', A, c: [0.1, 0.1], exact_q: q, unclipped_q: unclipped, tol: 0.01 }] });
    expect(await failures(interdepReferee, given([0, 0], [-0.1, -0.1]))).toEqual([]);
    expect(await failures(interdepReferee, given([1, 1], [2.1, 2.1]))).toEqual([]);
    expect(await failures(interdepReferee, given([0, 1], [-0.1, 2.1]))).toHaveLength(2);
  });

  it('10 recovery without a blow, at one speed, by a table of speeds, and under blows that change', async () => {
    const recovery = { A: tie(0.5, 0), q0: [1, 0.5] };
    // On paper: the second halves; the first loses half of what it lacks beside a quarter of the second.
    const still = [
      [1, 0.5],
      [0.625, 0.25],
      [0.375, 0.125],
    ];
    for (const K of [
      0.5,
      [0.5, 0.5],
      [
        [0.5, 0],
        [0, 0.5],
      ],
    ])
      expect(await failures(interdepReferee, example({ ...recovery, K, trajectory: still })), `${K}`).toEqual([]);
    const struck = [
      [1, 0.5],
      [0.625, 0.75],
      [0.5, 0.375],
    ];
    const c = [
      [0, 1],
      [0, 0],
    ];
    expect(await failures(interdepReferee, example({ ...recovery, c, K: 0.5, trajectory: struck }))).toEqual([]);
    expect(await failures(interdepReferee, example({ ...recovery, c, K: 0.5, trajectory: still }))).toHaveLength(1);
  });
});

describe('the alarm rings', () => {
  it.each([
    ['a state of rest', changed(DRAWN, (file) => Object.assign(file.examples.drawn_2.q, { 0: 0.5 }))],
    ['a tie', changed(DRAWN, (file) => Object.assign(file.examples.drawn_4.A[0], { 1: 0.9 }))],
    ['a step', changed(DRAWN, (file) => Object.assign(file.examples.drawn_6.trajectory[5], { 1: 0.5 }))],
    ['a printed digit', changed(PRINTED, (file) => Object.assign(file.cases[0].published_q, { 1: 0.76 }))],
    ['an exact value', changed(PRINTED, (file) => Object.assign(file.cases[0].exact_q, { 1: 0.78 }))],
    ['a value before clipping', changed(PRINTED, (file) => Object.assign(file.cases[0].unclipped_q, { 3: 1 }))],
  ])('5 when %s is another', async (_, text) => {
    expect(await failures(interdepReferee, text)).toHaveLength(1);
  });

  it.each([
    ['is no JSON', 'q', /not JSON/],
    ['is another format', '{"nodes":[]}', /none of "examples", "cases"/],
    ['has a row too few', changed(DRAWN, (file) => file.examples.drawn_1.A.pop()), /drawn_1: .* sectors need/],
    [
      'has steps without a beginning',
      changed(DRAWN, (file) => Reflect.deleteProperty(file.examples.drawn_3, 'q0')),
      /both K and q0/,
    ],
    [
      'has speeds beside the diagonal',
      '{"examples":{"a":{"A":[[0]],"K":[[1,1]],"q0":[0],"trajectory":[[0]]}}}',
      /diagonal/,
    ],
    ['has a speed too many', '{"examples":{"a":{"A":[[0]],"K":[1,1],"q0":[0],"trajectory":[[0]]}}}', /need as many K/],
    ['has no answers', '{"examples":{"a":{"A":[[0]],"c":[0]}}}', /to compare with/],
    [
      'has a word for a number',
      changed(PRINTED, (file) => Object.assign(file.cases[0].c, { 0: 'half' })),
      /cases\.0\.c\.0/,
    ],
    ['has no threshold', '{"two_fully_interdependent_ER":{}}', /pc_times_k/],
  ])('6 and a file cannot be read that %s', async (_, text, says) => {
    await expect(failures(interdepReferee, text)).rejects.toThrow(UnreadableFile);
    await expect(failures(interdepReferee, text)).rejects.toThrow(says);
  });

  it('7 at the command line', async () => {
    expect((await command('reference', 'iim', own[0] ?? '')).status).toBe(0);
    expect((await command('reference', 'interdependency', 'package.json')).status).toBe(2);
  });
});
