import type { SeatId } from '../model/ids.ts';
import type { Input } from '../model/input.ts';
import type { Game } from '../run/game.ts';
import type { State } from '../state/state.ts';
import type { Emission } from './emission.ts';
import { adjudicate } from './inputs/adjudicate.ts';
import { answerProposal } from './inputs/answerProposal.ts';
import {
  coverSeat,
  endEx,
  extendTurn,
  lockTurn,
  note,
  observeSeat,
  pauseTurn,
  realWorldResume,
  realWorldStop,
  resumeTurn,
} from './inputs/control.ts';
import { releaseEdition, withholdEdition } from './inputs/editions.ts';
import { answerSeat, askControl } from './inputs/helpLine.ts';
import { improviseInject, releaseInject } from './inputs/injects.ts';
import { makeOffer } from './inputs/makeOffer.ts';
import { addNote, withdrawNote } from './inputs/notes.ts';
import { sealOrder } from './inputs/sealOrder.ts';
import { sendMessage } from './inputs/sendMessage.ts';
import { setReady } from './inputs/setReady.ts';
import { withdrawOrder } from './inputs/withdrawOrder.ts';

/** An in-turn input while it is decided. It touches only its own nation's rows, delivers, or answers what was addressed to it (rule T6). */
export interface InputContext {
  readonly game: Game;
  readonly state: State;
  readonly emit: Emission;
  readonly by: SeatId;
}

type InTurn = Exclude<Input, { type: 'startEx' | 'closeTurn' | 'stepBack' | 'enterFor' }>;
type Rules = {
  readonly [K in InTurn['type']]: (context: InputContext, input: Extract<InTurn, { type: K }>) => string | null;
};

const rules: Rules = {
  sealOrder,
  withdrawOrder,
  sendMessage,
  answerProposal,
  makeOffer,
  setReady,
  lockTurn,
  extendTurn,
  releaseInject,
  improviseInject,
  adjudicate,
  note,
  askControl,
  answerSeat,
  coverSeat,
  endEx,
  pauseTurn,
  resumeTurn,
  realWorldStop,
  realWorldResume,
  addNote,
  withdrawNote,
  releaseEdition,
  withholdEdition,
  observeSeat,
};

/** Decides one in-turn input; returns the id of what it made. */
export function handle(context: InputContext, input: Input): string | null {
  if (
    input.type === 'startEx' ||
    input.type === 'closeTurn' ||
    input.type === 'stepBack' ||
    input.type === 'enterFor'
  ) {
    throw new Error(`${input.type} is not an in-turn input`);
  }
  return (rules[input.type] as (context: InputContext, input: InTurn) => string | null)(context, input);
}
