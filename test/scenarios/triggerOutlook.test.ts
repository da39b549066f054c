import { describe, expect, it } from 'vitest';
import type { Condition, DeedPattern } from '../../engine/model/condition.ts';
import { excludes } from '../../scenarios/load/foresee/excludes.ts';
import { ADVISE, ASK_FOR_HELP, campaign, ORDERS, order, outlookOf, SHARE, track } from './smallScenario.ts';

/*
 * The small scenario: a log-on opens the door of Kesara's works in turn 1 and stops its treatment in turn 3; Talumar's in
 * turns 2 and 4. Civil seats declare (which grants ind-1), share, advise and go manual; all seats ask for help.
 */
const happened = (what: DeedPattern, more: { withinTurns?: number; byNations?: number } = {}): Condition => ({
  test: 'happened',
  what,
  ...more,
});
const door = (asset: string, is: 'none' | 'open' | 'shut'): Condition => ({ test: 'door', asset, is });
const not = (that: Condition): Condition => ({ test: 'not', that });

const NEVER: readonly (readonly [name: string, turn: number, trigger: Condition, why: string])[] = [
  ['a turn to come', 2, { test: 'turn', atLeast: 3 }, 'turn 3 comes later'],
  ['a turn that is over', 3, { test: 'turn', atMost: 2 }, 'turn 2 is over by then'],
  [
    'a deed of seats before they can act',
    1,
    happened({ deed: 'offered' }),
    'nobody can have acted before turn 1 opens',
  ],
  [
    'a field that a deed does not have',
    3,
    happened({ deed: 'impacted', by: 'kes' }),
    '`impacted` has no `by`; it has `to`, `asset`',
  ],
  [
    'several nations where one is named',
    3,
    happened({ deed: 'declared', by: 'kes' }, { byNations: 2 }),
    '2 nations are asked for, and at most one counts here',
  ],
  [
    'several nations where none is kept',
    4,
    happened({ deed: 'impacted' }, { byNations: 2 }),
    '2 nations are asked for, and at most one counts here',
  ],
  ['more nations than there are', 3, happened({ deed: 'declared' }, { byNations: 3 }), 'there are only 2 nations'],
  [
    'a nation that deals with itself',
    3,
    happened({ deed: 'shared', by: 'kes', to: 'kes' }),
    'a nation does not do this to itself',
  ],
  ['an order that nobody has', 3, happened({ deed: 'protected' }), 'no order that can be given does `protect`'],
  [
    'an order at an asset at which it cannot be aimed',
    3,
    happened({ deed: 'sealed', by: 'kes', asset: 'kes-hub' }),
    'no seat of `kes` can give an order that waits for the closing at `kes-hub`',
  ],
  [
    'a strike at an asset that no stage strikes',
    4,
    happened({ deed: 'impacted', asset: 'kes-hub' }),
    'no stage strikes `kes-hub`',
  ],
  [
    'a strike before its time',
    3,
    happened({ deed: 'impacted', to: 'tal' }),
    'the first stage that strikes an asset of `tal` comes in turn 4',
  ],
  [
    'a blocked stage before its time',
    3,
    happened({ deed: 'blocked', by: 'tal' }),
    'the first stage that comes in by the door of an asset of `tal` comes in turn 4',
  ],
  [
    'a door noticed before it is opened',
    1,
    happened({ deed: 'detected', by: 'tal' }),
    'the first stage that opens a door at an asset of `tal` comes in turn 2',
  ],
  [
    'information before anybody can act',
    1,
    { test: 'holds', nation: 'tal', information: 'ind-1' },
    'nobody can have acted before turn 1 opens',
  ],
  ['an open door that no stage opens', 4, door('kes-substation', 'open'), 'no stage opens a door at `kes-substation`'],
  [
    'an open door before its time',
    1,
    door('tal-works', 'open'),
    'the first stage that opens a door at `tal-works` comes in turn 2',
  ],
  ['a shut door before anybody can act', 1, door('kes-works', 'shut'), 'nobody can have acted before turn 1 opens'],
  [
    'no door where one is opened in any case',
    2,
    door('kes-works', 'none'),
    'the door at `kes-works` is opened in any case by then',
  ],
  ['a door at an asset without one', 2, door('kes-hub', 'shut'), '`kes-hub` has no remote door'],
  [
    'a low service before any turn is closed',
    1,
    { test: 'service', asset: 'kes-works', below: 900 },
    'no turn has been closed by then',
  ],
  [
    'a low service that nothing lowers',
    4,
    { test: 'service', asset: 'kes-hub', below: 900 },
    'nothing lowers the service of `kes-hub` before turn 4',
  ],
  [
    'untreated water before its time',
    3,
    { test: 'untreated', asset: 'tal-works', withinHours: 6 },
    'the first stage that stops the treatment at `tal-works` comes in turn 4',
  ],
  [
    'one part of all',
    2,
    { test: 'all', of: [happened({ deed: 'declared' }), { test: 'turn', atLeast: 3 }] },
    'turn 3 comes later',
  ],
  [
    'parts that exclude each other',
    3,
    { test: 'all', of: [happened({ deed: 'shared' }), not(happened({ deed: 'shared' }))] },
    'two of its parts exclude each other',
  ],
  [
    'every part of any',
    2,
    { test: 'any', of: [{ test: 'turn', atLeast: 3 }, door('kes-hub', 'open')] },
    'turn 3 comes later; `kes-hub` has no remote door',
  ],
  ['not, of what always holds', 2, not({ test: 'turn', atMost: 3 }), 'what its `not` denies always holds by then'],
  [
    'not, of any with a part that always holds',
    2,
    not({ test: 'any', of: [{ test: 'turn', atMost: 3 }, happened({ deed: 'shared' })] }),
    'what its `not` denies always holds by then',
  ],
];

