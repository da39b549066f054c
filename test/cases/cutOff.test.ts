/**
 * The end of a settlement day as it is played, on the island of test/support/play/island.ts with a third bank and a third district: the exercise
 * begins at seven, when the banks' day does, and the cut-off is eleven hours later. People of Town bank with A, of Cape with B, of Bay with C: 90 pay
 * by card in an hour and 10 draw a note; 10 notes are brought.
 */
import { describe, expect, it } from 'vitest';
import type { Nation } from '../../engine/model/scenario.ts';
import { type HoursAtHand, hoursAtHand } from '../support/play/hoursAtHand.ts';
import { ISLAND, island } from '../support/play/island.ts';
import { asset, needs } from '../support/play/smallNation.ts';

type Bank = 'a' | 'b' | 'c';
type Row = readonly [minute: number, debtor: Bank, creditor: Bank, amount: number];
type Holds = Readonly<Record<Bank, readonly [balance: number, credit: number]>>;

const HOLDS: Holds = { a: [10, 5], b: [2, 1], c: [10, 0] };

/** The island with three banks that hold and may borrow so much, and these payments, minutes from seven o'clock on. Its switch has no battery. */
function threeBanks(rows: readonly Row[], holds: Holds = HOLDS, openMinute = 420): Nation {
  const payments = rows.map(([minute, debtor, creditor, amount]) => ({
    ...{ minute: 420 + minute, debtor: `bank-${debtor}`, creditor: `bank-${creditor}`, amount },
  }));
  const banks = (['a', 'b', 'c'] as const).map((bank) => ({
    ...{ id: `bank-${bank}`, balance: holds[bank][0], credit: holds[bank][1] },
  }));
  const [town, cape] = ISLAND.banking.districts;
  if (!town || !cape) throw new Error('the island has two districts');
  const districts = [town, cape, { ...town, serves: 'isl-bay', issuer: 'bank-c' }];
  return island(
    { banking: { ...ISLAND.banking, day: { ...ISLAND.banking.day, openMinute }, banks, payments, districts } },
    [
      asset('isl-bank', 'bankSwitch', { dependsOn: [needs('power', 'isl-sub')] }),
      asset('isl-bay', 'district', { people: 1000 }),
    ],
  );
}

const banking = (at: HoursAtHand) => at.network('isl').banking;

