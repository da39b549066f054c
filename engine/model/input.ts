import type { Edition } from './edition.ts';
import type { AssetId, InjectId, SeatId, Text } from './ids.ts';
import type { Answers, Draft, Item } from './order.ts';
import type { RulingEffect } from './ruling.ts';
import type { NoteAudience, NoteKind } from './seatNote.ts';

/** The salted hash of a text; the text itself lies beside the log and can be erased without breaking the chain. */
export type TextRef = string;

/** What a seat may send. Identity is not in it: the server stamps the seat from the connection. */
export type SeatInput =
  | { readonly type: 'sealOrder'; readonly turn: number; readonly draft: Draft; readonly reason: TextRef | null }
  | { readonly type: 'withdrawOrder'; readonly turn: number; readonly order: string }
  | { readonly type: 'sendMessage'; readonly turn: number; readonly to: readonly SeatId[]; readonly text: TextRef }
  | {
      readonly type: 'answerProposal';
      readonly turn: number;
      readonly proposal: string;
      readonly verdict: 'accept' | 'decline' | 'change' | 'confirm' | 'withdraw';
      /** The digest of what the sender read; an answer to anything else is refused as `changed`. */
      readonly digest: string;
      readonly change: Answers | null;
      readonly reason: TextRef | null;
    }
  | {
      readonly type: 'makeOffer';
      readonly turn: number;
      readonly to: string;
      readonly item: Item;
      readonly count: number;
      readonly backByTurn: number | null;
      readonly reason: TextRef | null;
    }
  | { readonly type: 'setReady'; readonly turn: number; readonly ready: boolean }
  /** A question on the help line: EXCON reads it, and nobody else. */
  | { readonly type: 'askControl'; readonly turn: number; readonly text: TextRef }
  /** Something that is not part of the exercise: everything stands still, in any turn and before the first (rule X5). */
  | { readonly type: 'realWorldStop' }
  /** What to keep or to change next time; after EndEx only. */
  | { readonly type: 'addNote'; readonly kind: NoteKind; readonly for: NoteAudience; readonly text: TextRef }
  | { readonly type: 'withdrawNote'; readonly note: string };

/** What exercise control may enter from a seat's paper (rule X6). */
export type PaperInput = Exclude<SeatInput, { type: 'realWorldStop' | 'askControl' }>;

/** What exercise control may send. */
export type ControlInput =
  | { readonly type: 'startEx' }
  | { readonly type: 'lockTurn'; readonly turn: number }
  | { readonly type: 'extendTurn'; readonly turn: number; readonly seconds: number }
  | { readonly type: 'closeTurn'; readonly turn: number }
  | { readonly type: 'releaseInject'; readonly turn: number; readonly inject: InjectId }
  | {
      readonly type: 'improviseInject';
      readonly turn: number;
      readonly to: readonly SeatId[];
      readonly from: Text;
      readonly subject: TextRef;
      readonly body: TextRef;
    }
  | {
      readonly type: 'adjudicate';
      readonly turn: number;
      readonly order: string;
      readonly verdict: 'grant' | 'decline';
      readonly target: AssetId | null;
      readonly effects: readonly RulingEffect[];
      readonly note: TextRef;
    }
  | { readonly type: 'note'; readonly turn: number; readonly text: TextRef }
  /** The answer to a question on the help line; only the seat that asked reads it. */
  | {
      readonly type: 'answerSeat';
      readonly turn: number;
      readonly seat: SeatId;
      readonly question: string;
      readonly text: TextRef;
    }
  | { readonly type: 'coverSeat'; readonly seat: SeatId; readonly bot: string | null }
  | { readonly type: 'stepBack'; readonly to: string }
  | { readonly type: 'endEx' }
  | { readonly type: 'pauseTurn'; readonly turn: number }
  | { readonly type: 'resumeTurn'; readonly turn: number }
  | { readonly type: 'realWorldStop' }
  | { readonly type: 'realWorldResume' }
  | { readonly type: 'enterFor'; readonly seat: SeatId; readonly input: PaperInput }
  /** Opens an edition of the debrief to those whom it is for, after EndEx only; the other shuts it again. */
  | { readonly type: 'releaseEdition'; readonly edition: Edition }
  | { readonly type: 'withholdEdition'; readonly edition: Edition }
  /** The people of a seat only read from now on, or act again; `bot` plays the seat meanwhile, or nobody (rule G7). */
  | { readonly type: 'observeSeat'; readonly seat: SeatId; readonly observer: boolean; readonly bot: string | null };

export type Input = SeatInput | ControlInput;

/** An input as the log keeps it: who sent it, under which idempotency key, and (bots) why. */
export interface LoggedInput {
  readonly kind: 'input';
  readonly by: SeatId;
  readonly key: string;
  /** What the host's clock read, in milliseconds; the engine never sees it. */
  readonly atMillis: number;
  readonly input: Input;
  /** One sentence code that a bot gives for what it did; null for people. */
  readonly why: string | null;
}

/** The state after a closed turn, as the log keeps it. */
export interface Checkpoint {
  readonly kind: 'checkpoint';
  readonly turn: number;
  readonly stateHash: string;
  readonly eventsHash: string;
}

export type LogPayload = LoggedInput | Checkpoint;
