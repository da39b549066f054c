import type { State } from '../state/state.ts';
import type { Grain } from './writtenAgain.ts';

const ROWS = { each: null };

/** The rows of a state that stay as they are over inputs and turns, each of which is written as a whole. */
export const GRAIN_OF_STATE = {
  fields: {
    nations: {
      each: {
        fields: {
          columns: ROWS,
          buffers: ROWS,
          network: { fields: { grid: ROWS, water: ROWS, banking: ROWS, fuel: ROWS, losses: ROWS } },
          postures: ROWS,
          doors: ROWS,
          statements: ROWS,
          unreported: ROWS,
        } satisfies { readonly [K in keyof State['nations'][string]]?: Grain },
      },
    },
    sealed: ROWS,
    proposals: ROWS,
    rulings: ROWS,
    msel: ROWS,
  } satisfies { readonly [K in keyof State]?: Grain },
} satisfies Grain;
