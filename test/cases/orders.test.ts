/** Orders: conditions, when they take effect, the purse, simultaneity, failure, taking back. */
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../engine/model/condition.ts';
import type { OrderType } from '../../engine/model/order.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { judge } from '../../engine/orders/judge.ts';
import { ledgerRows } from '../../engine/state/ledger.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

/** First Light with one order changed. */
function withOrder(id: string, change: Partial<OrderType>): Scenario {
  return { ...firstLight, orders: firstLight.orders.map((type) => (type.id === id ? { ...type, ...change } : type)) };
}

describe('O1 conditions', () => {
  /** Turn 5, hour 12: Kesara declared and shared in turn 1 and did nothing more; Talumar holds IND-1 and did nothing. */
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
  table.closeUntil(5);

  const CASES: readonly (readonly [Condition, boolean])[] = [
    [{ test: 'turn', atLeast: 5 }, true],
    [{ test: 'turn', atLeast: 6 }, false],
    [{ test: 'turn', atMost: 4 }, false],
    [{ test: 'turn', atLeast: 2, atMost: 5 }, true],
    [{ test: 'happened', what: { deed: 'declared' } }, true],
    [{ test: 'happened', what: { deed: 'declared', by: 'tal' } }, false],
    [{ test: 'happened', what: { deed: 'shared', by: 'kes', to: 'tal', information: 'ind-1' } }, true],
    [{ test: 'happened', what: { deed: 'shared' }, withinTurns: 3 }, false],
    [{ test: 'happened', what: { deed: 'shared' }, withinTurns: 4 }, true],
    [{ test: 'happened', what: { deed: 'detected' }, byNations: 2 }, true],
    [{ test: 'happened', what: { deed: 'declared' }, byNations: 2 }, false],
    [{ test: 'happened', what: { deed: 'impacted', asset: 'kes-works' } }, true],
    [{ test: 'holds', nation: 'tal', information: 'ind-1' }, true],
    [{ test: 'holds', nation: 'tal', information: 'ind-2' }, false],
    [{ test: 'door', asset: 'tal-works', is: 'open' }, true],
    [{ test: 'door', asset: 'tal-works', is: 'shut' }, false],
    [{ test: 'service', asset: 'kes-substation', below: 1 }, true],
    [{ test: 'service', asset: 'kes-works', below: 1000 }, false],
    [{ test: 'service', asset: 'kes-hospital', below: 1000, column: 'worst' }, false],
    [{ test: 'service', asset: 'kes-north', below: 1, column: 'mean' }, true],
    [{ test: 'untreated', asset: 'kes-works', withinHours: 6 }, true],
    [
      {
        test: 'all',
        of: [
          { test: 'turn', atLeast: 5 },
          { test: 'turn', atMost: 4 },
        ],
      },
      false,
    ],
    [
      {
        test: 'any',
        of: [
          { test: 'turn', atLeast: 5 },
          { test: 'turn', atMost: 4 },
        ],
      },
      true,
    ],
    [{ test: 'not', that: { test: 'turn', atMost: 4 } }, true],
  ];

  it.each(CASES)('O1.1 in turn 5 %j is %s', (condition, holds) => {
    expect(judge(condition, table.state, firstLight).holds).toBe(holds);
  });

  it('O1.2 the judge keeps the verdict of every part', () => {
    const condition: Condition = {
      test: 'all',
      of: [
        { test: 'turn', atLeast: 5 },
        { test: 'not', that: { test: 'holds', nation: 'tal', information: 'ind-1' } },
      ],
    };
    expect(judge(condition, table.state, firstLight)).toEqual({
      condition,
      holds: false,
      of: [
        { condition: condition.of[0], holds: true, of: [] },
        {
          condition: condition.of[1],
          holds: false,
          of: [{ condition: { test: 'holds', nation: 'tal', information: 'ind-1' }, holds: true, of: [] }],
        },
      ],
    });
  });
});

