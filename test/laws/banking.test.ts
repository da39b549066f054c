/**
 * LAW 21: money is moved, never made. On any queue, day, network of debts and ATM: sums are kept to the last unit, nothing falls
 * below its limit, no order is lost, and more liquidity never serves less where it is promised.
 */
import { describe, expect, it } from 'vitest';
import { runCashPoint } from '../../engine/infrastructure/banking/cashPoint.ts';
import { clearAtCutOff } from '../../engine/infrastructure/banking/clearAtCutOff.ts';
import { clearByFictitiousDefaults, clearByIteration } from '../../engine/infrastructure/banking/clearing.ts';
import { clearWholeUnits } from '../../engine/infrastructure/banking/clearWholeUnits.ts';
import { fifoSettlement } from '../../engine/infrastructure/banking/fifoSettlement.ts';
import { largestSettlement } from '../../engine/infrastructure/banking/largestSettlement.ts';
import { runRtgsHour } from '../../engine/infrastructure/banking/rtgsHour.ts';
import {
  checkCash,
  checkClearing,
  checkCutOff,
  checkRtgs,
  checkSettlement,
  checkWholeClearing,
} from '../support/laws/checkBanking.ts';

const fifo = fifoSettlement;
const largest = largestSettlement;

describe('LAW 21 banking', () => {
  it('21.1 settling keeps the sum, leaves nobody below 0, and finds the largest set of all', () => {
    expect(checkSettlement({ fifo, largest }, { seed: 211, runs: 150 })).toBeNull();
  });

  it('21.2 a day of settlement loses no order and no money, and more credit settles no less in order', () => {
    expect(checkRtgs(runRtgsHour, { seed: 212, runs: 300 })).toBeNull();
  });

  it('21.3 clearing pays what there is, both ways alike, and more cash never harms', () => {
    expect(checkClearing(clearByFictitiousDefaults, { seed: 213, runs: 300 })).toBeNull();
  });

  it('21.4 clearing in whole units is whole and keeps the last unit', () => {
    expect(
      checkWholeClearing({ clear: clearWholeUnits, exact: clearByFictitiousDefaults }, { seed: 214, runs: 300 }),
    ).toBeNull();
  });

  it('21.5 notes are there, brought or given, and more never give fewer', () => {
    expect(checkCash(runCashPoint, { seed: 215, runs: 500 })).toBeNull();
  });

  it('21.6 a cut-off keeps money and credit, says of each default what came before it, and more money puts nobody in default', () => {
    expect(checkCutOff(clearAtCutOff, { seed: 216, runs: 500 })).toBeNull();
  });
});

describe('the alarm rings', () => {
  it('when the search stops at the first set that settles', () => {
    const greedy: typeof largest = (balances, queue) => ({ ...fifo(balances, queue), exact: true, cases: 1 });
    expect(checkSettlement({ fifo, largest: greedy }, { seed: 1, runs: 100 })).toMatch(/could/);
  });

  it('when a bank sinks below nothing', () => {
    const lenient: typeof fifo = (balances, queue) =>
      fifo(
        balances,
        queue,
        balances.map(() => -3),
      );
    expect(checkSettlement({ fifo: lenient, largest }, { seed: 1, runs: 100 })).toMatch(/balances/);
  });

  it('when the cut-off forgets what is in the queue', () => {
    const lossy: typeof runRtgsHour = (...given) => ({ ...runRtgsHour(...given), due: [] });
    expect(checkRtgs(lossy, { seed: 1, runs: 100 })).toMatch(/found/);
  });

  it('when orders jump their own queue', () => {
    const jumping: typeof runRtgsHour = (rules, ...given) => runRtgsHour({ ...rules, gridlock: 'largest' }, ...given);
    expect(checkRtgs(jumping, { seed: 1, runs: 3000 })).toMatch(/left .* behind/);
  });

  it('when clearing stops after one round of defaults', () => {
    const once: typeof clearByFictitiousDefaults = (debts) => clearByIteration(debts, 1);
    expect(checkClearing(once, { seed: 1, runs: 100 })).not.toBeNull();
  });

  it('when shares are rounded up', () => {
    const generous: typeof clearWholeUnits = (debts) => {
      const cleared = clearWholeUnits(debts);
      return { ...cleared, paidOutside: cleared.paidOutside.map((amount) => amount + 1) };
    };
    expect(checkWholeClearing({ clear: generous, exact: clearByFictitiousDefaults }, { seed: 1, runs: 50 })).toMatch(
      /became/,
    );
  });

  it('when a bank in default keeps what it has', () => {
    const lenient: typeof clearAtCutOff = (balances, ...given) => {
      const { defaults } = clearAtCutOff(balances, ...given);
      return defaults.length > 0 ? { balances, defaults } : clearAtCutOff(balances, ...given);
    };
    expect(checkCutOff(lenient, { seed: 1, runs: 100 })).toMatch(/keeps what it owes/);
  });

  it('when a default is not told, or comes from nowhere', () => {
    const silent: typeof clearAtCutOff = (...given) => ({ ...clearAtCutOff(...given), defaults: [] });
    expect(checkCutOff(silent, { seed: 1, runs: 100 })).toMatch(/nobody is in default/);
    const sudden: typeof clearAtCutOff = (...given) => {
      const came = clearAtCutOff(...given);
      return { ...came, defaults: came.defaults.map((one) => ({ ...one, because: [] })) };
    };
    expect(checkCutOff(sudden, { seed: 1, runs: 500 })).toMatch(/for nothing/);
  });

  it('when who has more is asked for more', () => {
    const jealous: typeof clearAtCutOff = (balances, credit, due) => {
      const most = Math.max(...balances);
      const more = due.map((row) => (balances[row.debtor] === most ? { ...row, amount: row.amount + most } : row));
      const { defaults } = clearAtCutOff(balances, credit, more);
      return { balances: clearAtCutOff(balances, credit, due).balances, defaults };
    };
    expect(checkCutOff(jealous, { seed: 1, runs: 500 })).not.toBeNull();
  });

  it('when a delivery overfills', () => {
    const careless: typeof runCashPoint = (point, asked, works, delivery = 0) => {
      const hour = runCashPoint({ ...point, notesFull: 1_000_000 }, asked, works, delivery);
      return { ...hour, notesFull: point.notesFull };
    };
    expect(checkCash(careless, { seed: 1, runs: 100 })).not.toBeNull();
  });
});
