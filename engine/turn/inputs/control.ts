import type { Input } from '../../model/input.ts';
import { nationOf } from '../../state/rows.ts';
import type { InputContext } from '../inputRules.ts';
import { sendHeld } from '../phases/telemetry.ts';

type Of<K extends Input['type']> = Extract<Input, { type: K }>;

/** No more changes of mind: desks send their valid drafts, then the turn closes (rule T5). */
export function lockTurn({ state, emit }: InputContext, _input: Of<'lockTurn'>): null {
  emit.fact({ fact: 'turnLocked', turn: state.turn });
  emit.report({ report: 'turnLocked', to: { all: true }, turn: state.turn });
  return null;
}

/** Gives the turn more wall time. The engine only records it; the room's clock acts on it. */
export function extendTurn({ state, emit }: InputContext, input: Of<'extendTurn'>): null {
  emit.fact({ fact: 'turnExtended', turn: state.turn, seconds: input.seconds });
  emit.report({ report: 'turnExtended', to: { all: true }, turn: state.turn, seconds: input.seconds });
  return null;
}

/** Planning stands still at EXCON's word. Like more time, it is only recorded here; the room's clock acts on it (rule X3). */
export function pauseTurn({ state, emit }: InputContext, _input: Of<'pauseTurn'>): null {
  emit.fact({ fact: 'turnPaused', turn: state.turn });
  emit.report({ report: 'turnPaused', to: { all: true }, turn: state.turn });
  return null;
}

/** Planning goes on where it stood. */
export function resumeTurn({ state, emit }: InputContext, _input: Of<'resumeTurn'>): null {
  emit.fact({ fact: 'turnResumed', turn: state.turn });
  emit.report({ report: 'turnResumed', to: { all: true }, turn: state.turn });
  return null;
}

/** Somebody needs everything to stop. All learn that it did; who it was goes to control only (rule X5). */
export function realWorldStop({ state, emit, by }: InputContext, _input: Of<'realWorldStop'>): null {
  emit.fact({ fact: 'realWorldStopped', turn: state.turn, by });
  emit.report({ report: 'realWorldStopped', to: { all: true } });
  return null;
}

/** The exercise goes on where it stood. */
export function realWorldResume({ state, emit }: InputContext, _input: Of<'realWorldResume'>): null {
  emit.fact({ fact: 'realWorldResumed', turn: state.turn });
  emit.report({ report: 'realWorldResumed', to: { all: true } });
  return null;
}

/** A note of EXCON's own. Nobody else learns that there is one. */
export function note({ state, emit }: InputContext, input: Of<'note'>): null {
  emit.fact({ fact: 'noted', turn: state.turn, text: input.text });
  return null;
}

/** Hands a seat to a bot, or back to people, who are not ready because the bot was. Its nation is told. */
export function coverSeat({ state, emit }: InputContext, { seat, bot }: Of<'coverSeat'>): null {
  emit.fact({ fact: 'seatCovered', seat, bot });
  emit.report({ report: 'seatCovered', to: { nation: nationOf(seat) }, seat, bot: bot !== null });
  if (bot === null) notReady({ state, emit }, seat);
  return null;
}

/**
 * The people of a seat only read from now on, and a bot plays it or nobody; or they act again (rule G7). Its nation is told.
 * What the seat has sealed stays; it is not ready because somebody else was.
 */
export function observeSeat({ state, emit }: InputContext, { seat, observer, bot }: Of<'observeSeat'>): null {
  const to = { nation: nationOf(seat) };
  emit.fact({ fact: 'observerSet', seat, observer });
  emit.report({ report: 'observerSet', to, seat, observer });
  if (bot !== state.covered[seat]) {
    emit.fact({ fact: 'seatCovered', seat, bot });
    emit.report({ report: 'seatCovered', to, seat, bot: bot !== null });
  }
  notReady({ state, emit }, seat);
  return null;
}

function notReady({ state, emit }: Pick<InputContext, 'state' | 'emit'>, seat: string): void {
  if (!state.ready[seat]) return;
  emit.fact({ fact: 'readySet', seat, ready: false });
  emit.report({ report: 'readySet', to: { nation: nationOf(seat) }, seat, ready: false });
}

/** EndEx at EXCON's word. What dead hubs held back is told first. */
export function endEx(context: InputContext, _input: Of<'endEx'>): null {
  const { emit } = context;
  sendHeld(context);
  emit.fact({ fact: 'exerciseEnded' });
  emit.report({ report: 'exerciseEnded', to: { all: true } });
  return null;
}
