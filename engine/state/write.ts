import { produce } from 'immer';
import type { Fact } from '../model/fact.ts';
import { apply } from './apply.ts';
import type { State } from './state.ts';
import { thaw } from './thaw.ts';
import { touchedBy } from './touched.ts';

/** Writes a phase's facts: one Immer recipe or one thawed copy, with equal results (rule L9). The given state is not touched. */
export function write(state: State, facts: readonly Fact[], writer: 'immer' | 'thaw'): State {
  if (facts.length === 0) return state;
  if (writer === 'immer') {
    return produce(state, (draft) => {
      for (const fact of facts) apply(draft as State, fact);
    });
  }
  const next = thaw(state, touchedBy(facts));
  for (const fact of facts) apply(next, fact);
  return next;
}
