import type { SeatId } from '../../engine/model/ids.ts';
import type { LogEntry, TextRow } from '../../engine/run/logEntry.ts';

/** What an exercise is, fixed before its first entry; enough to open its room again. */
export interface ExerciseRow {
  readonly id: string;
  readonly scenarioId: string;
  /** The scenario as canonical JSON, byte for byte as it was hashed. */
  readonly scenarioJson: string;
  readonly seed: string;
  readonly seedSalt: string;
  readonly runSecret: string;
  readonly turns: number;
  readonly planningSeconds: number;
  /** The policy that plays each seat from the start, or null for a person. */
  readonly covered: Readonly<Record<SeatId, string | null>>;
  readonly createdAtMillis: number;
}

/** What a token may do: run the server's exercises, control one exercise, sit on one of its seats, read along there, or show its wall. */
export type AccessRole = 'host' | 'excon' | 'seat' | 'observer' | 'wall';

/** What an invite or a session is for; the token itself is known to its bearer only. */
export interface Access {
  /** Hex SHA-256 of the token. */
  readonly tokenHash: string;
  /** Null for the host, who is bound to no exercise. */
  readonly exercise: string | null;
  /** A seat id, `excon`, `wall`, `host`, or the place of a seat's observers. */
  readonly seat: string;
  readonly role: AccessRole;
  readonly createdAtMillis: number;
}

/** Whoever holds `seat` holds `also` beside it: two seats of one nation that are merged. */
export interface Merger {
  readonly exercise: string;
  readonly seat: SeatId;
  readonly also: SeatId;
}

/** What became of a token that somebody wanted to use. */
export type InviteUse =
  | { readonly use: 'opened'; readonly session: Access }
  | { readonly use: 'used' | 'voided' | 'unknown' };

/** Where the exercises live. Every promise that fulfils means: this survives a kill of the process and a loss of power. */
export interface EventStore {
  createExercise(row: ExerciseRow): Promise<void>;
  /** In the order of their creation. */
  listExercises(): Promise<readonly ExerciseRow[]>;

  /** Adds entries after entry `expectedHead`, all or none; rejects with `WrongHead` when that is not the last one. */
  append(
    exercise: string,
    expectedHead: number,
    entries: readonly LogEntry[],
    texts: readonly TextRow[],
  ): Promise<void>;
  /** Entries from number `fromN` on, in order. */
  read(exercise: string, fromN: number): Promise<readonly LogEntry[]>;
  texts(exercise: string): Promise<readonly TextRow[]>;
  /** Removes a text and its salt for good; the log still verifies. False when there is no such text. */
  eraseText(exercise: string, ref: string): Promise<boolean>;

  /** Adds an invite and voids the unused ones for the same place. */
  addInvite(invite: Access): Promise<void>;
  /** Uses an invite up and opens its session, in one write; only one of two racing calls gets it. */
  takeInvite(inviteHash: string, sessionHash: string, atMillis: number): Promise<InviteUse>;
  addSession(session: Access): Promise<void>;
  listSessions(): Promise<readonly Access[]>;
  /** Ends one session and voids the unused invites of its place, so that nobody walks back in; what it does not know is no fault. */
  endSession(tokenHash: string): Promise<void>;
  /** Ends every session of a place and each merger that it has a part in, and voids its unused invites; tells how many sessions there were. */
  endSessions(exercise: string | null, seat: string): Promise<number>;

  /** Merges two seats; what is merged already stays so. */
  addMerger(merger: Merger): Promise<void>;
  listMergers(): Promise<readonly Merger[]>;
  /** Ends a merger; what it does not know is no fault. */
  endMerger(merger: Merger): Promise<void>;

  /** Fulfils when the store can write at this moment. */
  probe(): Promise<void>;
  /** Finishes what was asked for and lets go of the files. */
  close(): Promise<void>;
}
