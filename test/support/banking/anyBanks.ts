import fc from 'fast-check';
import type { Liabilities } from '../../../engine/infrastructure/banking/clearing.ts';
import type { Payment } from '../../../engine/infrastructure/banking/payment.ts';

/** Banks with little money and a queue between them; now and then a bank pays itself. */
export const anyQueue: fc.Arbitrary<{ readonly balances: readonly number[]; readonly queue: readonly Payment[] }> = fc
  .integer({ min: 1, max: 5 })
  .chain((banks) => {
    const bank = fc.nat({ max: banks - 1 });
    const payment = fc.record({ debtor: bank, creditor: bank, amount: fc.integer({ min: 1, max: 30 }) });
    return fc.record({
      balances: fc.array(fc.nat({ max: 12 }), { minLength: banks, maxLength: banks }),
      queue: fc.array(payment, { maxLength: 11 }),
    });
  });

/** Debts in whole units between up to six banks, with rings, banks that owe nothing and banks that have nothing. */
export const anyDebts: fc.Arbitrary<Liabilities> = fc.integer({ min: 1, max: 6 }).chain((banks) => {
  const amount = fc.oneof(fc.constant(0), fc.nat({ max: 60 }));
  const list = fc.array(amount, { minLength: banks, maxLength: banks });
  return fc.record({ owed: fc.array(list, { minLength: banks, maxLength: banks }), outside: list, cash: list });
});
