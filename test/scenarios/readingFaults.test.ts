import { describe, expect, it } from 'vitest';
import type { Inject } from '../../engine/model/inject.ts';
import type { Item } from '../../engine/model/order.ts';
import { campaign, faultsOf, INJECTS, inject, KES, news, TAL, track } from './smallScenario.ts';

const many = (words: number) => 'word '.repeat(words).trim();
const told = (turn: number, count: number, words: number) =>
  Array.from({ length: count }, (_, i) => news(`X0${i}`, turn, ['kes-mil'], many(words)));
const shared = { test: 'happened', what: { deed: 'shared' } } as const;
const either = (inject: Inject, i: number): Inject => ({
  ...inject,
  trigger: i % 2 === 0 ? shared : { test: 'not', that: shared },
});
const civOnly = [1, 2, 3, 4].map((turn) => inject(`FL0${turn}`, turn, ['kes-civ', 'tal-civ']));
const said = async (small: Parameters<typeof faultsOf>[0]) =>
  (await faultsOf(small)).map(({ file, at, says }) => `${file} ${at} ${says}`);

describe('what a seat reads in one turn', () => {
  it('more than 150 words are told at the seat, and 150 are not', async () => {
    expect(await faultsOf({ injects: [...INJECTS, ...told(2, 2, 75)] })).toEqual([
      {
        file: 'nations/kes.yaml',
        at: '- id: kes-mil',
        severity: 'warning',
        says: '`kes-mil` reads 152 words in turn 2; 150 can be read in a minute',
        remedy: 'shorten its injects, or spread them',
      },
    ]);
    expect(await faultsOf({ injects: [...INJECTS, ...told(2, 2, 74)] })).toEqual([]);
  });

  it('more than three injects are told at the seat, and three are not', async () => {
    expect(await faultsOf({ injects: [...INJECTS, ...told(2, 4, 5)] })).toEqual([
      {
        file: 'nations/kes.yaml',
        at: '- id: kes-mil',
        severity: 'warning',
        says: '`kes-mil` gets 4 injects in turn 2; 3 are enough for one turn',
        remedy: 'join some of them, or spread them',
      },
    ]);
    expect(await faultsOf({ injects: [...INJECTS, ...told(2, 3, 5)] })).toEqual([]);
  });

  it('an inject with a trigger counts as if it came', async () => {
    const injects = [...INJECTS, ...told(2, 2, 80).map((one) => ({ ...one, trigger: shared }))];
    expect(await said({ injects })).toEqual([
      'nations/kes.yaml - id: kes-mil `kes-mil` reads 162 words in turn 2; 150 can be read in a minute',
    ]);
  });

  it('of two whose triggers exclude each other, the longer one counts', async () => {
    expect(await said({ injects: [...INJECTS, ...told(2, 2, 80).map(either)] })).toEqual([]);
    // Two of each kind: one pair comes, whatever happens.
    expect(await said({ injects: [...INJECTS, ...told(2, 4, 80).map(either)] })).toEqual([
      'nations/kes.yaml - id: kes-mil `kes-mil` reads 162 words in turn 2; 150 can be read in a minute',
    ]);
  });
});

