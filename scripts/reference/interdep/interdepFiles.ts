import { z } from 'zod';

const row = z.array(z.number());
const table = z.array(row).min(1);

/** The format of interdep_iim.json: sectors with their state of rest, or with their steps of recovery. */
export const iimFile = z.object({
  examples: z.record(
    z.string(),
    z.object({
      A: table,
      /** What strikes from outside, nothing when it is not there; a row for each step where it changes. */
      c: z.union([row, table]).nullish(),
      q: row.nullish(),
      /** How fast sectors come back: one for each, the same for all, or a table with nothing beside its diagonal. */
      K: z.union([z.number(), row, table.refine(isDiagonal, 'a table with nothing beside its diagonal')]).nullish(),
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

function isDiagonal(rows: readonly (readonly number[])[]): boolean {
  return rows.every((each, i) => each.every((value, j) => i === j || value === 0));
}
