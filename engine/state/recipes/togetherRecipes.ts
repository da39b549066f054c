import { nationRow } from '../rows.ts';
import type { RecipesOf } from './recipesOf.ts';

/** What nations know, ask, lend and send. */
export const togetherRecipes: RecipesOf<
  'copyGained' | 'deedDone' | 'proposed' | 'proposalChanged' | 'offerReserved' | 'dispatched' | 'arrived'
> = {
  copyGained: (state, fact) => {
    state.ledgers.copies.push(fact.copy);
  },
  deedDone: (state, fact) => {
    state.ledgers.deeds.push(fact.deed);
  },
  proposed: (state, fact) => {
    state.proposals.push(fact.proposal);
  },
  proposalChanged: (state, fact) => {
    const index = state.proposals.findIndex((proposal) => proposal.id === fact.proposal.id);
    state.proposals[index] = fact.proposal;
  },
  offerReserved: (state, fact) => {
    state.reserved[fact.nation]?.push(fact.commitment);
  },
  dispatched: (state, fact) => {
    nationRow(state, fact.transit.from).balance[fact.transit.item] -= fact.transit.count;
    state.transits.push(fact.transit);
  },
  arrived: (state, fact) => {
    state.transits = state.transits.filter((transit) => transit.order !== fact.transit.order);
    if (fact.transit.item !== 'set') nationRow(state, fact.transit.to).balance[fact.transit.item] += fact.transit.count;
  },
};
