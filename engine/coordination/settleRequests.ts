import type { NationId } from '../model/ids.ts';
import type { Item } from '../model/order.ts';
import type { State } from '../state/state.ts';
import type { Emission } from '../turn/emission.ts';
import { tellProposal } from './propose.ts';

/** An open request for what is now on its way is answered (rule A1). */
export function settleRequests(state: State, emit: Emission, asking: NationId, giving: NationId, item: Item): void {
  for (const proposal of state.proposals) {
    if (proposal.kind !== 'request' || proposal.status !== 'open' || proposal.item !== item) continue;
    if (proposal.fromNation !== asking || proposal.toNation !== giving) continue;
    const settled = { ...proposal, status: 'accepted' as const };
    emit.fact({ fact: 'proposalChanged', proposal: settled });
    tellProposal(emit, settled);
  }
}
