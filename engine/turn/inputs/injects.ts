import type { Input } from '../../model/input.ts';
import { deliver } from '../../msel/deliver.ts';
import type { InputContext } from '../inputRules.ts';

/** Fires an inject of the MSEL now, whatever its trigger says (rule J4). */
export function releaseInject(
  { game, state, emit }: InputContext,
  input: Extract<Input, { type: 'releaseInject' }>,
): null {
  const inject = game.scenario.injects.find((i) => i.id === input.inject);
  if (!inject) throw new Error(`no inject ${input.inject}`);
  deliver(state, emit, inject, 'control');
  return null;
}

/** Delivers an inject that EXCON wrote on the spot (rule J4). */
export function improviseInject(
  { state, emit }: InputContext,
  input: Extract<Input, { type: 'improviseInject' }>,
): null {
  for (const seat of input.to) {
    const { from, subject, body } = input;
    emit.report({ report: 'improvised', to: { seat }, id: emit.nextId(seat), turn: state.turn, from, subject, body });
  }
  return null;
}
