import { deed } from '../../coordination/deed.ts';
import { loanReceipts } from '../../coordination/loanReceipts.ts';
import { setMeasure } from '../../coordination/setMeasure.ts';
import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Sends a protection team: from the next opening it puts the intruder out and shuts the door for good (rule R7). */
export function protect(run: OrderRun, effect: Extract<Effect, { do: 'protect' }>): void {
  const { state, nation, emit, order } = run;
  const untilTurn = order.answers.untilTurn ?? state.turn + 1;
  setMeasure(run, 'protection', untilTurn, { fullServiceAfterHours: effect.fullServiceAfterHours }, state.turn + 1);
  const target = nation.assets.find((asset) => asset.id === order.answers.target);
  if (target) loanReceipts(run, target.id, 'team', target.kind === 'substation' ? 'power' : 'water');
  emit.fact(deed('protected', state.turn, { by: nation.id, asset: order.answers.target ?? null, order: order.id }));
}