describe('O2 when an order takes effect', () => {
  it('O2.1 First Light: declaration, share, request, brief, statement and laboratory question at once, all else at the resolution', () => {
    const at = (when: OrderType['takesEffect']) =>
      firstLight.orders.flatMap((type) => (type.takesEffect === when ? type.id : [])).toSorted();
    expect(at('now')).toEqual(['D03', 'I01', 'M05', 'N02', 'Q01', 'S01']);
    expect(at('atResolution')).toEqual(['F01', 'L01', 'N03', 'N05', 'O01', 'O02', 'O08', 'Y02']);
  });

  it('O2.2 a declaration works when it is sealed, isolation when the turn closes', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    expect(table.view('kes-civ').nation.copies).toHaveLength(1);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    expect(table.view('kes-civ').nation.assets['kes-works']?.measures.isolated).toBeNull();
    table.closeUntil(2);
    expect(table.view('kes-civ').nation.assets['kes-works']?.measures.isolated).toMatchObject({ sinceTurn: 1 });
  });
});

describe('O3 the purse', () => {
  it('O3.1 sealing reserves, taking hold binds: the second claim on Vespera’s one crew is refused in both turns', () => {
    const table = setTable();
    table.seal('ves-civ', 'O02', { target: 'ves-works', mode: 'on' });
    const crew = () => table.view('ves-mil').nation.purse?.crew;
    expect(crew()).toEqual({ own: 1, bound: 0, reserved: 1, away: 0, guest: 0 });
    const second = () => table.trySeal('ves-civ', 'N03', { sector: 'water' });
    expect(second()).toEqual({ refused: 'purseEmpty', item: 'crew', needed: 1, free: 0 });
    table.closeUntil(2);
    expect(crew()).toEqual({ own: 1, bound: 1, reserved: 0, away: 0, guest: 0 });
    expect(second()).toEqual({ refused: 'purseEmpty', item: 'crew', needed: 1, free: 0 });
  });

  it('O3.2 both seats of a nation draw on the same purse', () => {
    const table = setTable();
    table.offer('kes-mil', 'tal', 'crew', 2);
    const isolate = table.trySeal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    expect(isolate).toMatchObject({ refused: 'purseEmpty', free: 0 });
  });

  it('O3.3 a hunt binds its crew for the turn, isolation while it stands, hand work until it is done', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('tal-civ', 'O01', { target: 'tal-substation', count: 1 });
    table.seal('tal-civ', 'N03', { sector: 'water' });
    table.closeUntil(6);
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ bound: 1, reserved: 0 });
    expect(table.state.nations.tal?.commitments).toMatchObject([{ item: 'crew', count: 1, asset: 'tal-substation' }]);
  });

  it('O3.4 lifting binds nothing', () => {
    const table = setTable();
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(2);
    table.seal('kes-civ', 'O02', { target: 'kes-substation', mode: 'on' });
    expect(table.trySeal('kes-civ', 'O02', { target: 'kes-works', mode: 'off' })).toBeNull();
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ bound: 1, reserved: 1 });
  });

  it('O3.5 warning, notice, share, request, brief, statement and laboratory question need nobody', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'on' });
    table.seal('kes-mil', 'D03', { subject: 'kes-power' });
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.seal('kes-civ', 'I01', { statement: 'investigating' });
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ bound: 0, reserved: 0 });
  });
});

describe('O3 items that may only travel', () => {
  it('O3.6 Halvorn’s crews and set do nothing at home: hunt, isolation and its own hospital are refused', () => {
    const table = setTable();
    const crew = { refused: 'mayOnlyTravel', item: 'crew' };
    expect(table.trySeal('hal-civ', 'N03', { sector: 'water' })).toEqual(crew);
    expect(table.trySeal('hal-civ', 'O02', { target: 'hal-works', mode: 'on' })).toEqual(crew);
    expect(table.trySeal('hal-mil', 'L01', { target: 'hal-hospital' })).toEqual({
      refused: 'mayOnlyTravel',
      item: 'set',
    });
  });

  it('O3.7 they can be lent, and do abroad what any crew and set does', () => {
    const table = setTable();
    table.closeUntil(3);
    const offer = table.offer('hal-civ', 'kes', 'crew', 2);
    expect(table.answer('kes-civ', offer, 'accept')).toBeNull();
    table.closeUntil(4);
    table.seal('kes-mil', 'M05', { nations: ['hal'], item: 'set', byTurn: 6 });
    table.seal('hal-mil', 'L01', { target: 'kes-hospital' });
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    expect(table.lost('kes-north', 'power')).toEqual([[9, 15]]);
    expect(table.facts('arrived').map(({ transit }) => `${transit.item} ${transit.from} ${transit.to}`)).toContain(
      'set hal kes',
    );
  });
});

