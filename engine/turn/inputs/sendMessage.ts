import { byId } from '../../model/ids.ts';
import type { Input } from '../../model/input.ts';
import type { InputContext } from '../inputRules.ts';

/** Delivers a message to the named seats, under each seat's own number (rules A4, V3). No rule looks at its text. */
export function sendMessage({ emit, by, state }: InputContext, input: Extract<Input, { type: 'sendMessage' }>): string {
  const receivers = [...new Set(input.to)].filter((seat) => seat !== by).sort(byId);
  const id = emit.nextId(by);
  emit.report({
    report: 'messageSent',
    to: { seat: by },
    id,
    turn: state.turn,
    from: by,
    with: receivers,
    text: input.text,
  });
  for (const seat of receivers) {
    const copy = emit.nextId(seat);
    emit.report({
      report: 'messageReceived',
      to: { seat },
      id: copy,
      turn: state.turn,
      from: by,
      with: receivers,
      text: input.text,
    });
  }
  return id;
}
