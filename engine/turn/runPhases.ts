import type { Batch } from '../model/event.ts';
import type { Game } from '../run/game.ts';
import type { State } from '../state/state.ts';
import { write } from '../state/write.ts';
import { startEmission } from './emission.ts';
import type { Phase } from './phase.ts';

/** A state and the batches that led to it. */
export interface Ran {
  readonly state: State;
  readonly batches: readonly Batch[];
}

/** Runs phases one after the other: each sees the state that the one before it left, and speaks on it frozen. */
export function runPhases(game: Game, from: State, phases: readonly Phase[]): Ran {
  let state = from;
  const batches: Batch[] = [];
  for (const phase of phases) {
    const emit = startEmission(state);
    phase.run({ game, state, emit });
    state = write(state, emit.facts, game.writer);
    if (emit.facts.length + emit.reports.length > 0)
      batches.push({ phase: phase.name, facts: emit.facts, reports: emit.reports });
  }
  return { state, batches };
}
