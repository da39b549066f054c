/**
 * Orders that stand in no catalogue, and what exercise control rules on them. Hours: turn n opens at hour 3(n − 1). Kesara's works
 * is hit at hour 6 (turn 3), its feeders open at hour 9 (turn 4): 240,000 people, fuel until hour 15.
 */
import { describe, expect, it } from 'vitest';
import { EXCON } from '../../engine/model/ids.ts';
import type { ControlInput } from '../../engine/model/input.ts';
import type { RulingEffect } from '../../engine/model/ruling.ts';
import { parseToRoom } from '../../engine/protocol/schema/toRoom.ts';
import { setTable } from '../support/tabletop.ts';

type Table = ReturnType<typeof setTable>;
type Ruling = Extract<ControlInput, { type: 'adjudicate' }>;

/** Kesara's civil seat writes an order of its own in this turn; gives its id. */
function asked(turn: number, target = 'kes-works'): { table: Table; id: string } {
  const table = setTable();
  table.closeUntil(turn);
  return { table, id: table.seal('kes-civ', 'F01', { target }, 'the reserve brings lorries and hands') };
}

function ruling(table: Table, order: string, effects: readonly RulingEffect[], target: string | null = null): Ruling {
  return { type: 'adjudicate', turn: table.state.turn, order, verdict: 'grant', target, effects, note: 'as you say' };
}

const outcomes = (table: Table, seat: string) => table.told(seat, 'orderResolved').map(({ outcome }) => outcome);

describe('F1 free-form orders', () => {
  it('F1.1 without a ruling it waits over turns; its nation is told so once', () => {
    const { table, id } = asked(1);
    expect(table.state.rulings).toMatchObject([{ order: { id, type: 'F01' }, nation: 'kes', status: 'waiting' }]);
    table.closeUntil(4);
    expect(outcomes(table, 'kes-mil')).toEqual(['waits']);
    expect(table.view('kes-mil').nation.waiting).toMatchObject([{ id, type: 'F01', turn: 1 }]);
    expect(table.state.rulings).toMatchObject([{ status: 'waiting' }]);
  });

  it('F1.2 granted in its own turn it takes hold when that turn closes, from its first hour', () => {
    const { table, id } = asked(4, 'kes-hospital');
    table.control(ruling(table, id, [{ do: 'fuel', hours: 4 }], 'kes-hospital'));
    expect(table.column('kes-hospital', 'bufferHours')).toBe(6);
    table.closeUntil(5);
    // Six hours of fuel and four more, and the three hours of turn 4 have run.
    expect(table.column('kes-hospital', 'bufferHours')).toBe(6 + 4 - 3);
    expect(outcomes(table, 'kes-civ')).toEqual(['worked']);
    expect(table.state.rulings).toMatchObject([{ status: 'done', ruledTurn: 4 }]);
  });

  it('F1.3 granted two turns later it takes hold when that later turn closes, once', () => {
    const { table, id } = asked(1);
    table.closeUntil(3);
    table.control(ruling(table, id, [{ do: 'trust', byPerMille: 50 }]));
    expect(table.state.nations.kes?.trustPerMille).toBe(600);
    table.closeUntil(5);
    expect(table.told('kes-civ', 'trust').map(({ perMille }) => perMille)).toEqual([600, 600, 650, 650]);
    expect(outcomes(table, 'kes-civ')).toEqual(['waits', 'worked']);
    expect(table.view('kes-civ').nation.waiting).toEqual([]);
  });

  it('F1.4 the nation reads verdict, effects and note at once, nobody else does', () => {
    const { table, id } = asked(1);
    const effects: RulingEffect[] = [{ do: 'reduce', byPerMille: 100, forTurns: 2 }];
    table.control(ruling(table, id, effects, 'kes-works'));
    for (const seat of ['kes-civ', 'kes-mil'])
      expect(table.view(seat).nation.rulings).toEqual([
        { order: id, turn: 1, verdict: 'grant', target: 'kes-works', effects, note: 'as you say' },
      ]);
    expect(table.told('tal-civ', 'ruled')).toEqual([]);
    // The note lies beside the log; in it stands its salted hash.
    expect(table.room.entries.at(-1)?.payload).not.toContain('as you say');
  });

  it('F1.5 declined it does nothing, and has failed when the turn of the ruling closes', () => {
    const { table, id } = asked(1);
    table.closeUntil(2);
    table.control({ ...ruling(table, id, [{ do: 'trust', byPerMille: 50 }]), verdict: 'decline' });
    expect(table.view('kes-mil').nation.rulings).toMatchObject([{ verdict: 'decline', effects: [] }]);
    table.closeUntil(4);
    expect(outcomes(table, 'kes-civ')).toEqual(['waits', 'failed']);
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(600);
  });

  it('F1.6 its seat takes it back until it is ruled on, also turns later; the other seat cannot', () => {
    const { table, id } = asked(1);
    table.closeUntil(3);
    const back = { type: 'withdrawOrder', turn: 3, order: id } as const;
    expect(table.send('kes-mil', back)).toEqual({ refused: 'notYours', what: id });
    expect(table.send('kes-civ', back)).toBeNull();
    expect(table.state.rulings).toMatchObject([{ status: 'withdrawn' }]);
    expect(table.view('kes-mil').nation.waiting).toEqual([]);
    expect(table.send(EXCON, ruling(table, id, []))).toEqual({ refused: 'alreadyDone' });
    table.closeUntil(4);
    expect(outcomes(table, 'kes-civ')).toEqual(['waits']);
  });

  it('F1.7 ruled on, it can be taken back no more, and cannot be ruled on again', () => {
    const { table, id } = asked(1);
    table.control(ruling(table, id, [{ do: 'trust', byPerMille: 50 }]));
    expect(table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order: id })).toEqual({ refused: 'alreadyDone' });
    expect(table.send(EXCON, ruling(table, id, []))).toEqual({ refused: 'alreadyDone' });
  });

  it('F1.8 in which order those of one turn arrive plays no part', () => {
    const play = (seats: readonly string[]) => {
      const table = setTable();
      for (const seat of seats) table.seal(seat, 'F01', { target: `${seat.slice(0, 3)}-works` }, 'so be it');
      table.closeUntil(2);
      return table.state.rulings.map(({ order, status }) => `${order.id} ${status}`);
    };
    expect(play(['tal-mil', 'kes-civ', 'ves-civ'])).toEqual(play(['ves-civ', 'tal-mil', 'kes-civ']));
  });
});

