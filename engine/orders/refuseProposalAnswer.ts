import type { SeatInput } from '../model/input.ts';
import { roleOf } from '../model/roleOf.ts';
import type { PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';
import { refuseAnswers } from './refuseAnswers.ts';
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
    return input.verdict === 'confirm' ? refusePurse(view, reservesOf(type, proposal.draft, '')) : null;
  }
  const need = type.needs.find((n) => n.need === 'coSignature');
  const from = need?.need === 'coSignature' ? need.from : 'mil';
  if (roleOf(scenario, view.seat.seat) !== from) return { refused: 'notYourAnswer', role: from };
  if (input.verdict === 'confirm')
    return { refused: 'badAnswer', ask: 'verdict', allowed: ['accept', 'decline', 'change'] };
  if (input.verdict === 'change') {
    if (!input.change) return { refused: 'missingAnswer', ask: 'change' };
    const answers = { ...proposal.draft.answers, ...input.change };
    return refuseAnswers(view, scenario, type, { type: type.id, answers });
  }
  return input.verdict === 'accept' ? refusePurse(view, reservesOf(type, proposal.draft, '')) : null;
}
