import type { Batch } from '../model/event.ts';
import type { LoggedInput, LogPayload } from '../model/input.ts';
import type { State } from '../state/state.ts';
import { step } from '../turn/step.ts';
import { canonicalJson } from './canonicalJson.ts';
import { chainStart, sealEntry } from './chain.ts';
import { type Digest, digestNext } from './digest.ts';
import { readEntry } from './effectiveEntries.ts';
import type { Game } from './game.ts';
import type { LogEntry } from './logEntry.ts';
import type { RunHeader } from './runFile.ts';

/** A run in progress: its log and what the log has come to. */
export interface Run {
  readonly game: Game;
  readonly header: RunHeader;
  /** Salts of entries and texts come from it; never sent, never exported. */
  readonly runSecret: string;
  readonly state: State;
  readonly entries: readonly LogEntry[];
  readonly digest: Digest;
  /** State hash of the last checkpoint, or null before the first. */
  readonly stateHash: string | null;
}

/** What one input added to a run. */
export interface Appended {
  readonly state: State;
  readonly digest: Digest;
  readonly stateHash: string | null;
  /** The input's entry, and a checkpoint when it closed or ended a turn. */
  readonly added: readonly LogEntry[];
  readonly batches: readonly Batch[];
  readonly id: string | null;
}

/**
 * Seals one input's entry and steps it in memory (rule L1), as a replay will read it from the entry and not as it was sent,
 * so that news have the same bytes then (rule L5). Throws when an invariant breaks; nothing is changed then.
 */
export function appendInput(run: Run, logged: LoggedInput): Appended {
  const { sha256 } = run.game;
  const entry = sealNext(run, [], logged);
  const added = [entry];
  const { input, by } = readEntry(entry).payload as LoggedInput;
  const stepped = step(run.game, run.state, input, by);
  let { digest, stateHash } = run;
  if (stepped.checkpointTurn !== null) {
    digest = digestNext(sha256, digest, stepped.state);
    stateHash = digest.hash;
    const eventsHash = sha256(canonicalJson(stepped.batches));
    added.push(sealNext(run, added, { kind: 'checkpoint', turn: stepped.checkpointTurn, stateHash, eventsHash }));
  }
  return { state: stepped.state, digest, stateHash, added, batches: stepped.batches, id: stepped.id };
}

/** Seals a payload behind a run's log and what is already to be appended. */
export function sealNext(
  run: Pick<Run, 'game' | 'header' | 'runSecret' | 'entries'>,
  pending: readonly LogEntry[],
  payload: LogPayload,
): LogEntry {
  const { sha256 } = run.game;
  const before = pending.at(-1)?.chain ?? run.entries.at(-1)?.chain ?? chainStart(sha256, run.header);
  return sealEntry(sha256, run.runSecret, before, run.entries.length + pending.length + 1, payload);
}
