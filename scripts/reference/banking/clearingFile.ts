import { z } from 'zod';

const amounts = z.array(z.number());

/** The format of banking_eisenberg_noe.json: networks of debts with their greatest clearing vectors. */
export const clearingFile = z.object({
  cases: z.record(
    z.string(),
    z.object({
      L: z.array(amounts).min(1),
      external_liabilities: amounts.optional(),
      e: amounts,
      p_bar: amounts.optional(),
      clearing: amounts,
      equity: amounts.optional(),
      defaulters: z.array(z.number().int().nonnegative()).optional(),
    }),
  ),
});

/** A file of that format. */
export type ClearingFile = z.infer<typeof clearingFile>;
