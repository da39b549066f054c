import type { AssetId } from '../../../engine/model/ids.ts';
import type { Answers, Ask, AssetKind } from '../../../engine/model/order.ts';
import { allowedAnswers } from '../../../engine/orders/refuseAnswers.ts';
import type { PublicOrderType, PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';

/** Most turns a measure is proposed for, or help is asked for in, before anybody has said how many. */
const USUAL_TURNS = 2;

/** The answers a form starts with: what was given (a Decide button's), what is selected, and wherever there is no choice. */
export function prefill(
  view: View,
  scenario: PublicScenario,
  type: Pick<PublicOrderType, 'asks'>,
  given: Answers,
  selected: AssetId | null,
): Answers {
  const answers: { -readonly [K in keyof Answers]: Answers[K] } = { ...given };
  for (const ask of type.asks) {
    if (answers[ask.ask] !== undefined) continue;
    Object.assign(answers, startOf(view, scenario, ask, selected));
  }
  return answers;
}

function startOf(view: View, scenario: PublicScenario, ask: Ask, selected: AssetId | null): Answers {
  const allowed = allowedAnswers(view, scenario, ask);
  const only = allowed.length === 1 ? allowed[0] : undefined;
  switch (ask.ask) {
    case 'target': {
      const target = selected !== null && allowed.includes(selected) ? selected : only;
      return target === undefined ? {} : { target };
    }
    case 'nations':
      return only === undefined ? {} : { nations: [only] };
    case 'tlp':
      return { tlp: 'AMBER' };
    case 'information':
      return only === undefined ? {} : { information: only };
    case 'untilTurn':
      return allowed.length === 0 ? {} : { untilTurn: Number(allowed[Math.min(USUAL_TURNS, allowed.length) - 1]) };
    case 'byTurn':
      return allowed.length === 0 ? {} : { byTurn: Number(allowed[Math.min(USUAL_TURNS, allowed.length) - 1]) };
    case 'count':
      return { count: ask.atLeast };
    case 'mode':
      return { mode: 'on' };
    case 'keep':
      return only === undefined ? {} : { keep: only as AssetKind };
    case 'sector':
    case 'subject':
    case 'item':
    case 'statement':
      return {};
  }
}
