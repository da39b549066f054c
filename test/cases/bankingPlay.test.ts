/**
 * Payments as they are played, on the island of test/support/play/island.ts: the exercise begins at seven, when the banks' day does. Banks A and B
 * hold 10 and may owe 5. In each of Town and Cape people pay 90 times an hour by card and draw 10 notes; 10 notes are brought.
 */
import { describe, expect, it } from 'vitest';
import type { BankingPlan } from '../../engine/model/network.ts';
import type { Asset, Nation } from '../../engine/model/scenario.ts';
import { hoursAtHand } from '../support/play/hoursAtHand.ts';
import { ISLAND, island } from '../support/play/island.ts';
import { asset, needs } from '../support/play/smallNation.ts';

type Row = readonly [minute: number, debtor: 'a' | 'b', creditor: 'a' | 'b', amount: number];

/** The island with these payments between its banks, minutes from seven o'clock on. */
function paying(rows: readonly Row[], assets: readonly Asset[] = []): Nation {
  const payments = rows.map(([minute, debtor, creditor, amount]) => ({
    ...{ minute: 420 + minute, debtor: `bank-${debtor}`, creditor: `bank-${creditor}`, amount },
  }));
  return island({ banking: { ...ISLAND.banking, payments } }, assets);
}

function withDistricts(change: Partial<BankingPlan['districts'][number]>): Nation {
  const districts = ISLAND.banking.districts.map((district) => ({ ...district, ...change }));
  return island({ banking: { ...ISLAND.banking, districts } });
}

describe('U1 settlement', () => {
  it('U1.1 one by one, never below a bank’s credit: 12 settle, 5 wait for the 3 that come back', () => {
    const at = hoursAtHand([
      paying([
        [0, 'a', 'b', 12],
        [10, 'a', 'b', 5],
        [70, 'b', 'a', 3],
      ]),
    ]);
    at.run(1);
    // 10 − 12 = −2, and −2 − 5 is below −5.
    expect(at.network('isl').banking.balances).toEqual([-2, 22]);
    expect(at.column('isl-bank', 'waiting')).toBe(1);
    at.run(1);
    expect(at.network('isl').banking.balances).toEqual([-2 + 3 - 5, 22 - 3 + 5]);
    expect(at.column('isl-bank', 'waiting')).toBe(0);
  });

  it('U1.2 what waits is settled together when the hour ends, where no payment alone can be', () => {
    const at = hoursAtHand([
      paying([
        [0, 'a', 'b', 20],
        [1, 'b', 'a', 18],
      ]),
    ]);
    at.run(1);
    // 10 − 20 and 10 − 18 are both below −5; together they leave 8 and 12.
    expect(at.network('isl').banking).toMatchObject({ balances: [8, 12], queue: [], unsent: [] });
  });

  it('U1.3 as much as there can be: of three that wait the two that fit each other go, the third stays', () => {
    const at = hoursAtHand([
      paying([
        [0, 'a', 'b', 30],
        [1, 'a', 'b', 20],
        [2, 'b', 'a', 18],
      ]),
    ]);
    at.run(1);
    // 30 with 18 would leave A −2, which it may owe; 20 with 18 leave it 8. The larger value goes.
    expect(at.network('isl').banking.balances).toEqual([-2, 22]);
    expect(at.network('isl').banking.queue.map(([, , , , amount]) => amount)).toEqual([20]);
    expect(at.column('isl-bank', 'waiting')).toBe(1);
  });

  it('U1.4 while no switch works it waits with its bank, and goes in the hour in which one does', () => {
    const at = hoursAtHand([
      paying(
        [
          [5, 'a', 'b', 4],
          [65, 'b', 'a', 1],
        ],
        [asset('isl-bank', 'bankSwitch', { dependsOn: [needs('power', 'isl-sub')] })],
      ),
    ]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect([at.network('isl').banking.balances, at.column('isl-bank', 'waiting')]).toEqual([[10, 10], 1]);
    at.closeFeeders('isl-sub');
    at.run(1);
    expect([at.network('isl').banking.balances, at.column('isl-bank', 'waiting')]).toEqual([[10, 10], 2]);
    at.run(1);
    expect([at.network('isl').banking.balances, at.column('isl-bank', 'waiting')]).toEqual([[7, 13], 0]);
  });

  it('U1.5 at the cut-off, eleven hours after the opening, what could not be sent is given back; the next day brings its payments again', () => {
    const bank = asset('isl-bank', 'bankSwitch', { dependsOn: [needs('power', 'isl-sub')] });
    const at = hoursAtHand([paying([[600, 'a', 'b', 6]], [bank])]);
    at.run(9);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.column('isl-bank', 'waiting')).toBe(0);
    at.closeFeeders('isl-sub');
    at.run(1);
    // It came at minute 600, in hour 10, which ends at the cut-off of 18:00. One payment was not made, and the bank says so until it opens again.
    expect([at.network('isl').banking.balances, at.column('isl-bank', 'waiting')]).toEqual([[10, 10], 1]);
    at.run(13);
    expect([at.network('isl').banking.unsent, at.column('isl-bank', 'waiting')]).toEqual([[], 1]);
    at.run(1);
    expect([at.network('isl').banking.balances, at.column('isl-bank', 'waiting')]).toEqual([[10, 10], 0]);
    const twice = hoursAtHand([paying([[0, 'a', 'b', 6]])]);
    twice.run(25);
    expect(twice.network('isl').banking.balances).toEqual([10 - 2 * 6, 10 + 2 * 6]);
  });

  it('U1.6 with two switches one is enough', () => {
    const banking = { ...ISLAND.banking, switches: ['isl-bank', 'isl-second'] };
    const nation = island({ banking }, [
      asset('isl-bank', 'bankSwitch', { dependsOn: [needs('power', 'isl-sub')] }),
      asset('isl-second', 'bankSwitch'),
    ]);
    const at = hoursAtHand([nation]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.lost).toContain('0 isl-bank payments');
    expect(at.lost).not.toContain('0 isl-cape payments');
    expect(at.network('isl').banking.failedCards).toEqual([90, 0]);
  });
});

