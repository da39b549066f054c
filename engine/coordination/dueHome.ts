import type { NationId } from '../model/ids.ts';
import type { Item } from '../model/order.ts';
import type { State } from '../state/state.ts';
import type { Emission } from '../turn/emission.ts';
import { tellProposal } from './propose.ts';

/** Work of a kind is done: what is here on loan for it, with no agreed turn to be back, is due home at the next opening (rule A5). */
export function dueHome(state: State, emit: Emission, host: NationId, item: Item): void {
  for (const loan of state.proposals) {
    if (loan.kind !== 'offer' || loan.status !== 'accepted' || loan.toNation !== host || loan.item !== item) continue;
    if (loan.backByTurn !== null || state.transits.some((transit) => transit.order === loan.id)) continue;
    if (emit.facts.some((fact) => fact.fact === 'proposalChanged' && fact.proposal.id === loan.id)) continue;
    const due = { ...loan, backByTurn: state.turn + 1 };
    emit.fact({ fact: 'proposalChanged', proposal: due });
    tellProposal(emit, due);
  }
}
