import { nationRow } from '../rows.ts';
import type { RecipesOf } from './recipesOf.ts';

/** Trust, rumours and what is said in public. */
export const publicRecipes: RecipesOf<'trustChanged' | 'trustClamped' | 'rumourStarted' | 'rumourEnded' | 'stated'> = {
  trustChanged: (state, fact) => {
    nationRow(state, fact.nation).trustPerMille += fact.byPerMille;
  },
  trustClamped: (state, fact) => {
    const row = nationRow(state, fact.nation);
    row.trustPerMille = Math.max(0, Math.min(1000, row.trustPerMille));
  },
  rumourStarted: (state, fact) => {
    nationRow(state, fact.nation).rumour = { sinceTurn: fact.turn, trustPerTurn: fact.trustPerTurn };
  },
  rumourEnded: (state, fact) => {
    nationRow(state, fact.nation).rumour = null;
  },
  stated: (state, fact) => {
    const row = nationRow(state, fact.nation);
    const { seat, turn, statement } = fact;
    if (fact.earns) row.earned = [...row.earned, { statement, turn }];
    row.statements = [...row.statements.filter((said) => said.seat !== seat), { seat, turn, statement }];
  },
};