describe('U5 what is due at the cut-off', () => {
  it('U5.1 three in a row: A pays 15 of 20, so B pays 18 of 20, and C stands; Town and Cape have no payments, Bay has', () => {
    const at = hoursAtHand([
      threeBanks([
        [0, 'a', 'b', 20],
        [10, 'b', 'c', 20],
      ]),
    ]);
    at.run(11);
    expect(banking(at)).toMatchObject({ balances: [-5, -1, 28], inDefault: [0, 1], queue: [], unsent: [] });
    expect([at.column('isl-bank', 'waiting'), at.lost]).toEqual([2, []]);
    at.run(1);
    expect(at.lost).toEqual([
      ...['11 isl-cape payments', '11 isl-cape fuel', '11 isl-town payments', '11 isl-town fuel'],
    ]);
    // Nobody of Town and Cape draws a note, and every card fails.
    expect([banking(at).failedCards, banking(at).notes]).toEqual([
      [90, 90, 0],
      [110, 110, 100],
    ]);
    expect(at.chain('isl-town', 'payments')).toEqual(['bankInDefault bank-a 11', '· liquidityShort bank-a 0']);
    expect(at.chain('isl-cape', 'fuel')).toEqual([
      'serviceLost isl-cape payments 11',
      '· bankInDefault bank-b 11',
      '· · bankInDefault bank-a 11',
      '· · · liquidityShort bank-a 0',
    ]);
  });

  it('U5.2 on an ordinary day nobody is: B waits all day for what A pays in the afternoon', () => {
    const at = hoursAtHand([
      threeBanks([
        [0, 'b', 'c', 4],
        [300, 'c', 'a', 9],
        [500, 'a', 'b', 5],
      ]),
    ]);
    at.run(8);
    expect(at.column('isl-bank', 'waiting')).toBe(1);
    at.run(16);
    expect([banking(at).inDefault, at.lost]).toEqual([[], []]);
    expect(banking(at).balances).toEqual([14, 3, 5]);
    at.run(24);
    expect([banking(at).inDefault, banking(at).balances]).toEqual([[], [18, 4, 0]]);
  });

  it('U5.3 with no switch at the cut-off A cannot send what B waits for: B has sent, and cannot pay', () => {
    const rows: readonly Row[] = [
      [60, 'b', 'c', 20],
      [540, 'a', 'b', 20],
    ];
    const holds: Holds = { a: [30, 0], b: [10, 5], c: [0, 0] };
    const calm = hoursAtHand([threeBanks(rows, holds)]);
    calm.run(12);
    expect([banking(calm).inDefault, banking(calm).balances]).toEqual([[], [10, 10, 20]]);

    const at = hoursAtHand([threeBanks(rows, holds)]);
    at.run(8);
    at.strike('isl-sub', 'openFeeders');
    at.run(3);
    // A keeps its 30; B pays C the 15 that it has.
    expect(banking(at)).toMatchObject({ balances: [30, -5, 15], inDefault: [1] });
    expect(at.column('isl-bank', 'waiting')).toBe(2);
    at.closeFeeders('isl-sub');
    at.run(2);
    // With the switch back people of Town and Bay pay again. Cape does not: now for another reason, and so it is told again (rule N3).
    const payments = (lines: readonly string[]) => lines.filter((text) => text.endsWith('payments'));
    expect(payments(at.restored)).toEqual(['12 isl-bank payments', '12 isl-bay payments', '12 isl-town payments']);
    expect(payments(at.lost)).toEqual([
      ...['8 isl-bank payments', '8 isl-bay payments', '8 isl-cape payments', '8 isl-town payments'],
      '12 isl-cape payments',
    ]);
    expect(at.chain('isl-cape', 'fuel').slice(0, 4)).toEqual([
      'serviceLost isl-cape payments 12',
      '· bankInDefault bank-b 11',
      '· · incomingUnsent bank-b 9',
      '· · · serviceLost isl-bank payments 8',
    ]);
    expect(at.chain('isl-cape', 'fuel').at(-1)).toContain('stage isl-sub test/isl-sub/openFeeders 8');
  });

  it('U5.4 with no switch all day nothing is sent and nothing due: nobody is in default, and everything is given back', () => {
    const at = hoursAtHand([
      threeBanks([
        [0, 'a', 'b', 20],
        [10, 'b', 'c', 20],
      ]),
    ]);
    at.strike('isl-sub', 'openFeeders');
    at.run(11);
    expect(banking(at)).toMatchObject({ balances: [10, 2, 10], inDefault: [] });
    expect(at.column('isl-bank', 'waiting')).toBe(2);
    at.run(1);
    expect(banking(at).unsent).toEqual([]);
    expect(at.column('isl-bank', 'waiting')).toBe(2);
  });

  it('U5.5 the next opening, at half past seven, ends it: half of that hour’s cards go through, and the day starts with what is left', () => {
    const at = hoursAtHand([threeBanks([[60, 'a', 'b', 20]], HOLDS, 450)]);
    at.run(24);
    expect(banking(at)).toMatchObject({ balances: [-5, 17, 10], inDefault: [0], failedCards: [90, 0, 0] });
    at.run(1);
    expect(at.restored).toEqual(['24 isl-town payments', '24 isl-town fuel']);
    expect(banking(at)).toMatchObject({ balances: [-5, 17, 10], inDefault: [], failedCards: [45, 0, 0] });
    expect([at.network('isl').losses, at.column('isl-bank', 'waiting')]).toEqual([{}, 0]);
  });

  it('U5.6 what stands is kept as it was while nothing changes', () => {
    const at = hoursAtHand([threeBanks([])]);
    at.run(1);
    const before = banking(at);
    at.run(1);
    for (const key of ['balances', 'queue', 'unsent', 'inDefault', 'failedCards'] as const)
      expect(banking(at)[key]).toBe(before[key]);
  });
});
