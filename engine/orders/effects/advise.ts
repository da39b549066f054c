import { byId } from '../../model/ids.ts';
import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/**
 * Issues an advisory: at the next opening, after the stages that fall due there, every remote door of the nation is shut
 * for good (rule R2). Remembers whose indicator made it possible, for the receipt.
 */
export function advise(run: OrderRun, effect: Extract<Effect, { do: 'advise' }>): void {
  const { state, nation, emit } = run;
  const first = state.ledgers.copies.find((copy) => copy.nation === nation.id);
  const because = {
    how: 'advisory' as const,
    order: run.order.id,
    turn: state.turn,
    thanksTo: first?.from ?? null,
    sharedTurn: first && first.from !== null ? first.turn : null,
  };
  emit.fact({ fact: 'advisoryIssued', nation: nation.id, because });
  const reduces = effect.reduces;
  if (reduces === null) return;
  for (const asset of [...nation.assets].sort((a, b) => byId(a.id, b.id))) {
    if (asset.kind !== reduces.kind) continue;
    const untilTurn = state.turn + reduces.forTurns - 1;
    emit.fact({ fact: 'reduced', nation: nation.id, asset: asset.id, byPerMille: reduces.byPerMille, untilTurn });
  }
}