const PERHAPS: readonly (readonly [name: string, turn: number, trigger: Condition])[] = [
  ['its own turn', 3, { test: 'turn', atLeast: 3, atMost: 3 }],
  ['an order at an asset', 2, happened({ deed: 'sealed', by: 'kes', asset: 'kes-works' })],
  ['help asked for', 2, happened({ deed: 'requested', by: 'tal', to: 'kes' })],
  ['a declaration by both', 2, happened({ deed: 'declared' }, { byNations: 2 })],
  ['a strike at its time', 3, happened({ deed: 'impacted', asset: 'kes-works' })],
  ['a strike some turns ago', 4, happened({ deed: 'impacted', to: 'kes' }, { withinTurns: 1 })],
  ['no strike', 3, not(happened({ deed: 'impacted', asset: 'kes-works' }))],
  ['a blocked stage', 4, happened({ deed: 'blocked', by: 'tal' })],
  ['a door noticed turns later', 4, happened({ deed: 'detected', by: 'kes' }, { withinTurns: 1 })],
  ['a shut door where none was opened', 2, door('kes-substation', 'shut')],
  ['a door that is not shut', 2, not(door('kes-works', 'shut'))],
  ['no door yet', 1, door('tal-works', 'none')],
  ['information that came by sharing', 2, { test: 'holds', nation: 'tal', information: 'ind-1' }],
  ['a works that gives less by hand', 2, { test: 'service', asset: 'kes-works', below: 900 }],
  ['a district below such a works', 2, { test: 'service', asset: 'kes-south', below: 900, column: 'worst' }],
  ['untreated water', 3, { test: 'untreated', asset: 'kes-works', withinHours: 6 }],
];

