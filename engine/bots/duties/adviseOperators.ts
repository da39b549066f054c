import { ordersThat, sealFirst } from '../drafts.ts';
import type { Policy } from '../policy.ts';

/** Warns all operators once, as soon as it may. */
export const adviseOperators: Policy = (seen) => {
  const types = ordersThat(seen, 'advise').map((type) => type.id);
  const done = seen.view.nation.lines.some((line) => line.line === 'order' && types.includes(line.order.type));
  return done ? null : sealFirst(seen, 'advise', {}, 'adviseOperators');
};
