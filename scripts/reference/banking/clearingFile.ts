import { z } from 'zod';

const amounts = z.array(z.number());
const banks = z.array(z.number().int().nonnegative());

/** The format of banking_eisenberg_noe.json: networks of debts with their greatest clearing vectors. */
export const clearingFile = z.object({
  cases: z.record(
    z.string(),
    z.object({
      L: z.array(amounts).min(1),
      external_liabilities: amounts.nullish(),
      e: amounts,
      p_bar: amounts.nullish(),
      clearing: amounts,
      equity: amounts.nullish(),
      defaulters: banks.nullish(),
      fictitious_default_rounds: z.array(banks).min(1).nullish(),
    }),
  ),
});

/** A file of that format. */
export type ClearingFile = z.infer<typeof clearingFile>;
