import { z } from 'zod';

const amounts = z.array(z.number());

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
      defaulters: z.array(z.number().int().nonnegative()).nullish(),
    }),
  ),
});

/** A file of that format. */
export type ClearingFile = z.infer<typeof clearingFile>;
