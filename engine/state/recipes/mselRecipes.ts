import type { RecipesOf } from './recipesOf.ts';

/** Injects, and what is read to the room. */
export const mselRecipes: RecipesOf<'injectJudged' | 'injectReleased' | 'readOut'> = {
  injectJudged: (state, fact) => {
    const row = state.msel[fact.inject];
    if (!row) throw new Error(`no inject ${fact.inject} in the state`);
    row.reasons = fact.reasons;
    if (fact.verdict === 'passed') row.status = 'passed';
  },
  injectReleased: (state, fact) => {
    const row = state.msel[fact.inject];
    if (!row) throw new Error(`no inject ${fact.inject} in the state`);
    row.status = 'released';
    row.turn = fact.turn;
    row.by = fact.by;
  },
  readOut: () => {},
};