describe('O4 simultaneous orders', () => {
  it('O4.1 in which order they arrive plays no part: the same state after the turn', () => {
    const orders: readonly (readonly [string, string, object])[] = [
      ['kes-civ', 'O02', { target: 'kes-works', mode: 'on' }],
      ['tal-civ', 'N03', { sector: 'water' }],
      ['tal-mil', 'L01', { target: 'tal-hospital' }],
    ];
    const play = (list: typeof orders) => {
      const table = setTable();
      for (const [seat, order, answers] of list) table.seal(seat, order, answers);
      table.closeUntil(2);
      return table.room.stateHash;
    };
    expect(play(orders.toReversed())).toBe(play(orders));
  });

  it('O4.2 failure: an order whose worksIf does not hold in the world does its otherwise, and its nation is told', () => {
    const scenario = withOrder('O02', {
      worksIf: { test: 'door', asset: 'kes-works', is: 'shut' },
      otherwise: [{ do: 'notice', needlessTrust: 30, withinHours: 6 }],
    });
    const table = setTable({ scenario });
    // Its needs hold, so it is not refused; whether it works is judged on the truth, which the desk does not know.
    const order = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(2);
    expect(table.told('kes-civ', 'orderResolved')).toEqual([{ report: 'orderResolved', order, outcome: 'failed' }]);
    expect(table.view('kes-civ').nation.assets['kes-works']?.measures).toMatchObject({ isolated: null });
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(570);
  });

  it('O4.3 where it holds, the same order works', () => {
    const scenario = withOrder('O02', { worksIf: { test: 'door', asset: 'kes-works', is: 'open' } });
    const table = setTable({ scenario });
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(2);
    expect(table.told('kes-civ', 'orderResolved')).toMatchObject([{ outcome: 'worked' }]);
  });

  it('O4.4 a hunt that fails finds nothing', () => {
    const scenario = withOrder('N03', { worksIf: { test: 'turn', atLeast: 9 } });
    const table = setTable({ scenario });
    table.closeUntil(2);
    table.seal('tal-civ', 'N03', { sector: 'water' });
    table.closeUntil(3);
    expect(table.told('tal-civ', 'orderResolved')).toMatchObject([{ outcome: 'failed' }]);
    expect(table.told('tal-civ', 'huntReported')).toEqual([]);
    expect(table.told('tal-civ', 'doorNoticed')).toEqual([]);
  });

  it('O4.5 every order that was sealed has an outcome, a row on the record and a line', () => {
    const table = setTable();
    const order = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(2);
    expect(table.facts('orderResolved')).toMatchObject([{ order: { id: order }, outcome: 'worked' }]);
    expect(ledgerRows(table.state.ledgers.deeds)).toContainEqual({
      deed: 'sealed',
      turn: 1,
      by: 'kes',
      to: null,
      asset: 'kes-works',
      information: null,
      order,
    });
  });
});

describe('O5 taking back', () => {
  it('O5.1 until the lock a seat takes its own order back; its crew is free for something else', () => {
    const table = setTable();
    table.seal('ves-civ', 'O08', { target: 'ves-works', mode: 'on' });
    const second = table.seal('ves-civ', 'O02', { target: 'ves-substation', mode: 'on' });
    expect(table.send('ves-civ', { type: 'withdrawOrder', turn: 1, order: second })).toBeNull();
    expect(table.view('ves-mil').nation.sealed).toHaveLength(1);
    expect(table.trySeal('ves-civ', 'N03', { sector: 'water' })).toBeNull();
    table.closeUntil(2);
    expect(table.view('ves-civ').nation.assets['ves-substation']?.measures.isolated).toBeNull();
  });

  it('O5.2 a co-signed order can be taken back as well; the team is free', () => {
    const table = setTable();
    const id = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 3 });
    table.answer('kes-mil', id, 'accept');
    expect(table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order: id })).toBeNull();
    expect(table.view('kes-mil').nation.purse?.team).toMatchObject({ reserved: 0 });
  });
});