describe('U2 cards', () => {
  it('U2.1 work as far as power does: Town at 786 ‰, so 70 of 90 go through', () => {
    const at = hoursAtHand([island()]);
    // 800 ‰ of 640 kW are 512; 40 go first, 472 of 600 to Town. 90 · 0.786 = 70.7.
    at.reduce('isl-sub', 200);
    at.run(1);
    expect(at.network('isl').banking.failedCards).toEqual([20, 0]);
  });

  it('U2.2 as far as the switch does, everywhere: one that gives 700 ‰ lets 63 of 90 through', () => {
    const lame = asset('isl-bank', 'bankSwitch', {
      dependsOn: [needs('power', 'isl-sub', { lossPerMille: 300 })],
    });
    const feeders = ISLAND.energy.feeders.map((feeder) =>
      feeder.serves === 'isl-town' || feeder.serves === 'isl-hub' ? { ...feeder, bus: 'yard' } : feeder,
    );
    const town = asset('isl-town', 'district', { people: 1000, dependsOn: [needs('water', 'isl-works')] });
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } }, [lame, town, asset('isl-hub', 'hub')])]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    expect(at.network('isl').banking.failedCards).toEqual([27, 27]);
  });

  it('U2.3 the least of the three counts: switch 700 ‰ and power 786 ‰ are 700 ‰ in Town as in Cape', () => {
    const assets = [
      asset('isl-bank', 'bankSwitch', { dependsOn: [needs('communications', 'isl-aerial', { lossPerMille: 300 })] }),
      asset('isl-aerial', 'hub', { dependsOn: [needs('power', 'isl-sub')] }),
    ];
    const aerial = { id: 'feeder-aerial', bus: 'gate', serves: 'isl-aerial', kilowatts: 200 };
    const feeders = [...ISLAND.energy.feeders, aerial];
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } }, assets)]);
    // 610 ‰ of 840 kW are 512: 40 go first, 472 of 600 to Town, nothing to the aerial, last in the plan.
    at.reduce('isl-sub', 390);
    at.run(1);
    expect(at.network('isl').banking.failedCards).toEqual([27, 27]);
  });
});

