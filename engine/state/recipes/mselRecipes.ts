import type { RecipesOf } from './recipesOf.ts';

/** Injects, and what is read to the room. */
export const mselRecipes: RecipesOf<'injectJudged' | 'injectReleased' | 'readOut'> = {
  injectJudged: (state, fact) => {
    const row = state.msel[fact.inject];
    if (!row) throw new Error(`no inject ${fact.inject} in the state`);
    const status = fact.verdict === 'passed' ? 'passed' : row.status;
    state.msel[fact.inject] = { ...row, status, reasons: fact.reasons };
  },
  injectReleased: (state, fact) => {
    const row = state.msel[fact.inject];
    if (!row) throw new Error(`no inject ${fact.inject} in the state`);
    state.msel[fact.inject] = { ...row, status: 'released', turn: fact.turn, by: fact.by };
  },
  readOut: () => {},
};
