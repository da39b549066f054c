import type { PhaseContext } from '../phase.ts';

/** EndEx after the last turn. */
export function end({ emit }: PhaseContext): void {
  emit.fact({ fact: 'exerciseEnded' });
  emit.report({ report: 'exerciseEnded', to: { all: true } });
}
