import type { Fact, FactType } from '../../model/fact.ts';
import type { State } from '../state.ts';

/** How facts of some types change the truth. Recipes decide nothing and draw no luck; they run on a mutable draft. */
export type RecipesOf<Types extends FactType> = {
  readonly [K in Types]: (state: State, fact: Extract<Fact, { fact: K }>) => void;
};