describe('U3 cash', () => {
  it('U3.1 each card that failed looks for a note an hour later', () => {
    const at = hoursAtHand([island()]);
    const notes: number[] = [];
    for (let hour = 0; hour < 3; hour++) {
      if (hour < 2) at.reduce('isl-sub', 200);
      at.run(1);
      notes.push(at.network('isl').banking.notes[0] ?? 0);
    }
    // Hour 0: 10 brought, 10 · 0.786 = 7 drawn. 20 cards fail, and a few people fear: 11 asked for instead of 10 (rule N6).
    // Hour 1: 10 brought, (11 + 20) · 0.786 = 24 drawn. Hour 2, all well again: 10 brought, 11 + 20 drawn.
    expect(notes).toEqual([103, 89, 68]);
  });

  it('U3.2 comes as far as notes last, and the column shows what is left of a full machine', () => {
    const at = hoursAtHand([withDistricts({ notes: 15, notesBrought: 0 })]);
    expect(at.column('isl-town', 'stockPerMille')).toBe(75);
    at.run(1);
    expect([at.network('isl').banking.notes, at.column('isl-town', 'stockPerMille')]).toEqual([[5, 5], 25]);
    at.run(1);
    expect([at.network('isl').banking.notes, at.column('isl-town', 'stockPerMille')]).toEqual([[0, 0], 0]);
  });

  it('U3.3 vans bring no more than fits', () => {
    const at = hoursAtHand([withDistricts({ notes: 195, notesBrought: 50 })]);
    at.run(1);
    expect(at.network('isl').banking.notes).toEqual([190, 190]);
  });

  it('U3.4 vans are as slow as roads were in the hour before', () => {
    // One road of 100 between the districts, with signals of Town: with those dark it carries 60, and drivers take 1.87 times as long (Z4.1).
    const roads = {
      ...{ nodes: 2, zones: 2, trips: [{ from: 0, to: 1, vehicles: 100 }] },
      links: [{ id: 'road', from: 0, to: 1, vehiclesPerHour: 100, seconds: 600, signals: 'isl-town' }],
    };
    const at = hoursAtHand([island({ transport: { ...ISLAND.transport, roads } })]);
    at.strike('isl-sub', 'openFeeders');
    at.run(1);
    const before = at.network('isl').banking.notes[1] ?? 0;
    at.closeFeeders('isl-sub');
    at.run(1);
    // Hour 0 still had the roads of before StartEx. In hour 1 vans bring 533 ‰ of 10 to Cape, and the bank's battery is empty: none is drawn.
    expect(before).toBe(100);
    expect(at.network('isl').banking.notes[1]).toBe(105);
  });
});

describe('U4 payments of a district', () => {
  it('U4.1 are cards and ordinary withdrawals that went through, of all: 70 + 7 of 100, 230 ‰ short for half of the people', () => {
    const at = hoursAtHand([island()], 0);
    at.reduce('isl-sub', 200);
    at.run(1);
    // 115 ‰ for all, times 80 · 2,000 ÷ 2,000,000, rounded up (rule N6).
    expect(at.network('isl').fear.cash).toBe(10);
  });

  it('U4.2 without notes 90 of 100 still go through, by card; without cards and notes they are lost, because the cash is gone', () => {
    const at = hoursAtHand([withDistricts({ notes: 0, notesBrought: 0 })], 0);
    at.run(1);
    expect(at.lost).toEqual([]);
    expect(at.network('isl').fear.cash).toBe(8);
    const cashOnly = hoursAtHand([withDistricts({ notes: 15, notesBrought: 0, cardsAsked: 0 })]);
    cashOnly.run(3);
    expect(cashOnly.lost).toEqual([
      ...['2 isl-cape payments', '2 isl-cape fuel', '2 isl-town payments', '2 isl-town fuel'],
    ]);
    expect(cashOnly.chain('isl-cape', 'fuel')).toEqual(['serviceLost isl-cape payments 2', '· cashGone isl-cape 2']);
  });

  it('U4.3 are lost where nobody reaches the switch: the hub is silent from hour 2 on, until its power is back in hour 4', () => {
    // The bank itself hangs at the yard.
    const feeders = ISLAND.energy.feeders.map((feeder) =>
      feeder.serves === 'isl-bank' ? { ...feeder, bus: 'yard' } : feeder,
    );
    const bank = asset('isl-bank', 'bankSwitch', { dependsOn: [needs('communications', 'isl-hub')] });
    const at = hoursAtHand([island({ energy: { ...ISLAND.energy, feeders } }, [bank])]);
    at.strike('isl-sub', 'openFeeders');
    at.run(3);
    at.closeFeeders('isl-sub');
    at.run(3);
    const cape = (lines: readonly string[]) => lines.filter((text) => text.includes('isl-cape payments'));
    expect([cape(at.lost), cape(at.restored)]).toEqual([['2 isl-cape payments'], ['4 isl-cape payments']]);
  });
});
