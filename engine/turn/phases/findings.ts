import { LATE_WORDS, runEffect } from '../../orders/effectRules.ts';
import type { PhaseContext } from '../phase.ts';
import { sealedRuns } from '../sealedRuns.ts';

/** Hunts report at the closing of their turn (rule D3). */
export function findings({ game, state, emit }: PhaseContext): void {
  for (const run of sealedRuns(game, state, emit)) {
    for (const effect of run.type.effects) if (LATE_WORDS.includes(effect.do)) runEffect(run, effect);
  }
}
