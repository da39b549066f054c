/** A reason not to start that a person can act on: one sentence, no stack. */
export class Stop extends Error {
  override readonly name = 'Stop';
}
