import type { Decide } from '../../../engine/model/inject.ts';
import type { Refusal } from '../../../engine/orders/refusal.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { blockOf } from './blockOf.ts';

/** Refusals that mean the thing has been done or is on its way. */
const DONE: readonly Refusal['refused'][] = [
  'alreadySealed',
  'measureOn',
  'keptFirst',
  'waitsForCoSignature',
  'alreadyDone',
];

/** How a Decide button stands: what keeps it from being pressed, and whether its nation has done the thing already. */
export interface Standing {
  readonly block: Refusal | null;
  readonly isDone: boolean;
}

/** Judges a Decide button with the answers that it brings. */
export function standingOf(view: View, scenario: PublicScenario, decide: Decide): Standing {
  const type = scenario.orders.find((order) => order.id === decide.order);
  if (!type) return { block: { refused: 'unknownOrder', type: decide.order }, isDone: false };
  const block = blockOf(view, scenario, type, decide.answers);
  const { target, item, subject, statement, keep } = decide.answers;
  const isSealed = view.nation.sealed.some(
    ({ type: sealed, answers }) =>
      sealed === decide.order &&
      answers.target === target &&
      (item ?? answers.item) === answers.item &&
      (subject ?? answers.subject) === answers.subject &&
      (statement ?? answers.statement) === answers.statement &&
      (keep ?? answers.keep) === answers.keep,
  );
  return { block, isDone: isSealed || (block !== null && DONE.includes(block.refused)) };
}
