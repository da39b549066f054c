import type { DatabaseSync } from 'node:sqlite';
import { type Operations, READS } from './sqliteOperations.ts';
import { toWire, type WireError } from './storeErrors.ts';

/** One call from the main thread. */
export interface StoreRequest {
  readonly id: number;
  readonly operation: keyof Operations;
  readonly args: readonly unknown[];
}

/** Its answer, sent when what it did is on the disk. */
export type StoreAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: WireError };

/**
 * Runs a group of requests with one flush for all of its writes. When the group as a whole cannot be committed, each
 * write is tried by itself, so that one bad request does not take its neighbours down. Reads follow the writes.
 */
export function groupCommit(db: DatabaseSync, operations: Operations, group: readonly StoreRequest[]): StoreAnswer[] {
  const writes = group.filter((request) => !READS.has(request.operation));
  const reads = group.filter((request) => READS.has(request.operation));
  let answers = attempt(db, operations, writes);
  if (answers.some((answer) => !answer.ok) && writes.length > 1) {
    answers = writes.flatMap((request) => attempt(db, operations, [request]));
  }
  // The log beside the database still holds an erased text until it has been folded in.
  if (writes.some((request) => request.operation === 'eraseText')) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  for (const request of reads) answers.push(answer(request, () => run(operations, request)));
  return answers;
}

/** One transaction: every request of it succeeds, or every one is answered with the reason. */
function attempt(db: DatabaseSync, operations: Operations, requests: readonly StoreRequest[]): StoreAnswer[] {
  if (requests.length === 0) return [];
  try {
    db.exec('BEGIN IMMEDIATE');
    const values = requests.map((request) => run(operations, request));
    db.exec('COMMIT');
    return requests.map(({ id }, i) => ({ id, ok: true, value: values[i] }));
  } catch (thrown) {
    // A full disk rolls back by itself; a second rollback would throw and hide the cause.
    if (db.isTransaction) db.exec('ROLLBACK');
    const error = toWire(thrown);
    return requests.map(({ id }) => ({ id, ok: false, error }));
  }
}

function answer({ id }: StoreRequest, work: () => unknown): StoreAnswer {
  try {
    return { id, ok: true, value: work() };
  } catch (thrown) {
    return { id, ok: false, error: toWire(thrown) };
  }
}

function run(operations: Operations, { operation, args }: StoreRequest): unknown {
  return (operations[operation] as (...args: readonly unknown[]) => unknown)(...args);
}
