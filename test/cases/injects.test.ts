/** The MSEL of First Light: what reaches whom in which turn, in which words, and whether its buttons fill in valid orders. */
import { describe, expect, it } from 'vitest';
import type { Decide } from '../../engine/model/inject.ts';
import { predict } from '../../engine/orders/predict.ts';
import { refuse } from '../../engine/orders/refuse.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';
import { firstLight } from '../support/firstLight.ts';
import { dealTable, setTable } from '../support/tabletop.ts';

type Table = ReturnType<typeof setTable>;
const SEATS = ['kes-civ', 'kes-mil', 'tal-civ', 'tal-mil'];

/** Who got what in which turn: one line a copy, by the first words of its subject. */
const inboxes = (table: Table) =>
  SEATS.flatMap((seat) =>
    table.view(seat).seat.inbox.map(({ turn, subject }) => `T${turn} ${seat} ${subject.en}`),
  ).sort();

describe('J1 when an inject falls due', () => {
  it('J1.1 nobody acts: all seven arrive, each in its turn, to its seats', () => {
    const table = setTable({ turns: 4 });
    table.closeUntil(9);
    expect(inboxes(table)).toEqual([
      'T1 kes-civ Odd log-on at Riverside water works and at Saltmarsh',
      'T2 tal-civ Monthly bulletin: 11 odd log-ons',
      'T2 tal-mil What could travel tonight?',
      'T3 kes-civ Chlorine at Riverside water works is at zero',
      'T3 kes-civ Could the armed forces help us?',
      'T3 kes-mil Could the armed forces help us?',
      'T4 kes-civ Two feeders opened at Saltmarsh substation',
      'T4 kes-mil Lantern Hospital has fuel for 6 hours',
      'T4 tal-civ Chlorine at Cloudspring water works is at zero',
      'T4 tal-mil Cloudspring water works was hit',
    ]);
    expect(table.facts('injectReleased').map(({ inject, turn, by }) => `${inject} T${turn} ${by}`)).toEqual([
      'FL01 T1 trigger',
      'FL02 T2 trigger',
      'FL02M T2 trigger',
      'FL03 T3 trigger',
      'FL04 T3 trigger',
      'FL03T T4 trigger',
      'FL05 T4 trigger',
    ]);
  });

  it('J1.2 no works is hit: FL03 and FL03T are passed over, with the reason kept', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.closeUntil(2);
    table.seal('tal-civ', 'N05');
    table.closeUntil(5);
    expect(table.state.msel.FL03).toMatchObject({
      status: 'passed',
      reasons: [{ holds: false, condition: { test: 'happened', what: { deed: 'impacted', asset: 'kes-works' } } }],
    });
    expect(table.state.msel.FL03T?.status).toBe('passed');
    expect(table.state.msel.FL05?.status).toBe('released');
    expect(inboxes(table).join()).not.toMatch(/Chlorine/);
  });

  it('J1.3 until its turn an inject is judged each turn, so that "why not yet" is known', () => {
    const table = setTable();
    const judged = () => table.facts('injectJudged').filter((fact) => fact.inject === 'FL03');
    expect(judged()).toMatchObject([{ turn: 1, verdict: 'notYet', reasons: [{ holds: false }] }]);
    table.closeUntil(3);
    expect(judged().map(({ turn, verdict }) => `T${turn} ${verdict}`)).toEqual(['T1 notYet', 'T2 notYet', 'T3 due']);
  });
});