describe('whether a trigger can hold at its turn', () => {
  it.each(NEVER)('never: %s', async (_, turn, trigger, why) => {
    expect(await outlookOf(turn, trigger)).toBe(why);
  });

  it.each(PERHAPS)('it may: %s', async (_, turn, trigger) => {
    expect(await outlookOf(turn, trigger)).toBeNull();
  });

  it('what seats can do is what the orders that can be given do', async () => {
    const holds: Condition = { test: 'holds', nation: 'tal', information: 'ind-1' };
    const orders = [ASK_FOR_HELP, SHARE, ADVISE];
    expect(await outlookOf(3, holds, { orders })).toBe('no order that can be given grants `ind-1`');
    expect(await outlookOf(3, door('kes-works', 'shut'), { orders })).toBe('no order that can be given shuts doors');
    expect(await outlookOf(3, happened({ deed: 'shared' }), { orders })).toBe(
      'no order that can be given does `share`',
    );
  });

  it('what happened too long ago does not count', async () => {
    const struck = happened({ deed: 'impacted', to: 'kes' }, { withinTurns: 1 });
    const head = { turns: 6 };
    expect(await outlookOf(6, struck, { head })).toBe('no stage strikes an asset of `kes` in turns 5 to 6');
    expect(await outlookOf(6, happened({ deed: 'impacted', to: 'kes' }), { head })).toBeNull();
  });

  it('a statement needs an order that speaks, a ruling needs a free-form order', async () => {
    const stated = happened({ deed: 'stated', by: 'kes' });
    const ruled = happened({ deed: 'ruled', to: 'kes' });
    expect(await outlookOf(3, stated)).toBe('no order that can be given does `state`');
    expect(await outlookOf(3, ruled)).toBe('no order that can be given does `adjudicate`');
    const freeForm = order('F01', { needs: [{ need: 'reason' }], effects: [{ do: 'adjudicate' }] });
    expect(await outlookOf(3, ruled, { orders: [...ORDERS, freeForm] })).toBeNull();
  });

  it('a door that nobody can shut is open for sure', async () => {
    const orders = [ASK_FOR_HELP];
    expect(await outlookOf(3, not(door('kes-works', 'open')), { orders })).toBe(
      'what its `not` denies always holds by then',
    );
    expect(await outlookOf(3, not(door('kes-works', 'open')))).toBeNull();
  });

  it('what a stage does that nobody can stop always holds', async () => {
    const sure = track('kes', 1);
    const stages = sure.stages.map((stage) => ({ ...stage, needsDoor: null }));
    const campaigns = [campaign({ ...sure, stages }, track('tal', 2))];
    const trigger = not(happened({ deed: 'impacted', asset: 'kes-works' }));
    expect(await outlookOf(3, trigger, { campaigns })).toBe('what its `not` denies always holds by then');
    expect(await outlookOf(2, trigger, { campaigns })).toBeNull();
    const dry = not({ test: 'untreated', asset: 'kes-works', withinHours: 6 });
    expect(await outlookOf(3, dry, { campaigns })).toBe('what its `not` denies always holds by then');
    expect(await outlookOf(4, dry, { campaigns })).toBeNull();
  });

  it('what a stage puts out of service below the map may lower anything of its nation from the next turn on, and nothing abroad but by a tie', async () => {
    const hub: Condition = { test: 'service', asset: 'kes-hub', below: 900 };
    const abroad: Condition = { test: 'service', asset: 'tal-hub', below: 900 };
    const own = track('kes', 1);
    const [first, ...rest] = own.stages;
    const deed = { do: 'disable', asset: 'kes-substation', parts: ['line-1'], forHours: null } as const;
    const stages = first ? [{ ...first, effects: [...first.effects, deed] }, ...rest] : [];
    const campaigns = [campaign({ ...own, stages }, track('tal', 2))];
    expect(await outlookOf(2, hub, { campaigns })).toBeNull();
    expect(await outlookOf(1, hub, { campaigns })).toBe('no turn has been closed by then');
    // These grids are plain ones, which no tie joins.
    expect(await outlookOf(4, abroad, { campaigns })).toBe('nothing lowers the service of `tal-hub` before turn 4');
  });
});

describe('which conditions exclude each other, by their form', () => {
  const shared = happened({ deed: 'shared' });
  const declared = happened({ deed: 'declared' });
  it.each([
    [shared, not(shared)],
    [not(shared), shared],
    [door('kes-works', 'open'), door('kes-works', 'shut')],
    [{ test: 'all', of: [declared, shared] }, not(shared)],
    [{ test: 'any', of: [shared, declared] }, not({ test: 'any', of: [shared, declared] })],
    [not({ test: 'all', of: [shared, declared] }), { test: 'all', of: [declared, shared] }],
    [not(not(shared)), not(shared)],
    [
      { test: 'turn', atLeast: 3 },
      { test: 'turn', atMost: 2 },
    ],
  ] satisfies [Condition, Condition][])('%j and %j do', (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  it.each([
    [shared, shared],
    [shared, declared],
    [shared, not(declared)],
    [door('kes-works', 'open'), door('tal-works', 'shut')],
    [{ test: 'any', of: [shared, declared] }, not(shared)],
    [not({ test: 'all', of: [shared, declared] }), shared],
    [
      { test: 'turn', atLeast: 2 },
      { test: 'turn', atMost: 2 },
    ],
  ] satisfies [Condition, Condition][])('%j and %j do not', (a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([false, false]);
  });
});
