import { deed } from '../../coordination/deed.ts';
import type { OrderRun } from '../orderRun.ts';

/** Declares an incident: it goes on the record, and starts the clock of who knew when (rule K1). */
export function declare(run: OrderRun): void {
  run.emit.fact(deed('declared', run.state.turn, { by: run.nation.id, order: run.order.id }));
}