describe('J2 what it says to whom', () => {
  const bulletin = (shared: boolean) => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    if (shared) table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.closeUntil(2);
    return table.view('tal-civ').seat.inbox[0]?.body.en ?? '';
  };

  it('J2.1 FL02 is unremarkable without IND-1 and names both sites with it', () => {
    expect(bulletin(false)).toContain('The desk sees no pattern and asks for no action.');
    expect(bulletin(true)).toContain('match IND-1');
  });

  it('J2.2 each copy has its receiver’s own number, whatever else was delivered', () => {
    const table = setTable();
    table.closeUntil(4);
    expect(table.view('kes-civ').seat.inbox.map((item) => item.id)).toEqual([
      'kes-civ/1/1',
      'kes-civ/3/1',
      'kes-civ/3/2',
      'kes-civ/4/1',
    ]);
    expect(table.view('kes-mil').seat.inbox.map((item) => item.id)).toEqual(['kes-mil/3/1', 'kes-mil/4/1']);
  });

  /**
   * Every Decide button of First Light, in the turn in which it arrives and nobody has acted: what its order is refused for,
   * if anything. Two wait for something first: S01 and N05 for the declaration beside them, L01 for a set that Kesara lacks.
   */
  const BUTTONS: readonly (readonly [turn: number, seat: string, button: string, refused: string | null])[] = [
    [1, 'kes-civ', 'N02 Declare it and get IND-1', null],
    [1, 'kes-civ', 'S01 Share IND-1 with Talumar', 'notHeld'],
    [1, 'kes-civ', 'N05 Warn all operators', 'notHeld'],
    [2, 'tal-civ', 'N05 Warn all operators', 'notHeld'],
    [2, 'tal-civ', 'O02 Isolate Cloudspring water works', null],
    [2, 'tal-civ', 'N03 Hunt in the water sector', null],
    [2, 'tal-mil', 'D03 Brief: power in Kesara', null],
    [2, 'tal-mil', 'D03 Brief: water in Talumar', null],
    [3, 'kes-civ', 'O01 Go manual at Riverside', null],
    [3, 'kes-civ', 'O08 Warn the public', null],
    [3, 'kes-civ', 'Y02 Ask for the protection team', null],
    [3, 'kes-civ', 'Y02 Ask for the team at Riverside', null],
    [3, 'kes-mil', 'D03 Brief: power in Kesara', null],
    [3, 'kes-mil', 'M05 Ask Talumar for a second team', null],
    [4, 'kes-civ', 'O01 Close the feeders with 2 crews', null],
    [4, 'kes-civ', 'O01 Close the feeders with 1 crew', null],
    [4, 'kes-civ', 'M05 Ask Talumar for a crew', null],
    [4, 'kes-mil', 'M05 Ask Talumar for a generator set', null],
    [4, 'kes-mil', 'L01 Send a set to Lantern Hospital', 'purseEmpty'],
    [4, 'tal-civ', 'O01 Go manual at Cloudspring', null],
    [4, 'tal-civ', 'O08 Warn the public', null],
    [4, 'tal-civ', 'Y02 Ask for the protection team', null],
    [4, 'tal-mil', 'M05 Ask Kesara for a team', null],
    [4, 'tal-mil', 'D03 Brief: power in Kesara', null],
  ];

  it('J2.3 the table of buttons below is complete', () => {
    const all = firstLight.injects.flatMap((inject) =>
      inject.deliveries.flatMap(({ to, decide }) =>
        to.flatMap((seat) => decide.map(({ order, label }) => `${inject.turn} ${seat} ${order} ${label.en}`)),
      ),
    );
    expect(BUTTONS.map(([turn, seat, button]) => `${turn} ${seat} ${button}`).toSorted()).toEqual(all.toSorted());
  });

  it.each(BUTTONS)('J2.4 turn %i, %s, "%s": refused as %s', (turn, seat, button, refused) => {
    const table = setTable();
    table.closeUntil(turn);
    const decide = buttonsOf(table, seat).find(({ order, label }) => `${order} ${label.en}` === button);
    expect(decide).toBeDefined();
    expect(table.trySeal(seat, decide?.order ?? '', decide?.answers)?.refused ?? null).toBe(refused);
  });

  it('J2.5 after the declaration Kesara’s three buttons of turn 1 go through one after the other', () => {
    const table = setTable();
    for (const { order, answers } of buttonsOf(table, 'kes-civ'))
      expect(table.trySeal('kes-civ', order, answers)).toBeNull();
  });

  it('J2.6 whatever the desk greys, the server refuses, and what is predicted follows from the view alone', () => {
    const table = setTable();
    table.closeUntil(4);
    for (const seat of SEATS) {
      const known = makePublicScenario(firstLight, seat.slice(0, 3));
      for (const { order, answers } of buttonsOf(table, seat)) {
        const draft = { type: order, answers };
        const judged = refuse(table.view(seat), known, { type: 'sealOrder', turn: 4, draft, reason: null });
        expect(Array.isArray(predict(table.view(seat), known, draft))).toBe(true);
        expect(dealTable(table.room).trySeal(seat, order, answers)).toEqual(judged);
      }
    }
  });

  function buttonsOf(table: Table, seat: string): readonly Decide[] {
    return table.view(seat).seat.inbox.flatMap((item) => (item.turn === table.state.turn ? item.decide : []));
  }
});

describe('J3 the line for the room', () => {
  const lines = (table: Table) => table.facts('readOut').map(({ turn, say }) => `T${turn} ${say.en}`);

  it('J3.1 one line at each opening, the first whose condition holds; nothing about it reaches a seat', () => {
    const table = setTable({ turns: 4 });
    table.closeUntil(9);
    expect(table.facts('readOut').map((fact) => fact.turn)).toEqual([1, 2, 3, 4]);
    expect(lines(table)[2]).toContain('No indicator has crossed the water');
    expect(JSON.stringify(table.room.news).includes('It is first light')).toBe(false);
  });

  it('J3.2 after a share the other line is read', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.closeUntil(3);
    expect(lines(table)[2]).toContain('An indicator has crossed the water');
  });
});

describe('J4 control', () => {
  it('J4.1 releases an inject before its turn, whatever its trigger says, and it does not come again', () => {
    const table = setTable();
    table.control({ type: 'releaseInject', turn: 1, inject: 'FL03T' });
    expect(table.view('tal-civ').seat.inbox).toMatchObject([{ turn: 1, severity: 'flash' }]);
    table.closeUntil(5);
    expect(table.facts('injectReleased').filter((fact) => fact.inject === 'FL03T')).toMatchObject([
      { turn: 1, by: 'control' },
    ]);
    expect(table.send('excon', { type: 'releaseInject', turn: 5, inject: 'FL03T' })).toEqual({
      refused: 'alreadyDone',
    });
  });

  it('J4.2 releases one that was passed over', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.closeUntil(4);
    expect(table.state.msel.FL03?.status).toBe('passed');
    table.control({ type: 'releaseInject', turn: 4, inject: 'FL03' });
    expect(table.view('kes-civ').seat.inbox.at(-1)).toMatchObject({ turn: 4, id: 'kes-civ/4/2' });
  });

  it('J4.3 writes one on the spot, to the seats it names and to nobody else', () => {
    const table = setTable();
    table.control({
      type: 'improviseInject',
      turn: 1,
      to: ['kes-mil'],
      from: { en: 'Radio Kesara' },
      subject: 'A question',
      body: 'Is the water safe?',
    });
    expect(table.view('kes-mil').seat.inbox).toMatchObject([
      { from: { en: 'Radio Kesara' }, subject: { en: 'A question' }, body: { en: 'Is the water safe?' }, decide: [] },
    ]);
    expect(table.view('kes-civ').seat.inbox).toHaveLength(1);
    expect(table.room.entries.at(-1)?.payload).not.toContain('Is the water safe?');
  });
});
