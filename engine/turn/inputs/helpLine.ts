import type { Input } from '../../model/input.ts';
import type { InputContext } from '../inputRules.ts';

/** A seat asks exercise control something; the question stands in its own view and in EXCON's queue (rule G5). */
export function askControl({ emit, by, state }: InputContext, input: Extract<Input, { type: 'askControl' }>): string {
  // A numbering of its own: a question moves the number of no order and no message.
  const id = emit.nextId(`${by}-help`);
  const { turn } = state;
  emit.fact({ fact: 'helpAsked', seat: by, id, turn, text: input.text });
  emit.report({ report: 'helpAsked', to: { seat: by }, id, turn, text: input.text });
  return id;
}

/** Exercise control answers the seat that asked, and nobody else hears of it (rule G5). */
export function answerSeat({ emit, state }: InputContext, input: Extract<Input, { type: 'answerSeat' }>): string {
  const { seat, question, text } = input;
  const { turn } = state;
  emit.fact({ fact: 'helpAnswered', seat, question, turn, text });
  emit.report({ report: 'helpAnswered', to: { seat }, question, turn, text });
  return question;
}
