import type { Proposal } from '../../../engine/model/event.ts';
import type { SeatInput } from '../../../engine/model/input.ts';

/** Taking back an own request, offer or question while nobody has answered it. */
export function withdrawProposal(proposal: Proposal, turn: number): SeatInput {
  const { id, digest } = proposal;
  return { type: 'answerProposal', turn, proposal: id, verdict: 'withdraw', digest, change: null, reason: null };
}
