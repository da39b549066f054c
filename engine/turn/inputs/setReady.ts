import type { Input } from '../../model/input.ts';
import { nationOf } from '../../state/rows.ts';
import type { InputContext } from '../inputRules.ts';

/** Says that a seat is ready for the lock, or is not any more. Binds nobody. */
export function setReady({ emit, by }: InputContext, input: Extract<Input, { type: 'setReady' }>): null {
  emit.fact({ fact: 'readySet', seat: by, ready: input.ready });
  emit.report({ report: 'readySet', to: { nation: nationOf(by) }, seat: by, ready: input.ready });
  return null;
}
