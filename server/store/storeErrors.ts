/** The log does not end where the writer thought: somebody else has written to it. Nothing was written. */
export class WrongHead extends Error {
  override readonly name = 'WrongHead';
  readonly exercise: string;
  readonly expected: number;
  readonly head: number;

  constructor(exercise: string, expected: number, head: number) {
    super(`the log of ${exercise} ends at entry ${head}, not ${expected}`);
    this.exercise = exercise;
    this.expected = expected;
    this.head = head;
  }
}

/** Why a store could not do what it was asked. */
export type StoreFault = 'full' | 'io' | 'busy' | 'corrupt' | 'constraint' | 'closed' | 'other';

/** The store could not do it; nothing of the request was promised. The next request may well succeed. */
export class StoreFailed extends Error {
  override readonly name = 'StoreFailed';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, says: string) {
    super(says);
    this.fault = fault;
  }
}

/** An error as it crosses the border between two threads. */
export type WireError =
  | { readonly error: 'wrongHead'; readonly exercise: string; readonly expected: number; readonly head: number }
  | { readonly error: 'failed'; readonly fault: StoreFault; readonly says: string };

/** Primary result codes of SQLite that have a meaning of their own to us. */
const FAULTS: Readonly<Record<number, StoreFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'io',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'io',
  19: 'constraint',
  26: 'corrupt',
};

/** Packs what a statement threw. */
export function toWire(thrown: unknown): WireError {
  if (thrown instanceof WrongHead) {
    return { error: 'wrongHead', exercise: thrown.exercise, expected: thrown.expected, head: thrown.head };
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  return { error: 'failed', fault: FAULTS[code] ?? 'other', says: error.message };
}

/** Unpacks it on the other side. */
export function fromWire(wire: WireError): WrongHead | StoreFailed {
  if (wire.error === 'wrongHead') return new WrongHead(wire.exercise, wire.expected, wire.head);
  return new StoreFailed(wire.fault, wire.says);
}
