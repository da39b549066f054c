import type { Answers, Ask } from '../../../engine/model/order.ts';
import { roleOf } from '../../../engine/model/roleOf.ts';
import type { Refusal } from '../../../engine/orders/refusal.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import { allowedAnswers } from '../../../engine/orders/refuseAnswers.ts';
import { refuseObserver } from '../../../engine/orders/refuseObserver.ts';
import type { PublicOrderType, PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';

/** Asks whose answer can decide whether an order is refused; of the others any allowed answer stands for all. */
const DECISIVE: readonly Ask['ask'][] = ['target', 'mode', 'information', 'sector', 'keep'];

const ANY_WORDS = '…';

/**
 * Why an order cannot be sealed whatever is answered, or null when some answers would do. This greys a row of the list
 * before anything is filled in, by the same refuse() that judges at sealing.
 */
export function blockOf(
  view: View,
  scenario: PublicScenario,
  type: PublicOrderType,
  given: Answers = {},
): Refusal | null {
  const { nation } = view;
  const reads = refuseObserver(view, 'sealOrder');
  if (reads) return reads;
  // In a pause orders are drafted as ever; the form says why they cannot be sealed yet.
  if (nation.clock === 'paused' && nation.beneath.at(-1) === 'planning')
    return blockOf({ ...view, nation: { ...nation, clock: 'planning' } }, scenario, type, given);
  // In the seconds after the lock the room still takes drafts; to begin a new order then would be a trap.
  if (nation.clock === 'locked') return { refused: 'notPlanning', clock: nation.clock };
  const asksToHold = type.asks.some((ask) => ask.ask === 'information');
  if (asksToHold && nation.copies.length === 0 && nation.clock === 'planning' && hasRole(view, scenario, type)) {
    return { refused: 'notHeld', information: given.information ?? '' };
  }
  let first: Refusal | null = null;
  for (const answers of everyAnswer(view, scenario, type.asks, given)) {
    const draft = { type: type.id, answers };
    // The sender's own words can always be written, so their lack greys nothing.
    const refusal = refuse(view, scenario, { type: 'sealOrder', turn: view.nation.turn, draft, reason: ANY_WORDS });
    if (!refusal) return null;
    first = moreTelling(first, refusal);
  }
  return first && unnamed(first, given);
}

/** With the target, the sector or the kind still open the sentence must not name the one that happened to be tried. */
function unnamed(refusal: Refusal, given: Answers): Refusal {
  if (refusal.refused === 'notStruck' && given.target === undefined) return { ...refusal, asset: '' };
  if (refusal.refused === 'nothingToFind' && given.sector === undefined) return { ...refusal, sector: '' };
  if (refusal.refused === 'notKeptFirst' && given.keep === undefined) return { ...refusal, kind: null };
  return refusal;
}

function hasRole(view: View, scenario: PublicScenario, type: PublicOrderType): boolean {
  return type.roles.includes(roleOf(scenario, view.seat.seat));
}

function everyAnswer(view: View, scenario: PublicScenario, asks: readonly Ask[], given: Answers): readonly Answers[] {
  let all: readonly Answers[] = [given];
  for (const ask of asks) {
    if (given[ask.ask] !== undefined) continue;
    const allowed = allowedAnswers(view, scenario, ask);
    const tried = DECISIVE.includes(ask.ask) ? allowed : allowed.slice(0, 1);
    if (tried.length > 0)
      all = all.flatMap((answers) => tried.map((value) => ({ ...answers, ...answerOf(ask, value) })));
  }
  return all;
}

function answerOf(ask: Ask, value: string): Answers {
  switch (ask.ask) {
    case 'nations':
      return { nations: [value] };
    case 'untilTurn':
      return { untilTurn: Number(value) };
    case 'count':
      return { count: Number(value) };
    case 'byTurn':
      return { byTurn: Number(value) };
    default:
      return { [ask.ask]: value };
  }
}

/** Of several refusals the one that says most about what is missing: "nothing to end" says least. */
function moreTelling(a: Refusal | null, b: Refusal): Refusal {
  if (!a) return b;
  return weight(b) > weight(a) ? b : a;
}

function weight(refusal: Refusal): number {
  switch (refusal.refused) {
    case 'measureOff':
    case 'notKeptFirst':
      return 0;
    case 'missingAnswer':
    case 'badAnswer':
      return 1;
    case 'notStruck':
      return 2;
    // What the nation itself lacks comes before what another has not done.
    case 'purseEmpty':
      return 4;
    default:
      return 3;
  }
}
