/** Who knows what, from whom, and who is told that it helped. */
import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../engine/state/ledger.ts';
import { alwaysRolls, stubDice } from '../support/stubDice.ts';
import { setTable } from '../support/tabletop.ts';

const SHARE = { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' } as const;

/** Kesara declares and shares in turn 1; Talumar warns its operators in turn 2. */
const sharedInTurn1 = () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', SHARE);
  table.closeUntil(2);
  table.seal('tal-civ', 'N05');
  return table;
};

describe('K1 and K2 declaring', () => {
  it('K1.1 puts it on the record in the same turn; needs a noticed door', () => {
    const table = setTable();
    expect(table.trySeal('tal-civ', 'N02')).toEqual({ refused: 'noNoticedDoor' });
    table.seal('kes-civ', 'N02');
    expect(ledgerRows(table.state.ledgers.deeds)).toMatchObject([
      { deed: 'detected', asset: 'kes-substation' },
      { deed: 'detected', asset: 'kes-works' },
      { deed: 'declared', by: 'kes', turn: 1 },
    ]);
  });

  it('K2.1 frees an own copy of IND-1 at once, for sharing and for warning in the same turn', () => {
    const table = setTable();
    expect(table.trySeal('kes-civ', 'N05')).toEqual({ refused: 'notHeld', information: 'ind-1' });
    table.seal('kes-civ', 'N02');
    expect(table.view('kes-mil').nation.copies.map(({ copy }) => copy)).toEqual([
      { information: 'ind-1', nation: 'kes', from: null, tlp: 'AMBER', turn: 1 },
    ]);
    expect(table.trySeal('kes-civ', 'N05')).toBeNull();
    expect(table.trySeal('kes-civ', 'S01', SHARE)).toBeNull();
  });

  it('K2.2 once: declared with the own copy in hand there is nothing more to gain, in this turn or a later one', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    expect(table.trySeal('kes-civ', 'N02')).toEqual({ refused: 'alreadyDone' });
    table.closeUntil(3);
    expect(table.trySeal('kes-civ', 'N02')).toEqual({ refused: 'alreadyDone' });
    expect(table.state.ledgers.copies).toHaveLength(1);
  });
});

describe('K3 sharing', () => {
  it('K3.2 the receiver holds it at once, with the giver’s label, and may warn with it in the same turn', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { ...SHARE, tlp: 'AMBER+STRICT' });
    expect(table.view('tal-mil').nation.copies.map(({ copy }) => copy)).toEqual([
      { information: 'ind-1', nation: 'tal', from: 'kes', tlp: 'AMBER+STRICT', turn: 1 },
    ]);
    expect(table.told('tal-civ', 'informationGained')).toHaveLength(1);
    expect(table.trySeal('tal-civ', 'N05')).toBeNull();
  });

  it('K3.3 the giver keeps its copy and sees whom it told', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', SHARE);
    expect(table.view('kes-civ').nation.copies).toHaveLength(1);
    expect(table.view('kes-mil').nation.shared).toEqual([
      { information: 'ind-1', with: ['tal'], tlp: 'AMBER', turn: 1 },
    ]);
  });

  it('K3.4 shared twice it is one copy, and nothing is told twice', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', SHARE);
    table.seal('kes-civ', 'S01', SHARE);
    expect(table.state.ledgers.copies).toHaveLength(2);
    expect(table.told('tal-civ', 'informationGained')).toHaveLength(1);
  });

  it('K3.5 what is not held cannot be shared', () => {
    const table = setTable();
    expect(table.trySeal('kes-civ', 'S01', SHARE)).toEqual({ refused: 'notHeld', information: 'ind-1' });
  });
});

