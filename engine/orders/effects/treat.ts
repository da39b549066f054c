import { postureRow } from '../../state/rows.ts';
import type { OrderRun } from '../orderRun.ts';

/** Treatment at a works is right again from the turn's first hour (rule F2); nothing where it was never stopped. */
export function treat({ state, nation, emit, order }: OrderRun): void {
  const asset = order.answers.target ?? '';
  if (postureRow(state, nation.id, asset).struck?.what !== 'stopDosing') return;
  emit.fact({ fact: 'dosingCorrected', nation: nation.id, asset });
}
