import type { Proposal } from '../../../engine/model/event.ts';
import type { SeatInput } from '../../../engine/model/input.ts';
import { refuse } from '../../../engine/orders/refuse.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';

/** A question that is open, with what this seat may answer; nothing means that it waits for somebody else. */
export interface Waiting {
  readonly proposal: Proposal;
  readonly verdicts: readonly ('accept' | 'change' | 'decline' | 'confirm')[];
  /** A request from abroad, which is answered by an offer or declined. */
  readonly offerable: boolean;
}

/** Open questions: those this seat can answer, then those of its own that wait for others. */
export function waitingOf(
  view: View,
  scenario: PublicScenario,
): { readonly mine: readonly Waiting[]; readonly others: readonly Waiting[] } {
  if (view.nation.clock === 'ended') return { mine: [], others: [] };
  const open = view.nation.proposals.filter(
    ({ proposal }) => proposal.status === 'open' || proposal.status === 'changed',
  );
  const rows = open.map(({ proposal, mine }): Waiting & { mine: boolean } => {
    const verdicts = (['confirm', 'accept', 'change', 'decline'] as const).filter((verdict) =>
      allows(view, scenario, proposal, verdict),
    );
    return { proposal, verdicts, offerable: proposal.kind === 'request' && !mine, mine };
  });
  const answerable = (row: Waiting) => row.verdicts.length > 0;
  return {
    mine: rows.filter(answerable),
    others: rows.filter((row) => !answerable(row) && (row.mine || row.proposal.kind === 'coSignature')),
  };
}

function allows(
  view: View,
  scenario: PublicScenario,
  proposal: Proposal,
  verdict: Waiting['verdicts'][number],
): boolean {
  const input: SeatInput = {
    type: 'answerProposal',
    turn: view.nation.turn,
    proposal: proposal.id,
    verdict,
    digest: proposal.digest,
    change: verdict === 'change' ? {} : null,
    reason: null,
  };
  const refusal = refuse(view, scenario, input);
  // An empty purse, or a reason not yet written, refuses now, yet the question is this seat's to answer: the form says why.
  return refusal === null || refusal.refused === 'purseEmpty' || refusal.refused === 'missingAnswer';
}
