import type { Input } from '../../model/input.ts';
import { nationOf } from '../../state/rows.ts';
import { handle, type InputContext } from '../inputRules.ts';

/**
 * Enters what a seat wrote on paper: the seat's own input, decided as if the seat had sent it, and the mark that control did
 * (rule X6). The mark goes to whom the thing itself went: a message is private to its seat, all else to its nation.
 */
export function enterFor(context: InputContext, { seat, input }: Extract<Input, { type: 'enterFor' }>): string | null {
  const id = handle({ ...context, by: seat }, input);
  context.emit.fact({ fact: 'enteredFor', seat, what: input.type, id });
  if (id === null) return null;
  if (input.type === 'sendMessage') context.emit.report({ report: 'messageEntered', to: { seat }, id });
  else context.emit.report({ report: 'enteredFor', to: { nation: nationOf(seat) }, seat, id });
  return id;
}
