import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';
import { reservesOf } from '../reservesOf.ts';

/** Binds crews or teams for the turn or while the measure stands (rule O3). */
export function occupy(run: OrderRun, effect: Extract<Effect, { do: 'occupy' }>): void {
  for (const commitment of reservesOf({ effects: [effect] }, run.order, run.order.id)) {
    run.emit.fact({ fact: 'committed', nation: run.nation.id, commitment });
  }
}
