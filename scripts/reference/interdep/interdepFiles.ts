import { z } from 'zod';

const row = z.array(z.number());
const table = z.array(row).min(1);

/** The format of interdep_iim.json: sectors with their state of rest, or with their steps of recovery. */
export const iimFile = z.object({
  examples: z.record(
    z.string(),
    z.object({
      A: table,
      c: row,
      q: row.nullish(),
      K: row.nullish(),
      q0: row.nullish(),
      trajectory: z.array(row).min(1).nullish(),
    }),
  ),
});

/** The format of interdep_iim_published.json: worked examples as printed, with how far print may be off. */
export const publishedFile = z.object({
  cases: z
    .array(
      z.object({
        ref: z.string(),
        A: table,
        c: row,
        published_q: row.nullish(),
        exact_q: row.nullish(),
        unclipped_q: row.nullish(),
        tol: z.number().positive().default(0.01),
      }),
    )
    .min(1),
});

/** The format of interdep_buldyrev.json: where two networks that need each other fall apart. */
export const buldyrevFile = z.object({
  two_fully_interdependent_ER: z.object({ pc_times_k: z.number(), Pinf_times_k_at_pc: z.number() }),
});
