import { deed } from '../../coordination/deed.ts';
import { digestOf } from '../../coordination/digestOf.ts';
import { tellProposal } from '../../coordination/propose.ts';
import type { Proposal } from '../../model/event.ts';
import type { Input } from '../../model/input.ts';
import { nationOf } from '../../state/rows.ts';
import type { InputContext } from '../inputRules.ts';
import { acceptOffer } from './acceptOffer.ts';
import { recordSealed } from './recordSealed.ts';

/**
 * Answers a proposal. A change to what is co-signed makes a new digest, which the asking seat confirms; an accepted
 * co-signature seals the order on the asking seat's sheet; an accepted offer sets off at once; who asked may take an open
 * proposal back (rules A1, A2, A3 and A6). Words given with an answer stand beside the asker's, never in their place.
 */
export function answerProposal(context: InputContext, input: Extract<Input, { type: 'answerProposal' }>): string {
  const { state, emit, game, by } = context;
  const proposal = state.proposals.find((p) => p.id === input.proposal);
  if (!proposal) throw new Error(`no proposal ${input.proposal}`);
  const settle = (changed: Partial<Proposal>) => {
    const next = { ...proposal, ...changed };
    emit.fact({ fact: 'proposalChanged', proposal: next });
    tellProposal(emit, next);
  };
  if (input.verdict === 'change' && proposal.draft && input.change) {
    const draft = { type: proposal.draft.type, answers: { ...proposal.draft.answers, ...input.change } };
    settle({ status: 'changed', draft, digest: digestOf(game.sha256, draft), answerReason: input.reason });
    return proposal.id;
  }
  if (input.verdict === 'withdraw') {
    settle({ status: 'withdrawn' });
    if (proposal.kind === 'offer') emit.fact({ fact: 'released', nation: proposal.fromNation, order: proposal.id });
    return proposal.id;
  }
  emit.fact(deed('answered', state.turn, { by: nationOf(by), to: proposal.fromNation, order: proposal.id }));
  if (input.verdict === 'decline') {
    settle({ status: 'declined', answerReason: input.reason });
    if (proposal.kind === 'offer') emit.fact({ fact: 'released', nation: proposal.fromNation, order: proposal.id });
    return proposal.id;
  }
  // Who confirms a change says nothing new about why it was made.
  settle({ status: 'accepted', answerReason: input.reason ?? proposal.answerReason });
  if (proposal.kind === 'offer') acceptOffer(context, proposal);
  if (proposal.kind === 'coSignature' && proposal.draft) {
    const type = game.scenario.orders.find((t) => t.id === proposal.draft?.type);
    if (!type) throw new Error(`no order type ${proposal.draft.type}`);
    const { id, fromSeat: seat, turn, reason } = proposal;
    recordSealed(emit, type, { ...proposal.draft, id, seat, turn, reason }, proposal.fromNation);
  }
  return proposal.id;
}
