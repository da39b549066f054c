/** The MSEL of First Light: what reaches whom in which turn, in which words, and whether its buttons fill in valid orders. */
import { describe, expect, it } from 'vitest';
import type { Decide } from '../../engine/model/inject.ts';
import { predict } from '../../engine/orders/predict.ts';
import { refuse } from '../../engine/orders/refuse.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';
import { firstLight } from '../support/firstLight.ts';
import { dealTable, setTable } from '../support/tabletop.ts';

type Table = ReturnType<typeof setTable>;
const SEATS = firstLight.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));

/** Who got what in which turn: one line a copy, by the first words of its subject. */
const inboxes = (table: Table) =>
  SEATS.flatMap((seat) =>
    table.view(seat).seat.inbox.map(({ turn, subject }) => `T${turn} ${seat} ${subject.en}`),
  ).sort();

describe('J1 when an inject falls due', () => {
  it('J1.1 nobody acts: all fifteen arrive, each in its turn, to its seats', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(inboxes(table)).toEqual([
      'T1 kes-civ Odd log-on at Riverside water works and at Saltmarsh',
      'T2 hal-mil What could travel tonight?',
      'T2 kes-mil What may we need tonight?',
      'T2 tal-civ Monthly bulletin: 11 odd log-ons',
      'T2 tal-mil What could travel tonight?',
      'T2 ves-civ Monthly bulletin: 4 odd log-ons',
      'T2 ves-mil What could travel tonight?',
      'T3 kes-civ Chlorine at Riverside water works is at zero',
      'T3 kes-civ Could the armed forces help us?',
      'T3 kes-mil Could the armed forces help us?',
      'T4 hal-civ What can we spare for Kesara?',
      'T4 hal-mil What can we spare for Kesara?',
      'T4 kes-civ Two feeders opened at Saltmarsh substation',
      'T4 kes-mil Lantern Hospital has fuel for 6 hours',
      'T4 tal-civ Chlorine at Cloudspring water works is at zero',
      'T4 tal-civ What can we spare for Kesara?',
      'T4 tal-mil Cloudspring water works was hit',
      'T4 tal-mil What can we spare for Kesara?',
      'T4 ves-civ What can we spare for Kesara?',
      'T4 ves-mil What can we spare for Kesara?',
      'T5 hal-civ A rumour: the water is poisoned',
      'T5 kes-civ A rumour: the water is poisoned',
      'T5 tal-civ A rumour: the water is poisoned',
      'T5 tal-civ Two feeders opened at Slatebrook substation',
      'T5 tal-mil Juniper Hospital has fuel for 6 hours',
      'T5 ves-civ A rumour: the water is poisoned',
      'T6 hal-mil Who still waits for help?',
      'T6 kes-mil Who still waits for help?',
      'T6 tal-mil Who still waits for help?',
      'T6 ves-civ Chlorine at Millbrook water works is at zero',
      'T6 ves-mil Millbrook water works was hit',
      'T6 ves-mil Who still waits for help?',
      'T7 hal-civ Who did it?',
      'T7 hal-mil Who did it?',
      'T7 kes-civ Who did it?',
      'T7 kes-mil Who did it?',
      'T7 tal-civ Who did it?',
      'T7 tal-mil Who did it?',
      'T7 ves-civ Two feeders opened at Ashgrove substation',
      'T7 ves-civ Who did it?',
      'T7 ves-mil Seaward Hospital has fuel for 6 hours',
      'T7 ves-mil Who did it?',
      'T8 hal-civ This is the last turn',
      'T8 hal-mil This is the last turn',
      'T8 kes-civ This is the last turn',
      'T8 kes-mil This is the last turn',
      'T8 tal-civ This is the last turn',
      'T8 tal-mil This is the last turn',
      'T8 ves-civ This is the last turn',
      'T8 ves-mil This is the last turn',
    ]);
    expect(table.facts('injectReleased').map(({ inject, turn, by }) => `${inject} T${turn} ${by}`)).toEqual([
      'FL01 T1 trigger',
      'FL02 T2 trigger',
      'FL02M T2 trigger',
      'FL03 T3 trigger',
      'FL04 T3 trigger',
      'FL03T T4 trigger',
      'FL05 T4 trigger',
      'FL06M T4 trigger',
      'FL05T T5 trigger',
      'FL06 T5 trigger',
      'FL06S T6 trigger',
      'FL07 T6 trigger',
      'FL05V T7 trigger',
      'FL08 T7 trigger',
      'FL09 T8 trigger',
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

  it('J1.4 nobody is hit in Talumar and Vespera: FL03T, FL05T, FL07 and FL05V are passed over, and FL06 still comes', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal', 'ves'], tlp: 'AMBER' });
    table.closeUntil(2);
    table.seal('tal-civ', 'N05');
    table.seal('ves-civ', 'N05');
    table.closeUntil(9);
    const passed = Object.entries(table.state.msel).flatMap(([id, { status }]) => (status === 'passed' ? id : []));
    expect(passed.toSorted()).toEqual(['FL03T', 'FL05T', 'FL05V', 'FL07']);
    // Kesara's works was hit, so people talk in all four nations.
    expect(table.state.msel.FL06?.status).toBe('released');
  });

  it('J1.5 FL06 needs an impact somewhere: where nobody is hit nobody talks', () => {
    const table = setTable({ scenario: { ...firstLight, campaigns: [] } });
    table.closeUntil(9);
    expect(table.state.msel.FL06?.status).toBe('passed');
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(600);
    // By time alone come the nine others.
    const released = Object.entries(table.state.msel).flatMap(([id, { status }]) => (status === 'released' ? id : []));
    expect(released.toSorted()).toEqual(['FL01', 'FL02', 'FL02M', 'FL04', 'FL05', 'FL06M', 'FL06S', 'FL08', 'FL09']);
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
    expect(table.view('kes-mil').seat.inbox.map((item) => item.id)).toEqual([
      'kes-mil/2/1',
      'kes-mil/3/1',
      'kes-mil/4/1',
    ]);
  });

  /**
   * Every Decide button of First Light, in the turn in which it arrives and nobody has acted: what its order is refused for, if
   * anything. These wait for something first: S01 and N05 for the declaration beside them or for a share, L01 for a set that
   * Kesara lacks or for Kesara's request, and F01 for the words of whoever orders.
   */
  const BUTTONS: readonly (readonly [turn: number, seat: string, button: string, refused: string | null])[] = [
    [1, 'kes-civ', 'N02 Declare it and get IND-1', null],
    [1, 'kes-civ', 'S01 Share IND-1 with neighbours', 'notHeld'],
    [1, 'kes-civ', 'N05 Warn all operators', 'notHeld'],
    [2, 'tal-civ', 'N05 Warn all operators', 'notHeld'],
    [2, 'tal-civ', 'O02 Isolate Cloudspring water works', null],
    [2, 'tal-civ', 'N03 Hunt in the water sector', null],
    [2, 'ves-civ', 'N05 Warn all operators', 'notHeld'],
    [2, 'ves-civ', 'O02 Isolate Millbrook water works', null],
    [2, 'ves-civ', 'N03 Hunt in the water sector', null],
    [2, 'tal-mil', 'D03 Brief: power in Kesara', null],
    [2, 'tal-mil', 'D03 Brief: water in Talumar', null],
    [2, 'ves-mil', 'D03 Brief: power in Kesara', null],
    [2, 'ves-mil', 'D03 Brief: water in Vespera', null],
    [2, 'kes-mil', 'D03 Brief: power in Kesara', null],
    [2, 'kes-mil', 'M05 Ask the neighbours for a crew', null],
    [2, 'hal-mil', 'D03 Brief: power in Kesara', null],
    [2, 'hal-mil', 'D03 Brief: water in Talumar', null],
    [3, 'kes-civ', 'O01 Go manual at Riverside', null],
    [3, 'kes-civ', 'O08 Warn the public', null],
    [3, 'kes-civ', 'Y02 Ask for the protection team', null],
    [3, 'kes-civ', 'Y02 Ask for the team at Riverside', null],
    [3, 'kes-mil', 'D03 Brief: power in Kesara', null],
    [3, 'kes-mil', 'M05 Ask Talumar for a second team', null],
    [4, 'tal-civ', 'O01 Go manual at Cloudspring', null],
    [4, 'tal-civ', 'O08 Warn the public', null],
    [4, 'tal-civ', 'Y02 Ask for the protection team', null],
    [4, 'tal-mil', 'M05 Ask Kesara for a team', null],
    [4, 'tal-mil', 'D03 Brief: power in Kesara', null],
    [4, 'kes-civ', 'O01 Close the feeders with 2 crews', null],
    [4, 'kes-civ', 'O01 Close the feeders with 1 crew', null],
    [4, 'kes-civ', 'M05 Ask the neighbours for a crew', null],
    [4, 'kes-mil', 'M05 Ask for a generator set', null],
    [4, 'kes-mil', 'L01 Send a set to Lantern Hospital', 'purseEmpty'],
    [4, 'tal-civ', 'M05 Ask for help ourselves', null],
    [4, 'tal-civ', 'F01 Write an order of our own', 'missingAnswer'],
    [4, 'tal-mil', 'D03 Brief: water in Talumar', null],
    [4, 'tal-mil', 'D03 Brief: water in Vespera', null],
    [4, 'tal-mil', 'L01 Send our set to Lantern Hospital', 'notRequested'],
    [4, 'ves-civ', 'M05 Ask for help ourselves', null],
    [4, 'ves-civ', 'F01 Write an order of our own', 'missingAnswer'],
    [4, 'ves-mil', 'D03 Brief: water in Talumar', null],
    [4, 'ves-mil', 'D03 Brief: water in Vespera', null],
    [4, 'hal-civ', 'M05 Ask for help ourselves', null],
    [4, 'hal-civ', 'F01 Write an order of our own', 'missingAnswer'],
    [4, 'hal-mil', 'D03 Brief: water in Talumar', null],
    [4, 'hal-mil', 'D03 Brief: water in Vespera', null],
    [4, 'hal-mil', 'L01 Send our set to Lantern Hospital', 'notRequested'],
    [5, 'tal-civ', 'O01 Close the feeders with 2 crews', null],
    [5, 'tal-civ', 'O01 Close the feeders with 1 crew', null],
    [5, 'tal-mil', 'L01 Send our set to Juniper Hospital', null],
    [5, 'tal-mil', 'M05 Ask for a generator set', null],
    [5, 'kes-civ', 'I01 Say that we are looking into it', null],
    [5, 'kes-civ', 'Q01 Ask the laboratory', null],
    [5, 'kes-civ', 'O08 Warn the public', null],
    [5, 'tal-civ', 'I01 Say that we are looking into it', null],
    [5, 'tal-civ', 'Q01 Ask the laboratory', null],
    [5, 'tal-civ', 'O08 Warn the public', null],
    [5, 'ves-civ', 'I01 Say that we are looking into it', null],
    [5, 'ves-civ', 'Q01 Ask the laboratory', null],
    [5, 'ves-civ', 'O08 Warn the public', null],
    [5, 'hal-civ', 'I01 Say that we are looking into it', null],
    [5, 'hal-civ', 'Q01 Ask the laboratory', null],
    [5, 'hal-civ', 'O08 Warn the public', null],
    [6, 'kes-mil', 'M05 Ask the neighbours for a crew', null],
    [6, 'kes-mil', 'D03 Brief: water in Vespera', null],
    [6, 'tal-mil', 'D03 Brief: water in Vespera', null],
    [6, 'tal-mil', 'M05 Ask the neighbours for a crew', null],
    [6, 'ves-mil', 'M05 Ask the neighbours for a crew', null],
    [6, 'ves-mil', 'D03 Brief: power in Kesara', null],
    [6, 'hal-mil', 'D03 Brief: water in Vespera', null],
    [6, 'hal-mil', 'D03 Brief: water in Talumar', null],
    [6, 'ves-civ', 'O01 Go manual at Millbrook', null],
    [6, 'ves-civ', 'O08 Warn the public', null],
    [6, 'ves-civ', 'M05 Ask for a protection team', null],
    [6, 'ves-mil', 'M05 Ask for a protection team', null],
    [6, 'ves-mil', 'D03 Brief: water in Vespera', null],
    [7, 'ves-civ', 'O01 Close the feeders with our crew', null],
    [7, 'ves-civ', 'M05 Ask the neighbours for a crew', null],
    [7, 'ves-mil', 'M05 Ask for a generator set', null],
    [7, 'ves-mil', 'I01 Say that crews are at work', null],
    [7, 'kes-civ', 'I01 Say that we are looking into it', null],
    [7, 'kes-mil', 'I01 Say that we are looking into it', null],
    [7, 'tal-civ', 'I01 Say that we are looking into it', null],
    [7, 'tal-mil', 'I01 Say that we are looking into it', null],
    [7, 'ves-civ', 'I01 Say that we are looking into it', null],
    [7, 'ves-mil', 'I01 Say that we are looking into it', null],
    [7, 'hal-civ', 'I01 Say that we are looking into it', null],
    [7, 'hal-mil', 'I01 Say that we are looking into it', null],
    [8, 'kes-civ', 'I01 Speak to the public one last time', null],
    [8, 'kes-mil', 'I01 Speak to the public one last time', null],
    [8, 'tal-civ', 'I01 Speak to the public one last time', null],
    [8, 'tal-mil', 'I01 Speak to the public one last time', null],
    [8, 'ves-civ', 'I01 Speak to the public one last time', null],
    [8, 'ves-mil', 'I01 Speak to the public one last time', null],
    [8, 'hal-civ', 'I01 Speak to the public one last time', null],
    [8, 'hal-mil', 'I01 Speak to the public one last time', null],
  ];

  /** The room as each turn opens where nobody acts; rooms are values. */
  const opened = Array.from({ length: 8 }, (_, i) => {
    const table = setTable();
    table.closeUntil(i + 1);
    return table.room;
  });

  it('J2.3 the table of buttons below is complete', () => {
    const all = firstLight.injects.flatMap((inject) =>
      inject.deliveries.flatMap(({ to, decide }) =>
        to.flatMap((seat) => decide.map(({ order, label }) => `${inject.turn} ${seat} ${order} ${label.en}`)),
      ),
    );
    expect(BUTTONS.map(([turn, seat, button]) => `${turn} ${seat} ${button}`).toSorted()).toEqual(all.toSorted());
  });

  it.each(BUTTONS)('J2.4 turn %i, %s, "%s": refused as %s', (turn, seat, button, refused) => {
    const table = dealTable(opened[turn - 1] ?? setTable().room);
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
    const table = setTable();
    table.closeUntil(9);
    expect(table.facts('readOut').map((fact) => fact.turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(lines(table)[2]).toContain('No indicator has crossed the water');
    expect(lines(table)[5]).toContain('Nobody has offered anything so far');
    expect(JSON.stringify(table.room.news).includes('It is first light')).toBe(false);
  });

  it('J3.2 after a share the other line is read', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.closeUntil(3);
    expect(lines(table)[2]).toContain('An indicator has crossed the water');
    table.offer('hal-mil', 'kes', 'crew');
    table.closeUntil(6);
    expect(lines(table)[5]).toContain('Help is on the road tonight');
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
