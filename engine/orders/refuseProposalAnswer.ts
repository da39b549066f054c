import type { SeatInput } from '../model/input.ts';
import type { Draft } from '../model/order.ts';
import { roleOf } from '../model/roleOf.ts';
import type { PublicOrderType, PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';
import { refuseAnswers } from './refuseAnswers.ts';
import { refuseNeeds } from './refuseNeeds.ts';
import { refusePurse } from './refusePurse.ts';
import { reservesOf } from './reservesOf.ts';

/** Judges an answer to a proposal: is it there, open, addressed to this seat, unchanged since it was read (rules A1, A3). */
export function refuseProposalAnswer(
  view: View,
  scenario: PublicScenario,
  input: Extract<SeatInput, { type: 'answerProposal' }>,
): Refusal | null {
  const proposal = view.nation.proposals.find((row) => row.proposal.id === input.proposal)?.proposal;
  if (!proposal) return { refused: 'unknownProposal', proposal: input.proposal };
  if (proposal.status !== 'open' && proposal.status !== 'changed')
    return { refused: 'proposalClosed', proposal: proposal.id };
  if (proposal.digest !== input.digest) return { refused: 'changed', proposal: proposal.id };
  if (input.verdict === 'withdraw') {
    return proposal.fromSeat === view.seat.seat ? null : { refused: 'notYours', what: proposal.id };
  }
  if (proposal.kind !== 'coSignature') {
    if (proposal.toNation !== view.nation.nation) return { refused: 'notYours', what: proposal.id };
    const allowed = proposal.kind === 'offer' ? ['accept', 'decline'] : ['decline'];
    if (!allowed.includes(input.verdict)) return { refused: 'badAnswer', ask: 'verdict', allowed };
    // Who is asked for help owes the asker a reason when it declines.
    return proposal.kind === 'request' && input.reason === null ? { refused: 'missingAnswer', ask: 'reason' } : null;
  }
  const type = scenario.orders.find((order) => order.id === proposal.draft?.type);
  if (!type || !proposal.draft) return { refused: 'unknownProposal', proposal: proposal.id };
  if (proposal.status === 'changed') {
    if (proposal.fromSeat !== view.seat.seat)
      return { refused: 'notYourAnswer', role: roleOf(scenario, proposal.fromSeat) };
    const allowed = ['confirm', 'decline'];
    if (!allowed.includes(input.verdict)) return { refused: 'badAnswer', ask: 'verdict', allowed };
    return input.verdict === 'confirm' ? refuseSigned(view, scenario, type, proposal.draft) : null;
  }
  const need = type.needs.find((n) => n.need === 'coSignature');
  const from = need?.need === 'coSignature' ? need.from : 'mil';
  if (roleOf(scenario, view.seat.seat) !== from) return { refused: 'notYourAnswer', role: from };
  if (input.verdict === 'confirm')
    return { refused: 'badAnswer', ask: 'verdict', allowed: ['accept', 'decline', 'change'] };
  if (input.verdict === 'change') {
    if (!input.change) return { refused: 'missingAnswer', ask: 'change' };
    const answers = { ...proposal.draft.answers, ...input.change };
    const draft = { type: type.id, answers };
    return refuseAnswers(view, scenario, type, draft) ?? refuseOthers(view, scenario, type, draft);
  }
  return input.verdict === 'accept' ? refuseSigned(view, scenario, type, proposal.draft) : null;
}

/** What is signed goes on the sheet, so it must be possible as it stands now, and there must be enough for it. */
function refuseSigned(view: View, scenario: PublicScenario, type: PublicOrderType, draft: Draft): Refusal | null {
  return refuseOthers(view, scenario, type, draft) ?? refusePurse(view, reservesOf(type, draft, ''));
}

/** All needs but the signature itself, which this answer is about. */
function refuseOthers(view: View, scenario: PublicScenario, type: PublicOrderType, draft: Draft): Refusal | null {
  const needs = type.needs.filter((need) => need.need !== 'coSignature');
  return refuseNeeds(view, scenario, { ...type, needs }, draft, 'withAnswers');
}
