import { loanReceipts } from '../../coordination/loanReceipts.ts';
import { setMeasure } from '../../coordination/setMeasure.ts';
import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Runs a works by hand: less water, treated again from the end of the turn (rule R4). Only at a works. */
export function goManual(run: OrderRun, effect: Extract<Effect, { do: 'goManual' }>): void {
  const target = run.nation.assets.find((asset) => asset.id === run.order.answers.target);
  if (target?.kind !== 'works') return;
  const { servicePerMille, tiredPerMille, tiredAfterTurns } = effect;
  setMeasure(run, 'manual', null, { servicePerMille, tiredPerMille, tiredAfterTurns });
  loanReceipts(run, target.id, 'crew', 'water');
}