describe('K4 receipts', () => {
  it('K4.1 Talumar shut its door in turn 2 because of Kesara’s indicator of turn 1: 900,000 people', () => {
    const table = sharedInTurn1();
    table.closeUntil(3);
    expect(table.told('kes-civ', 'receipt')).toEqual([]);
    table.closeUntil(4);
    expect(table.told('kes-civ', 'receipt')).toEqual([
      {
        report: 'receipt',
        helped: 'tal',
        with: 'indicator',
        information: 'ind-1',
        item: null,
        sharedTurn: 1,
        actedTurn: 2,
        service: 'water',
        people: 900_000,
      },
    ]);
    expect(table.told('tal-civ', 'receipt')).toEqual([]);
  });

  it('K4.2 and in turn 5 its feeders: 360,000 people with power', () => {
    const table = sharedInTurn1();
    table.closeUntil(5);
    expect(table.told('kes-mil', 'receipt').at(-1)).toMatchObject({ service: 'power', people: 360_000 });
  });

  it('K4.3 the giver learns nothing private: its news names no asset, order, door or column of Talumar', () => {
    const table = sharedInTurn1();
    table.closeUntil(9);
    for (const seat of ['kes-civ', 'kes-mil'])
      expect(/tal-(?!civ|mil)/.exec(JSON.stringify(table.room.news[seat]))).toBeNull();
  });

  it('K4.4 no receipt for what Talumar found out by itself', () => {
    const table = setTable({ dice: alwaysRolls(0) });
    table.closeUntil(2);
    table.seal('tal-civ', 'N02');
    table.seal('tal-civ', 'N05');
    table.closeUntil(9);
    expect(table.facts('deedDone').filter(({ deed }) => deed.deed === 'blocked')).toHaveLength(2);
    expect(table.told('kes-civ', 'receipt')).toEqual([]);
  });

  it('K4.5 a lent crew that joins the work is a receipt for its nation: 240,000 people', () => {
    const table = setTable();
    table.closeUntil(3);
    const offer = table.offer('tal-civ', 'kes', 'crew');
    table.answer('kes-civ', offer, 'accept');
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(5);
    expect(table.told('tal-mil', 'receipt')).toMatchObject([
      { helped: 'kes', with: 'loan', item: 'crew', sharedTurn: 3, actedTurn: 5, service: 'power', people: 240_000 },
    ]);
  });
});

describe('K4 receipts for other ways of acting on an indicator', () => {
  it('K4.6 shared in turn 3, Talumar isolates its works in turn 3: the stage of turn 4 is blocked thanks to Kesara', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(3);
    table.seal('kes-civ', 'S01', SHARE);
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    table.closeUntil(4);
    expect(table.told('kes-civ', 'receipt')).toMatchObject([
      { helped: 'tal', with: 'indicator', information: 'ind-1', sharedTurn: 3, actedTurn: 3, people: 900_000 },
    ]);
  });

  it('K4.7 isolated before the indicator came, it owes nothing to it', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(2);
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    table.closeUntil(3);
    table.seal('kes-civ', 'S01', SHARE);
    table.closeUntil(4);
    expect(table.facts('deedDone').map(({ deed }) => deed.deed)).toContain('blocked');
    expect(table.told('kes-civ', 'receipt')).toEqual([]);
  });

  it('K4.8 warned before the log-on even came: the receipt still names the indicator', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', SHARE);
    table.seal('tal-civ', 'N05');
    table.closeUntil(4);
    expect(table.told('kes-civ', 'receipt')).toMatchObject([{ information: 'ind-1', sharedTurn: 1, actedTurn: 1 }]);
  });
});

