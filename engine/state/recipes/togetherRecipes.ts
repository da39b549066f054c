import type { Item } from '../../model/order.ts';
import { withRow } from '../ledger.ts';
import { nationRow } from '../rows.ts';
import type { NationRow } from '../state.ts';
import type { RecipesOf } from './recipesOf.ts';

/** What nations know, ask, lend and send. */
export const togetherRecipes: RecipesOf<
  'copyGained' | 'deedDone' | 'proposed' | 'proposalChanged' | 'offerReserved' | 'dispatched' | 'arrived'
> = {
  copyGained: (state, fact) => {
    state.ledgers.copies = [...state.ledgers.copies, fact.copy];
  },
  deedDone: (state, fact) => {
    state.ledgers.deeds = withRow(state.ledgers.deeds, fact.deed);
  },
  proposed: (state, fact) => {
    state.proposals = [...state.proposals, fact.proposal];
  },
  proposalChanged: (state, fact) => {
    state.proposals = state.proposals.map((proposal) => (proposal.id === fact.proposal.id ? fact.proposal : proposal));
  },
  offerReserved: (state, fact) => {
    const { [fact.nation]: reserves } = state.reserved;
    if (reserves) state.reserved[fact.nation] = [...reserves, fact.commitment];
  },
  dispatched: (state, fact) => {
    const { from, item, count } = fact.transit;
    addToBalance(nationRow(state, from), item, -count);
    state.transits = [...state.transits, fact.transit];
  },
  arrived: (state, fact) => {
    const { order, to, item, count } = fact.transit;
    state.transits = state.transits.filter((transit) => transit.order !== order);
    if (item !== 'set') addToBalance(nationRow(state, to), item, count);
  },
};

function addToBalance(row: NationRow, item: Item, count: number): void {
  row.balance = { ...row.balance, [item]: row.balance[item] + count };
}