describe('F2 what a ruling can do', () => {
  it('F2.1 hands work off crew-hours: one crew from hour 9, nine hours granted in turn 4 close the feeders at once', () => {
    const { table, id } = asked(4, 'kes-substation');
    const closes = ruling(table, id, [{ do: 'work', crewHours: 9 }], 'kes-substation');
    // Nobody works there yet, so there is nothing to take hours off.
    expect(table.send(EXCON, closes)).toEqual({ refused: 'badAnswer', ask: 'work', allowed: [] });
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(5);
    // Turn 4 worked off three hours of nine. Six more at hour 12, and the power is back.
    table.control({ ...closes, turn: 5, effects: [{ do: 'work', crewHours: 6 }] });
    table.closeUntil(6);
    expect(table.lost('kes-north', 'power')).toEqual([[9, 12]]);
    expect(table.metrics.byNation.kes?.power).toBe(240_000 * 3);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ bound: 0 });
  });

  it('F2.2 treatment is right again from the first hour of the turn: hit and granted in turn 3, nobody drinks a drop', () => {
    const { table, id } = asked(3);
    table.control(ruling(table, id, [{ do: 'treat' }], 'kes-works'));
    table.closeUntil(9);
    expect(table.lost('kes-north', 'water')).toEqual([]);
    expect(table.metrics.byNation.kes?.water).toBe(0);
  });

  it('F2.3 a door is shut for good, in time for the stage of the next opening', () => {
    const { table, id } = asked(2);
    table.control(ruling(table, id, [{ do: 'shutDoor' }], 'kes-works'));
    table.closeUntil(3);
    expect(table.door('kes-works')).toMatchObject({ state: 'shut', shut: { how: 'ruling', turn: 2 } });
    expect(table.told('kes-mil', 'doorShut')).toMatchObject([{ asset: 'kes-works', how: 'ruling', turn: 2 }]);
    const dosing = table.facts('stageRan').find((fact) => fact.stage === 'dosing');
    expect(dosing).toMatchObject({ track: 'kes', outcome: 'blocked' });
  });

  it('F2.4 a works gives less for the turns that the ruling says: 600,000 × 6 h × 20 % × ¼', () => {
    const { table, id } = asked(1);
    table.control(ruling(table, id, [{ do: 'reduce', byPerMille: 200, forTurns: 2 }], 'kes-works'));
    table.closeUntil(2);
    expect(table.column('kes-works', 'meanPerMille')).toBe(800);
    table.closeUntil(4);
    expect(table.column('kes-works', 'meanPerMille')).toBe(1000);
    expect(table.metrics.byNation.kes?.water).toBe((600_000 * 6 * 0.2) / 4);
  });

  it('F2.5 it grants a copy of an indicator, as a declaration would', () => {
    const table = setTable();
    const id = table.seal('ves-mil', 'F01', { target: 'ves-works' }, 'our reservists know that mark');
    table.control(ruling(table, id, [{ do: 'grant', information: 'ind-1' }]));
    table.closeUntil(2);
    expect(table.view('ves-civ').nation.copies).toMatchObject([{ copy: { information: 'ind-1', from: null } }]);
  });

  it('F2.6 what it occupies is reserved at the ruling, bound in its turn and free in the next', () => {
    const { table, id } = asked(1);
    table.control(ruling(table, id, [{ do: 'occupy', item: 'crew', count: 2, while: 'turn' }]));
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ own: 2, reserved: 2 });
    expect(table.trySeal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' })).toMatchObject({
      refused: 'purseEmpty',
    });
    table.closeUntil(2);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ reserved: 0, bound: 0 });
  });

  it.each<readonly [string, readonly RulingEffect[], string | null, object]>([
    ['a site word without a site', [{ do: 'treat' }], null, { refused: 'missingAnswer', ask: 'target' }],
    [
      'a site abroad',
      [{ do: 'treat' }],
      'tal-works',
      {
        refused: 'badAnswer',
        ask: 'target',
        allowed: [
          ...['kes-works', 'kes-substation', 'kes-hospital', 'kes-hub', 'kes-bank', 'kes-port'],
          ...['kes-north', 'kes-south'],
        ],
      },
    ],
    ['treatment at a substation', [{ do: 'treat' }], 'kes-substation', { ask: 'treat', allowed: ['kes-works'] }],
    ['fuel at a works', [{ do: 'fuel', hours: 3 }], 'kes-works', { ask: 'fuel', allowed: ['kes-hospital', 'kes-hub'] }],
    [
      'a door where there is none',
      [{ do: 'shutDoor' }],
      'kes-hub',
      { ask: 'shutDoor', allowed: ['kes-works', 'kes-substation'] },
    ],
    [
      'less service of a district',
      [{ do: 'reduce', byPerMille: 10, forTurns: 1 }],
      'kes-north',
      { ask: 'reduce', allowed: ['kes-works', 'kes-substation'] },
    ],
    [
      'three of two crews',
      [
        { do: 'occupy', item: 'crew', count: 2, while: 'turn' },
        { do: 'occupy', item: 'crew', count: 1, while: 'turn' },
      ],
      null,
      { refused: 'purseEmpty', item: 'crew', needed: 3, free: 2 },
    ],
    [
      'an indicator that is not there',
      [{ do: 'grant', information: 'ind-9' }],
      null,
      { refused: 'badAnswer', ask: 'information', allowed: ['ind-1'] },
    ],
  ])('F2.7 refused: %s', (_, effects, target, refusal) => {
    const { table, id } = asked(1);
    const entries = table.room.entries.length;
    expect(table.send(EXCON, ruling(table, id, effects, target))).toMatchObject(refusal);
    expect(table.room.entries).toHaveLength(entries);
  });

  it('F2.8 one effect that does not fit refuses the whole ruling, and the order goes on waiting', () => {
    const { table, id } = asked(1);
    const effects: RulingEffect[] = [{ do: 'trust', byPerMille: 50 }, { do: 'treat' }];
    expect(table.send(EXCON, ruling(table, id, effects, 'kes-hub'))).toMatchObject({ refused: 'badAnswer' });
    expect(table.state.rulings).toMatchObject([{ status: 'waiting', effects: [] }]);
  });

  it.each<readonly [string, readonly object[]]>([
    ['trust beyond 200', [{ do: 'trust', byPerMille: 201 }]],
    ['25 crew-hours', [{ do: 'work', crewHours: 25 }]],
    ['no hour of fuel', [{ do: 'fuel', hours: 0 }]],
    ['less service for nine turns', [{ do: 'reduce', byPerMille: 100, forTurns: 9 }]],
    ['a crew for good', [{ do: 'occupy', item: 'crew', count: 1, while: 'measure' }]],
    ['a word that is for orders only', [{ do: 'declare' }]],
    ['seven effects', Array.from({ length: 7 }, () => ({ do: 'treat' }))],
  ])('F2.9 the door lets no number beyond its bounds in: %s', (_, effects) => {
    const input = { type: 'adjudicate', turn: 1, order: 'kes-civ/1/1', verdict: 'grant', target: null, note: 'so' };
    expect(parseToRoom({ type: 'submit', key: 'k', input: { ...input, effects } })).toMatchObject({ ok: false });
    expect(parseToRoom({ type: 'submit', key: 'k', input: { ...input, effects: [] } })).toMatchObject({ ok: true });
    expect(parseToRoom({ type: 'submit', key: 'k', input: { ...input, effects: [], note: '' } })).toMatchObject({
      ok: false,
    });
  });

  it('X2.12 only control rules, only on a free-form order that waits, in a turn that is open', () => {
    const { table, id } = asked(1);
    const grant = ruling(table, id, []);
    expect(table.send('kes-mil', grant)).toEqual({ refused: 'notControl' });
    const sealed = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    expect(table.send(EXCON, { ...grant, order: sealed })).toEqual({
      refused: 'unknownTarget',
      what: 'free-form order',
      id: sealed,
    });
    expect(table.send(EXCON, { ...grant, turn: 2 })).toEqual({ refused: 'staleTurn', turn: 2, now: 1 });
    // In the grace after the lock it still can.
    table.control({ type: 'lockTurn', turn: 1 });
    expect(table.send(EXCON, grant)).toBeNull();
  });
});