describe('K4 receipts for a generator set', () => {
  const lent = (sendIn: number) => {
    const table = setTable();
    table.closeUntil(sendIn);
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    return table;
  };

  it('K4.9 sent in turn 4, there at hour 15 when the fuel ends: the receipt comes when turn 6 closes, once', () => {
    const table = lent(4);
    table.closeUntil(6);
    expect(table.told('tal-mil', 'receipt')).toEqual([]);
    table.closeUntil(7);
    const receipt = { helped: 'kes', with: 'loan', item: 'set', service: 'care', people: 240_000 };
    expect(table.told('tal-mil', 'receipt')).toMatchObject([{ ...receipt, sharedTurn: 4, actedTurn: 6 }]);
    table.closeUntil(9);
    expect(table.told('tal-mil', 'receipt')).toHaveLength(1);
  });

  it('K4.10 offered in turn 3, there at hour 12: while Kesara’s own fuel lasts it has changed nothing yet', () => {
    const table = setTable();
    table.closeUntil(3);
    table.answer('kes-mil', table.offer('tal-mil', 'kes', 'set'), 'accept');
    table.closeUntil(6);
    expect(table.told('tal-civ', 'receipt')).toEqual([]);
    table.closeUntil(7);
    expect(table.told('tal-civ', 'receipt')).toMatchObject([{ item: 'set', sharedTurn: 3, actedTurn: 6 }]);
  });

  it('K4.12 a lent crew that is there when hand work begins is told, where the own crews are not enough', () => {
    // Vespera has one crew. Halvorn lends one in turn 4, there at hour 15; in turn 6 the works is hit, in turn 7 the feeders open.
    const table = setTable();
    table.closeUntil(4);
    table.answer('ves-civ', table.offer('hal-mil', 'ves', 'crew'), 'accept');
    table.closeUntil(6);
    table.seal('ves-civ', 'O01', { target: 'ves-works', count: 1 });
    table.closeUntil(7);
    expect(table.told('hal-mil', 'receipt')).toEqual([]);
    table.seal('ves-civ', 'O01', { target: 'ves-substation', count: 1 });
    table.closeUntil(8);
    expect(table.told('hal-mil', 'receipt')).toMatchObject([
      { helped: 'ves', with: 'loan', item: 'crew', sharedTurn: 4, actedTurn: 7, service: 'power', people: 48_000 },
    ]);
  });

  it('K4.11 where the feeders are closed in time it changes nothing, and an own set is no loan', () => {
    const table = lent(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
    table.closeUntil(5);
    const home = setTable();
    home.closeUntil(5);
    home.seal('tal-mil', 'L01', { target: 'tal-hospital' });
    for (const each of [table, home]) {
      each.closeUntil(9);
      for (const seat of ['kes-civ', 'tal-civ'])
        expect(each.told(seat, 'receipt').filter((receipt) => receipt.item === 'set')).toEqual([]);
    }
  });
});

describe('D noticing doors', () => {
  it('D1.1 with IND-1 Talumar notices for certain when its door opens, and the line says from whom and when', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', SHARE);
    table.closeUntil(2);
    expect(table.told('tal-civ', 'doorNoticed')).toEqual(
      ['tal-substation', 'tal-works'].map((asset) => ({
        report: 'doorNoticed',
        asset,
        turn: 2,
        how: { by: 'indicator', from: 'kes', sharedTurn: 1 },
      })),
    );
  });

  it('D1.2 the roll is drawn either way: the indicator spends nobody’s luck', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', SHARE);
    table.closeUntil(2);
    expect(ledgerRows(table.state.ledgers.rolls).map((roll) => roll.key.join(' '))).toEqual([
      '1 notice kes c3-lite',
      '2 notice tal c3-lite',
    ]);
  });

  it.each([
    [149, true],
    [150, false],
  ])('D2.1 without it a roll of %i per mille notices: %s (15 % at each opening)', (roll, notices) => {
    const table = setTable({ dice: alwaysRolls(roll) });
    table.closeUntil(2);
    expect(table.told('tal-civ', 'doorNoticed').map((line) => line.how.by)).toEqual(
      notices ? ['chance', 'chance'] : [],
    );
  });

  it('D2.4 Vespera’s roll counts from turn 3 on, when its doors open; its one line says that it was chance', () => {
    const table = setTable({ dice: alwaysRolls(149) });
    table.closeUntil(2);
    expect(table.told('ves-civ', 'doorNoticed')).toEqual([]);
    table.closeUntil(3);
    expect(table.told('ves-civ', 'doorNoticed').map(({ turn, how }) => [turn, how.by])).toEqual([
      [3, 'chance'],
      [3, 'chance'],
    ]);
  });

  it('D1.3 Vespera holds IND-1 from turn 1 and notices for certain in turn 3; an advisory may come before that', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['ves'], tlp: 'AMBER' });
    table.closeUntil(3);
    expect(
      table.told('ves-mil', 'doorNoticed').map(({ turn, how }) => [turn, how.by, how.from, how.sharedTurn]),
    ).toEqual([
      [3, 'indicator', 'kes', 1],
      [3, 'indicator', 'kes', 1],
    ]);
  });

  it('D2.2 it rolls again at each opening: missed in turn 2, noticed in turn 3', () => {
    const table = setTable({ dice: stubDice(([turn]) => (turn === 3 ? 0 : 999)) });
    table.closeUntil(3);
    expect(table.told('tal-civ', 'doorNoticed').map((line) => line.turn)).toEqual([3, 3]);
  });

  it('D2.3 Kesara is told of both doors by FL01, by no luck of its own', () => {
    const table = setTable();
    expect(table.told('kes-civ', 'doorNoticed').map(({ asset, how }) => [asset, how.by])).toEqual([
      ['kes-substation', 'report'],
      ['kes-works', 'report'],
    ]);
  });

  it('D3.1 a hunt in the water sector in turn 2 finds that door when the turn closes, and only that one', () => {
    const table = setTable();
    table.closeUntil(2);
    const order = table.seal('tal-civ', 'N03', { sector: 'water' });
    expect(table.told('tal-civ', 'doorNoticed')).toEqual([]);
    table.closeUntil(3);
    expect(table.told('tal-civ', 'huntReported')).toEqual([
      { report: 'huntReported', order, sector: 'water', found: ['tal-works'] },
    ]);
    expect(table.told('tal-civ', 'doorNoticed')).toMatchObject([{ asset: 'tal-works', turn: 2, how: { by: 'hunt' } }]);
    // The crew was bound for the turn only.
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ own: 3, bound: 0 });
  });

  it('D3.2 where no door is open it finds none', () => {
    const table = setTable();
    table.seal('tal-civ', 'N03', { sector: 'energy' });
    table.closeUntil(2);
    expect(table.told('tal-civ', 'huntReported')).toMatchObject([{ found: [] }]);
  });

  it('D3.3 what a hunt found in turn 2 can be declared in turn 3: too late for an advisory, in time to isolate', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('tal-civ', 'N03', { sector: 'water' });
    table.closeUntil(3);
    table.seal('tal-civ', 'N02');
    table.seal('tal-civ', 'N05');
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    table.closeUntil(9);
    expect(table.lost('tal-south', 'water')).toEqual([]);
    expect(table.lost('tal-north', 'power')).toEqual([]);
  });
});