describe('no seat is without a decision two turns running', () => {
  it('one turn without is fine; from the second on it is told, once for all turns in a row', async () => {
    expect(await said({ injects: [...civOnly, news('X01', 1, ['kes-mil', 'tal-mil'])] })).toEqual([
      'nations/kes.yaml - id: kes-mil no inject gives `kes-mil` a decision in turns 1 to 4',
      'nations/tal.yaml - id: tal-mil no inject gives `tal-mil` a decision in turns 1 to 4',
    ]);
    const mil = [inject('X02', 2, ['kes-mil', 'tal-mil'])];
    expect(await said({ injects: [...civOnly, ...mil] })).toEqual([
      'nations/kes.yaml - id: kes-mil no inject gives `kes-mil` a decision in turns 3 and 4',
      'nations/tal.yaml - id: tal-mil no inject gives `tal-mil` a decision in turns 3 and 4',
    ]);
    expect(await said({ injects: [...civOnly, ...mil, inject('X03', 4, ['kes-mil', 'tal-mil'])] })).toEqual([]);
  });

  it('looks at the whole length of the exercise', async () => {
    const turns = 8;
    const readOuts = Array.from({ length: turns }, (_, i) => ({ turn: i + 1, say: { en: 'A turn opens.' } }));
    const all = ['kes-civ', 'kes-mil', 'tal-civ', 'tal-mil'];
    const injects = [2, 4, 6].map((turn) => inject(`FL0${turn}`, turn, all));
    expect(
      (await said({ head: { turns, readOuts }, injects })).map((line) => line.split(' ').slice(-4).join(' ')),
    ).toEqual(all.map(() => 'turns 7 and 8'));
    expect(await said({ head: { turns, readOuts }, injects: [...injects, inject('FL07', 7, all)] })).toEqual([]);
  });

  it('an inject that can never come gives no decision', async () => {
    const trigger = { test: 'happened', what: { deed: 'impacted', asset: 'kes-hub' } } as const;
    const mil = [inject('X01', 1, ['kes-mil', 'tal-mil']), inject('X03', 3, ['kes-mil', 'tal-mil'], { trigger })];
    expect(await said({ injects: [...civOnly, ...mil] })).toEqual([
      'injects/X03.yaml trigger: it can never be delivered: no stage strikes `kes-hub`',
      'nations/kes.yaml - id: kes-mil no inject gives `kes-mil` a decision in turns 2 to 4',
      'nations/tal.yaml - id: tal-mil no inject gives `tal-mil` a decision in turns 2 to 4',
    ]);
  });
});

describe('nations that play are kept busy', () => {
  const kesOnly = [1, 3].map((turn) => inject(`FL0${turn}`, turn, ['kes-civ', 'kes-mil']));
  const about = async (small: Parameters<typeof faultsOf>[0]) =>
    (await faultsOf(small)).filter(({ at }) => !at.startsWith('- id:'));

  it('one that nothing touches and nobody tells anything is idle', async () => {
    expect(await about({ campaigns: [campaign(track('kes', 1))], injects: kesOnly })).toEqual([
      {
        file: 'nations/tal.yaml',
        at: 'id: tal',
        severity: 'warning',
        says: '`tal` is idle: no stage of a campaign touches it and no inject reaches it',
        remedy: 'add a track and injects for it, or let all that it has only travel (`mayOnlyTravel`)',
      },
    ]);
    expect(await about({ campaigns: [campaign(track('kes', 1))] })).toEqual([]);
  });

  it('one that is struck and told nothing', async () => {
    expect(await about({ injects: kesOnly })).toEqual([
      {
        file: 'nations/tal.yaml',
        at: 'seats:',
        severity: 'warning',
        says: 'no inject reaches any seat of `tal`',
        remedy: 'add an inject that `tal-civ` reads',
      },
    ]);
  });

  it('one that only lends may wait for requests, and one that keeps something at home may not', async () => {
    const lends = { ...TAL, purse: { crew: 2, team: 0, set: 1 } };
    const small = { campaigns: [campaign(track('kes', 1))], injects: kesOnly };
    const both: readonly Item[] = ['crew', 'set'];
    expect(await faultsOf({ ...small, nations: [KES, { ...lends, mayOnlyTravel: both }] })).toEqual([]);
    const keeps = await said({ ...small, nations: [KES, { ...lends, mayOnlyTravel: ['crew'] }] });
    expect(keeps.map((line) => line.split(' ').slice(-4).join(' '))).toEqual([
      'no inject reaches it',
      'turns 1 to 4',
      'turns 1 to 4',
    ]);
    const nothing = { ...lends, purse: { crew: 0, team: 0, set: 0 }, mayOnlyTravel: both };
    expect((await said({ ...small, nations: [KES, nothing] })).length).toBe(3);
  });
});
