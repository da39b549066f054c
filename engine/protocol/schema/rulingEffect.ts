import { z } from 'zod';
import { ITEMS } from '../../model/order.ts';

/** Effects that one ruling may have at most. */
export const MOST_RULING_EFFECTS = 6;

/** An effect that exercise control may give a free-form order, each number within its bounds (rule F2). */
export const rulingEffect = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('trust'), byPerMille: z.int().min(-200).max(200) }),
  z.strictObject({ do: z.literal('treat') }),
  z.strictObject({ do: z.literal('work'), crewHours: z.int().min(1).max(24) }),
  z.strictObject({ do: z.literal('fuel'), hours: z.int().min(1).max(24) }),
  z.strictObject({ do: z.literal('reduce'), byPerMille: z.int().min(1).max(1000), forTurns: z.int().min(1).max(8) }),
  z.strictObject({ do: z.literal('shutDoor') }),
  z.strictObject({ do: z.literal('grant'), information: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not an id') }),
  z.strictObject({
    do: z.literal('occupy'),
    item: z.enum(ITEMS),
    count: z.int().min(1).max(9),
    while: z.literal('turn'),
  }),
]);
