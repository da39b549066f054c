import { z } from 'zod';
import { ITEMS } from '../../model/order.ts';
import { RULING_BOUNDS } from '../../model/ruling.ts';

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
const { trust, work, fuel, reduce, occupy } = RULING_BOUNDS;

/** An effect that exercise control may give a free-form order, each number within its bounds (rule F2). */
export const rulingEffect = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('trust'), byPerMille: within(trust.byPerMille) }),
  z.strictObject({ do: z.literal('treat') }),
  z.strictObject({ do: z.literal('work'), crewHours: within(work.crewHours) }),
  z.strictObject({ do: z.literal('fuel'), hours: within(fuel.hours) }),
  z.strictObject({ do: z.literal('reduce'), byPerMille: within(reduce.byPerMille), forTurns: within(reduce.forTurns) }),
  z.strictObject({ do: z.literal('shutDoor') }),
  z.strictObject({ do: z.literal('grant'), information: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not an id') }),
  z.strictObject({
    do: z.literal('occupy'),
    item: z.enum(ITEMS),
    count: within(occupy.count),
    while: z.literal('turn'),
  }),
]);
