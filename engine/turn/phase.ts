import type { Game } from '../run/game.ts';
import type { State } from '../state/state.ts';
import type { Emission } from './emission.ts';

/** What a phase may look at: one frozen state, and where to emit. Facts are written when the whole phase has spoken. */
export interface PhaseContext {
  readonly game: Game;
  readonly state: State;
  readonly emit: Emission;
}

/** A named step of the resolution. */
export interface Phase {
  readonly name: string;
  readonly run: (context: PhaseContext) => void;
}
