import type { LoggedInput } from '../../../engine/model/input.ts';

/** An input as its seat's own: what control entered from a seat's paper is that seat's in every respect (rule X6). */
export function spokenFor(logged: LoggedInput): LoggedInput {
  const { input } = logged;
  return input.type === 'enterFor' ? { ...logged, by: input.seat, input: input.input } : logged;
}
