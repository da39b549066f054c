import type { SeatInput } from '../model/input.ts';
import type { Draft } from '../model/order.ts';
import { roleOf } from '../model/roleOf.ts';
import type { PublicOrderType, PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';
import { refuseAnswers } from './refuseAnswers.ts';
import { refuseNeeds } from './refuseNeeds.ts';
import { refuseNote } from './refuseNote.ts';
import { refuseProposalAnswer } from './refuseProposalAnswer.ts';
import { refusePurse } from './refusePurse.ts';
import { reservesOf } from './reservesOf.ts';

/**
 * Judges a seat's input from its view and the public catalogue alone (rule O6), whoever sends it: a bot plays on where the
 * people of its seat only read. People are judged by `refuse`.
 */
export function refuseInput(view: View, scenario: PublicScenario, input: SeatInput): Refusal | null {
  const { turn, clock } = view.nation;
  if (clock === 'stopped') return { refused: 'stopped' };
  if (input.type === 'realWorldStop') return clock === 'ended' ? { refused: 'notPlanning', clock } : null;
  if (input.type === 'addNote' || input.type === 'withdrawNote') return refuseNote(view, input);
  if (input.turn !== turn) return { refused: 'staleTurn', turn: input.turn, now: turn };
  // The help line is open from the first page to the last (rule G5).
  if (input.type === 'askControl') return null;
  const late = clock === 'locked' && input.type === 'sealOrder' && waitsForResolution(scenario, input.draft.type);
  if (clock !== 'planning' && !late && input.type !== 'sendMessage') return { refused: 'notPlanning', clock };
  if (input.type === 'sendMessage' && clock === 'waiting') return { refused: 'notPlanning', clock };
  switch (input.type) {
    case 'sealOrder':
      return refuseOrder(view, scenario, input);
    case 'withdrawOrder': {
      const sealed = [...view.nation.sealed, ...view.nation.waiting].find((order) => order.id === input.order);
      if (sealed?.seat !== view.seat.seat) return { refused: 'notYours', what: input.order };
      const type = scenario.orders.find((order) => order.id === sealed.type);
      const ruled = view.nation.rulings.some((ruling) => ruling.order === input.order);
      return type?.takesEffect === 'now' || ruled ? { refused: 'alreadyDone' } : null;
    }
    case 'sendMessage': {
      const seats = scenario.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));
      const unknown = input.to.find((seat) => !seats.includes(seat) || seat === view.seat.seat);
      return input.to.length === 0 || unknown !== undefined
        ? { refused: 'badAnswer', ask: 'to', allowed: seats }
        : null;
    }
    case 'answerProposal':
      return refuseProposalAnswer(view, scenario, input);
    case 'makeOffer': {
      const nations = scenario.nations.map((nation) => nation.id).filter((id) => id !== view.nation.nation);
      if (!nations.includes(input.to)) return { refused: 'badAnswer', ask: 'nations', allowed: nations };
      if (!Number.isInteger(input.count) || input.count < 1)
        return { refused: 'badAnswer', ask: 'count', allowed: ['1'] };
      if (input.backByTurn !== null && input.backByTurn <= turn)
        return { refused: 'badAnswer', ask: 'untilTurn', allowed: [`${turn + 1}`] };
      return refusePurse(view, [{ item: input.item, count: input.count }]);
    }
    case 'setReady':
      return null;
  }
}

/** Desks may still send valid drafts in the grace after the lock, but only orders that wait for the resolution anyway (rule T5). */
function waitsForResolution(scenario: PublicScenario, type: string): boolean {
  const order = scenario.orders.find((o) => o.id === type);
  return order?.takesEffect === 'atResolution' && !order.needs.some((need) => need.need === 'coSignature');
}

function refuseOrder(
  view: View,
  scenario: PublicScenario,
  input: Extract<SeatInput, { type: 'sealOrder' }>,
): Refusal | null {
  const type = scenario.orders.find((order) => order.id === input.draft.type);
  if (!type) return { refused: 'unknownOrder', type: input.draft.type };
  if (!type.roles.includes(roleOf(scenario, view.seat.seat))) return { refused: 'wrongRole', roles: type.roles };
  return (
    refuseNeeds(view, scenario, type, input.draft, 'beforeAnswers') ??
    refuseAnswers(view, scenario, type, input.draft) ??
    refuseNeeds(view, scenario, type, input.draft, 'withAnswers') ??
    refuseReason(type, input.reason) ??
    refuseTravellers(scenario, type, input.draft) ??
    refusePurse(view, reservesOf(type, input.draft, ''))
  );
}

/** An order that is nothing but the sender's words needs words (rule F1). */
function refuseReason(type: PublicOrderType, reason: string | null): Refusal | null {
  const needed = type.needs.some((need) => need.need === 'reason');
  return needed && reason === null ? { refused: 'missingAnswer', ask: 'reason' } : null;
}

/** Items that may only travel serve nobody at home (rule O3). */
function refuseTravellers(scenario: PublicScenario, type: PublicOrderType, draft: Draft): Refusal | null {
  const { mayOnlyTravel, nation } = scenario.own;
  if (draft.answers.mode === 'off') return null;
  const home = scenario.nations.find((n) => n.id === nation)?.assets.some((asset) => asset.id === draft.answers.target);
  for (const effect of type.effects) {
    const atHome = effect.do === 'occupy' || (effect.do === 'dispatch' && home);
    if (atHome && mayOnlyTravel.includes(effect.item)) return { refused: 'mayOnlyTravel', item: effect.item };
  }
  return null;
}
