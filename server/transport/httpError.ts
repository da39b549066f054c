/** An answer other than the one hoped for: a code for the page, and a sentence that says what to do. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, says: string) {
    super(says);
    this.statusCode = statusCode;
    this.code = code;
  }
}
