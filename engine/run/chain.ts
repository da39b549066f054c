import type { LogPayload } from '../model/input.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Sha256 } from './game.ts';
import { keyedHash } from './keyedHash.ts';
import type { LogEntry, TextRow } from './logEntry.ts';
import type { RunHeader } from './runFile.ts';

/** The chain before the first entry. */
export function chainStart(sha256: Sha256, header: RunHeader): string {
  return sha256(`longtable-header:${canonicalJson(header)}`);
}

/** What the chain covers of an entry: its salted payload, so that a payload can be erased and the chain still holds. */
export function commit(sha256: Sha256, salt: string, payload: string): string {
  return sha256(`${salt}:${payload}`);
}

/** The next link. */
export function link(sha256: Sha256, before: string, n: number, kind: string, commitment: string): string {
  return sha256(`${before}:${n}:${kind}:${commitment}`);
}

/** Appends a payload to the chain; the salt comes from the run secret and the entry's number. */
export function sealEntry(sha256: Sha256, runSecret: string, before: string, n: number, payload: LogPayload): LogEntry {
  const salt = keyedHash(sha256, runSecret, `entry:${n}`).slice(0, 32);
  const text = canonicalJson(payload);
  const commitment = commit(sha256, salt, text);
  return {
    n,
    kind: payload.kind,
    commitment,
    chain: link(sha256, before, n, payload.kind, commitment),
    salt,
    payload: text,
  };
}

/** Takes a free text out of an input: the log keeps the salted hash, the row beside it keeps salt and text. */
export function sealText(sha256: Sha256, runSecret: string, n: number, field: string, text: string): TextRow {
  const salt = keyedHash(sha256, runSecret, `text:${n}:${field}`).slice(0, 32);
  return { ref: commit(sha256, salt, text), salt, text };
}

/** The first thing wrong with a log, or null. */
export interface ChainFault {
  /** The entry it breaks at; 0 for the header, null for a text. */
  readonly entry: number | null;
  readonly says: string;
}

/**
 * Verifies numbers, commitments, links and texts (rule L2). Erased payloads and texts are passed over: the chain still covers them.
 * What is erased has lost its salt, too: a content without salt is held against nothing, and could say anything.
 */
export function verifyChain(
  sha256: Sha256,
  header: RunHeader,
  entries: readonly LogEntry[],
  texts: readonly TextRow[],
): ChainFault | null {
  let before = chainStart(sha256, header);
  for (const [i, entry] of entries.entries()) {
    const n = i + 1;
    if (entry.n !== n) return { entry: n, says: `entry ${n} is missing; the file goes on with entry ${entry.n}` };
    if ((entry.salt === null) !== (entry.payload === null)) {
      return { entry: n, says: `of salt and content of entry ${n} only one is there` };
    }
    if (
      entry.salt !== null &&
      entry.payload !== null &&
      commit(sha256, entry.salt, entry.payload) !== entry.commitment
    ) {
      return { entry: n, says: `the content of entry ${n} is not what was committed` };
    }
    if (link(sha256, before, n, entry.kind, entry.commitment) !== entry.chain) {
      return { entry: n, says: `entry ${n} does not follow from the entry before it` };
    }
    before = entry.chain;
  }
  for (const row of texts) {
    if ((row.salt === null) !== (row.text === null)) {
      return { entry: null, says: `of salt and content of the text ${row.ref.slice(0, 12)} only one is there` };
    }
    if (row.salt !== null && row.text !== null && commit(sha256, row.salt, row.text) !== row.ref) {
      return { entry: null, says: `the text ${row.ref.slice(0, 12)} is not what was committed` };
    }
  }
  return null;
}
