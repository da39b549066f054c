/** The banking solver on paper: a gridlock, a day with its cut-off, debts in a chain, cards and cash hour by hour. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type BankingState,
  type PayDistrict,
  runBankingHour,
} from '../../engine/infrastructure/banking/bankingHour.ts';
import { cardsPerMille, runCashPoint } from '../../engine/infrastructure/banking/cashPoint.ts';
import { clearAtCutOff } from '../../engine/infrastructure/banking/clearAtCutOff.ts';
import { clearByFictitiousDefaults } from '../../engine/infrastructure/banking/clearing.ts';
import { clearWholeUnits } from '../../engine/infrastructure/banking/clearWholeUnits.ts';
import { fifoSettlement } from '../../engine/infrastructure/banking/fifoSettlement.ts';
import { largestSettlement } from '../../engine/infrastructure/banking/largestSettlement.ts';
import { type PaymentOrder, runRtgsHour } from '../../engine/infrastructure/banking/rtgsHour.ts';
import { runCommunicationsHour } from '../../engine/infrastructure/communications/communicationsHour.ts';

const pay = (debtor: number, creditor: number, amount: number) => ({ debtor, creditor, amount });
const order = (id: string, atMinute: number, debtor: number, creditor: number, amount: number): PaymentOrder => ({
  id,
  atMinute,
  debtor,
  creditor,
  amount,
});

describe('gridlock', () => {
  it('1 three banks in a ring settle together what none could alone; a payment too large stays', () => {
    const queue = [pay(0, 1, 8), pay(1, 2, 7), pay(2, 0, 9), pay(0, 1, 20)];
    const expected = { settled: [0, 1, 2], balances: [6, 7, 5], value: 24 };
    expect(largestSettlement([5, 6, 7], queue)).toMatchObject({ ...expected, exact: true });
    expect(fifoSettlement([5, 6, 7], queue)).toEqual(expected);
  });

  it('2 a large payment at the head blocks a queue that keeps its order; a search around it settles two', () => {
    const queue = [pay(0, 1, 90), pay(0, 1, 5), pay(1, 0, 6)];
    expect(fifoSettlement([1, 1], queue).settled).toEqual([]);
    expect(largestSettlement([1, 1], queue).settled).toEqual([1, 2]);
  });

  it('3 credit counts as liquidity, and a bank below its limit does not sink further', () => {
    expect(largestSettlement([0, 0], [pay(0, 1, 4)], { floors: [-4, 0] }).balances).toEqual([-4, 4]);
    expect(largestSettlement([-5, 0], [pay(0, 1, 4)]).settled).toEqual([]);
  });

  it('4 value or number of payments: the larger of each', () => {
    const queue = [pay(0, 1, 9), pay(0, 1, 4), pay(0, 1, 4)];
    expect(largestSettlement([9, 0], queue).settled).toEqual([0]);
    expect(largestSettlement([9, 0], queue, { largest: 'count' }).settled).toEqual([1, 2]);
  });

  it('5 a queue of hundreds ends at the limit with a set that settles, no worse than in order, and says so', () => {
    const queue = Array.from({ length: 300 }, (_, i) =>
      pay(i % 7, (i * 3 + 1) % 7 === i % 7 ? (i + 1) % 7 : (i * 3 + 1) % 7, 1 + ((i * 37) % 83)),
    );
    const found = largestSettlement([5, 5, 5, 5, 5, 5, 5], queue, { limit: 500 });
    expect(found.cases).toBeLessThanOrEqual(500);
    expect(found.value).toBeGreaterThanOrEqual(fifoSettlement([5, 5, 5, 5, 5, 5, 5], queue).value);
    expect(Math.min(...found.balances)).toBeGreaterThanOrEqual(0);
    expect(found.exact).toBe(false);
  });
});

describe('a settlement day', () => {
  const rules = { openMinute: 420, cutOffMinute: 1080, credit: [0, 0], gridlock: 'fifo' as const };
  const start = { balances: [10, 0], queue: [], unsent: [] };

  it('6 an order settles at once when there is money, waits when there is not, and settles when money comes', () => {
    const orders = [order('a', 425, 1, 0, 6), order('b', 430, 0, 1, 7)];
    const hour = runRtgsHour(rules, start, { fromMinute: 420, orders, systemUp: true });
    expect(hour.settled.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(hour.state.balances).toEqual([9, 1]);
  });

  it('7 orders before opening and after the cut-off are refused; an extension takes them; the queue is given back', () => {
    const orders = [order('early', 370, 0, 1, 1)];
    expect(runRtgsHour(rules, start, { fromMinute: 360, orders, systemUp: true }).refused).toEqual(orders);
    const last = [order('in time', 1070, 1, 0, 99), order('late', 1085, 0, 1, 1)];
    const closing = { fromMinute: 1065, orders: last, systemUp: true };
    const cut = runRtgsHour(rules, start, closing);
    expect([cut.settled, cut.due.map(({ id }) => id), cut.refused.map(({ id }) => id)]).toEqual([
      [],
      ['in time'],
      ['late'],
    ]);
    const extended = runRtgsHour(rules, start, { ...closing, extensionMinutes: 120 });
    expect([extended.settled.map(({ id }) => id), extended.state.queue.map(({ id }) => id)]).toEqual([
      ['late'],
      ['in time'],
    ]);
  });

  it('8 while the system is down, or a bank away, orders stay with the bank and come in afterwards', () => {
    const orders = [order('a', 425, 0, 1, 4)];
    const down = runRtgsHour(rules, start, { fromMinute: 420, orders, systemUp: false });
    expect([down.settled, down.state.unsent]).toEqual([[], orders]);
    const away = runRtgsHour(rules, down.state, {
      fromMinute: 480,
      orders: [],
      systemUp: true,
      banksAway: new Set([0]),
    });
    expect(away.state.unsent).toEqual(orders);
    const back = runRtgsHour(rules, away.state, { fromMinute: 540, orders: [], systemUp: true });
    expect([back.settled, back.state.balances]).toEqual([orders, [6, 4]]);
  });
});

describe('clearing', () => {
  const CHAIN = {
    owed: [
      [0, 10, 0],
      [0, 0, 10],
      [0, 0, 0],
    ],
    outside: [0, 0, 5],
    cash: [4, 3, 0],
  };

  it('9 a chain: the first pays its 4, so the second can pay 7; the third is paid enough', () => {
    expect(clearByFictitiousDefaults(CHAIN)).toEqual({
      pays: [4, 7, 5],
      equity: [0, 0, 2],
      defaulters: [0, 1],
      rounds: [[0], [0, 1], [0, 1]],
    });
  });

  it('10 in whole units a third of ten is three, and the unit that no share reached stays', () => {
    const cleared = clearWholeUnits({
      owed: [[0, 5, 5, 5], [], [], []].map((row) => [0, 1, 2, 3].map((j) => row[j] ?? 0)),
      outside: [0, 0, 0, 0],
      cash: [10, 0, 0, 0],
    });
    expect(cleared).toEqual({
      paid: [
        [0, 3, 3, 3],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      paidOutside: [0, 0, 0, 0],
      left: [1, 3, 3, 3],
      defaulters: [0],
    });
  });

  it('11 banks that owe only each other and have nothing settle in full: nobody is short of anything', () => {
    const ring = {
      owed: [
        [0, 5, 0],
        [0, 0, 5],
        [5, 0, 0],
      ],
      outside: [0, 0, 0],
      cash: [0, 0, 0],
    };
    expect(clearByFictitiousDefaults(ring).pays).toEqual([5, 5, 5]);
    expect(clearWholeUnits(ring).left).toEqual([0, 0, 0]);
  });

  it('12 what is no amount, or a table of another size, is thrown back', () => {
    expect(() => clearByFictitiousDefaults({ ...CHAIN, cash: [4, Number.NaN, 0] })).toThrow(/NaN is not an amount/);
    expect(() => clearByFictitiousDefaults({ ...CHAIN, cash: [4, 3] })).toThrow(/2 banks need/);
    expect(() => clearWholeUnits({ ...CHAIN, cash: [4.5, 3, 0] })).toThrow(/whole amount/);
  });
});

describe('at the cut-off', () => {
  it('16 the first holds 15 of 20, the second is dragged along, a third that neither owes stands; rounds say who came first', () => {
    const due = [pay(1, 2, 20), pay(0, 1, 20), pay(2, 3, 6), pay(2, 0, 0)];
    // A: 10 + 5. B: 2 + 1 + 15 of 20. C: 0 + 18, of which it pays its 6. D is owed and owes nothing.
    expect(clearAtCutOff([10, 2, 0, 0], [5, 1, 0, 0], due)).toEqual({
      balances: [-5, -1, 12, 6],
      defaults: [
        { bank: 0, unpaid: 5, because: [] },
        { bank: 1, unpaid: 2, because: [0] },
      ],
    });
  });

  it('17 creditors get their shares rounded down: 14 for 20 and 10 are 9 and 4, and the unit that no share reached stays', () => {
    const { balances, defaults } = clearAtCutOff([10, 0, 0], [4, 0, 0], [pay(0, 1, 20), pay(0, 2, 10)]);
    expect([balances, defaults]).toEqual([[-3, 9, 4], [{ bank: 0, unpaid: 17, because: [] }]]);
  });

  it('18 where all can pay, all do: as if everything settled at once; nothing due changes nothing', () => {
    const ring = [pay(0, 1, 8), pay(1, 2, 7), pay(2, 0, 9)];
    expect(clearAtCutOff([5, 6, 7], [0, 0, 0], ring)).toEqual({ balances: [6, 7, 5], defaults: [] });
    expect(clearAtCutOff([-3, 4], [3, 0], [])).toEqual({ balances: [-3, 4], defaults: [] });
  });

  it('19 is exact to the unit also with a million million', () => {
    const due = [pay(0, 1, 666_666_666_667), pay(0, 2, 333_333_333_334)];
    // A third of 10^12 + 1 less one, and two thirds of it.
    const { balances } = clearAtCutOff([1_000_000_000_000, 0, 0], [0, 0, 0], due);
    expect(balances).toEqual([1, 666_666_666_666, 333_333_333_333]);
  });
});

describe('cards and cash', () => {
  const district: PayDistrict = { id: 'harbour', notesAsked: 100, cardsAsked: 400, notesPerFailedCard: 1, issuer: 0 };
  const rules = { openMinute: 420, cutOffMinute: 1080, credit: [], gridlock: 'fifo' as const };
  const quiet = {
    fromMinute: 0,
    orders: [],
    systemUp: true,
    powerPerMille: [1000],
    communicationsPerMille: [1000],
    switchPerMille: 1000,
    issuerPerMille: [1000],
    cashDemandPerMille: 1000,
    deliveries: [0],
  };

  it('13 a failed switch sends card payers to the cash machine an hour later, and empties it', () => {
    let state: BankingState = {
      rtgs: { balances: [], queue: [], unsent: [] },
      cash: [{ notes: 700, notesFull: 900 }],
      failedCards: [0],
    };
    // The switch fails for half an hour; machines need it too.
    const hours = [1000, 500, 1000, 1000, 1000].map((switchPerMille, h) => {
      const hour = runBankingHour(rules, [district], state, {
        ...quiet,
        switchPerMille,
        cashDemandPerMille: h < 2 ? 1000 : 2000,
      });
      state = hour.state;
      return [hour.cardsPerMille[0], hour.cash[0]?.given, hour.cash[0]?.notes, state.failedCards[0]];
    });
    expect(hours).toEqual([
      [1000, 100, 600, 0],
      [500, 50, 550, 200],
      [1000, 400, 150, 0],
      [1000, 150, 0, 0],
      [1000, 0, 0, 0],
    ]);
  });

  it('14 a van fills a machine as far as it has room', () => {
    expect(runCashPoint({ notes: 850, notesFull: 900 }, 20, 1000, 200)).toEqual({
      notes: 880,
      notesFull: 900,
      given: 20,
      brought: 50,
      servedPerMille: 1000,
    });
  });

  it('15 calibration: one carrier down for 26 hours takes every card with it, as in 2022; a second way out keeps them', () => {
    // The switch hangs on one carrier's core, or on two.
    const site = (id: string) => ({ id, layer: 'core' as const, full: { batteryMinutes: 480, fuelMinutes: 1440 } });
    const line = (b: number) => ({ id: `line-${b}`, kind: 'fibre' as const, a: 0, b, capacityMbps: 100 });
    const atSwitch = (carriers: number) => {
      const sites = [{ ...site('switch'), layer: 'access' as const }, site('carrier-1'), site('carrier-2')];
      const links = [line(1), line(2)].slice(0, carriers);
      const network = { sites, links, demands: [] };
      const down = { nodes: new Set([1]) };
      return runCommunicationsHour(network, [], { gridPerMille: [], down }).servicePerMille[0] ?? Number.NaN;
    };
    const works = (communications: number) =>
      cardsPerMille({ power: 1000, communications, bankSwitch: 1000, issuerHost: 1000 });
    const lost = (carriers: number) => (26 * 18_000_000 * (1000 - works(atSwitch(carriers)))) / 24_000;
    expect([lost(1), lost(2)]).toEqual([19_500_000, 0]);
    expect(readFileSync('docs/models.md', 'utf8')).toContain(
      '| Canada 2022, debit payments lost in 26 h, millions | 19.5 | 15 to 20 |',
    );
  });
});
