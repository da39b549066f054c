import type { Fact, FactType } from '../model/fact.ts';
import { clockRecipes } from './recipes/clockRecipes.ts';
import { mselRecipes } from './recipes/mselRecipes.ts';
import { networkRecipes } from './recipes/networkRecipes.ts';
import { orderRecipes } from './recipes/orderRecipes.ts';
import { publicRecipes } from './recipes/publicRecipes.ts';
import type { RecipesOf } from './recipes/recipesOf.ts';
import { threatRecipes } from './recipes/threatRecipes.ts';
import { togetherRecipes } from './recipes/togetherRecipes.ts';
import type { State } from './state.ts';

/** How each fact changes the truth; a fact without a recipe does not compile. */
const recipes: RecipesOf<FactType> = {
  ...clockRecipes,
  ...orderRecipes,
  ...threatRecipes,
  ...networkRecipes,
  ...publicRecipes,
  ...togetherRecipes,
  ...mselRecipes,
};

/** Writes one fact into a mutable draft of the state. */
export function apply(state: State, fact: Fact): void {
  (recipes[fact.fact] as (state: State, fact: Fact) => void)(state, fact);
}