describe('D4 warning briefs', () => {
  const band = (table: ReturnType<typeof setTable>, seat: string, subject: string) => {
    table.seal(seat, 'D03', { subject });
    return table.told(seat, 'briefGiven').at(-1)?.band;
  };

  it('D4.1 Kesara’s power: nothing in play stops it, so 95–99 % until it has happened, 1–5 % after', () => {
    const table = setTable();
    expect(band(table, 'tal-mil', 'kes-power')).toEqual([95, 99]);
    table.closeUntil(4);
    expect(band(table, 'tal-mil', 'kes-power')).toEqual([1, 5]);
  });

  it('D4.2 Talumar’s water, unnoticed: the chance that nobody notices at the openings that remain', () => {
    const table = setTable();
    // Due in turn 4. Openings of turns 2 and 3 remain: 0.85² = 722 per mille.
    expect(band(table, 'kes-mil', 'tal-water')).toEqual([55, 80]);
    table.closeUntil(2);
    // 0.85 = 850 per mille.
    expect(band(table, 'kes-mil', 'tal-water')).toEqual([80, 95]);
    table.closeUntil(3);
    expect(band(table, 'kes-mil', 'tal-water')).toEqual([95, 99]);
  });

  it('D4.7 Vespera’s water, due in turn 6: the same arithmetic from its log-on in turn 3', () => {
    const table = setTable();
    table.closeUntil(3);
    // Openings of turns 4 and 5 remain: 0.85² = 722 per mille; then one, then none.
    expect(band(table, 'hal-mil', 'ves-water')).toEqual([55, 80]);
    table.closeUntil(4);
    expect(band(table, 'hal-mil', 'ves-water')).toEqual([80, 95]);
    table.closeUntil(5);
    expect(band(table, 'hal-mil', 'ves-water')).toEqual([95, 99]);
    table.closeUntil(6);
    expect(band(table, 'hal-mil', 'ves-water')).toEqual([1, 5]);
  });

  it('D4.3 noticed: roughly even; warned in time: 1–5 %', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', SHARE);
    table.closeUntil(2);
    expect(band(table, 'tal-mil', 'tal-water')).toEqual([45, 55]);
    table.seal('tal-civ', 'N05');
    table.closeUntil(3);
    expect(band(table, 'tal-mil', 'tal-water')).toEqual([1, 5]);
  });

  it('D4.4 held by isolation: 5–20 %', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    table.closeUntil(3);
    expect(band(table, 'tal-mil', 'tal-water')).toEqual([5, 20]);
  });

  it.each([
    [199, [1, 5]],
    [200, [95, 99]],
  ])('D4.5 one brief in five is wrong: a roll of %i shows %j for what is nearly certain', (roll, shown) => {
    const table = setTable({ dice: alwaysRolls(roll) });
    expect(band(table, 'tal-mil', 'kes-power')).toEqual(shown);
  });

  it('D4.6 the same question in the same turn gets the same answer, and the seat never sees the roll', () => {
    const table = setTable();
    band(table, 'tal-mil', 'kes-power');
    band(table, 'tal-mil', 'kes-power');
    const rolls = ledgerRows(table.state.ledgers.rolls).filter((roll) => roll.key[1] === 'brief');
    expect(new Set(rolls.map((roll) => JSON.stringify(roll)))).toHaveLength(1);
    expect(/rolled|perMille":999|"key"/.exec(JSON.stringify(table.room.news['tal-mil']))).toBeNull();
  });
});
