/** A mistake in how a command was called, or in what it was given; its message is all that the user sees. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
