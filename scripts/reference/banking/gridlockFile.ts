import { z } from 'zod';

const balances = z.record(z.string(), z.number().int());
const settlement = z.object({
  objective: z.number().nullish(),
  count: z.number().int(),
  value: z.number().int(),
  settled_idx: z.array(z.number().int().nonnegative()),
  balances,
});

const scenario = z.object({
  id: z.string(),
  opening_balance: balances,
  queue: z.array(z.object({ debtor: z.string(), creditor: z.string(), amount: z.number().int().positive() })),
  published_runs: z
    .array(
      z.object({
        deadlock: z.boolean(),
        balances,
        extra_obligations: z.array(z.unknown()).default([]),
        extra_pledges: z.array(z.unknown()).default([]),
      }),
    )
    .default([]),
  computed_here: z
    .object({
      max_value: settlement.nullish(),
      max_count: settlement.nullish(),
      fifo_bech_soramaki: settlement.nullish(),
    })
    .default({}),
  /** Whether the first published run left the balances of each of the answers above. */
  published_first_run_balances_match: z
    .object({
      max_value: z.boolean().nullish(),
      max_count: z.boolean().nullish(),
      fifo_bech_soramaki: z.boolean().nullish(),
    })
    .nullish(),
});

/** The format of banking_gridlock_*.json: queues, what a published test expects of them, and exact answers. */
export const gridlockFile = z.object({ scenarios: z.array(scenario).min(1) });

/** A set of payments that such a file gives, and what it comes to. */
export type GivenSettlement = z.infer<typeof settlement>;

/** One queue of such a file. */
export type GridlockScenario = z.infer<typeof scenario>;
