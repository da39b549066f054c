import type { Proposal } from '../model/event.ts';
import type { Emission } from '../turn/emission.ts';

/** Puts a proposal before its receiver and beside its sender. */
export function propose(emit: Emission, proposal: Proposal): void {
  emit.fact({ fact: 'proposed', proposal });
  tellProposal(emit, proposal);
}

/** Tells both sides how a proposal stands; within one nation that is one report. */
export function tellProposal(emit: Emission, proposal: Proposal): void {
  emit.report({ report: 'proposal', to: { nation: proposal.fromNation }, proposal, mine: true });
  if (proposal.toNation !== proposal.fromNation) {
    emit.report({ report: 'proposal', to: { nation: proposal.toNation }, proposal, mine: false });
  }
}
