import type { ControlInput } from '../../../engine/model/input.ts';
import type { TestLine } from './testLine.ts';

/** Sends an input of control that must be accepted. */
export async function control(line: TestLine, input: ControlInput): Promise<void> {
  const answer = await line.submit(input);
  if (answer.type !== 'accepted') throw new Error(`${input.type}: ${JSON.stringify(answer)}`);
}

/** An improvised inject: news for exactly the seats named, at any time in a turn. */
export function improvised(turn: number, to: readonly string[], body: string): ControlInput {
  return { type: 'improviseInject', turn, to, from: { en: 'Duty officer' }, subject: 'EXERCISE', body };
}
