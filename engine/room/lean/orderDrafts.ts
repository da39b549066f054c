import type { Answers, Ask, Draft } from '../../model/order.ts';
import { allowedAnswers, FIELD_OF } from '../../orders/refuseAnswers.ts';
import type { PublicOrderType, PublicScenario } from '../../view/publicScenario.ts';
import type { View } from '../../view/view.ts';

/** How far ahead a draft ends, where an order asks for its end: two turns, or as near as is allowed. */
const TURNS_AHEAD = 2;

/**
 * Every draft of an order worth trying in this view: each allowed target, mode, count, sector, item, subject, statement and kind to keep;
 * of the rest one answer (all nations, the first label, two turns ahead), because they hardly change what the order does.
 */
export function orderDrafts(view: View, scenario: PublicScenario, type: PublicOrderType): readonly Draft[] {
  let drafts: readonly Answers[] = [{}];
  for (const ask of type.asks) {
    const tries = triesOf(view, scenario, ask);
    drafts = drafts.flatMap((answers) => tries.map((answer) => ({ ...answers, [FIELD_OF[ask.ask]]: answer })));
  }
  return drafts.map((answers) => ({ type: type.id, answers }));
}

function triesOf(view: View, scenario: PublicScenario, ask: Ask): readonly unknown[] {
  const allowed = allowedAnswers(view, scenario, ask);
  switch (ask.ask) {
    case 'nations':
      return allowed.length === 0 ? [] : [allowed];
    case 'tlp':
      return allowed.slice(0, 1);
    case 'count':
      return allowed.map(Number);
    case 'untilTurn':
    case 'byTurn': {
      const turns = allowed.map(Number);
      const fit = turns.filter((turn) => turn <= view.nation.turn + TURNS_AHEAD);
      return [...(fit.length > 0 ? fit.slice(-1) : turns.slice(0, 1))];
    }
    default:
      return allowed;
  }
}
