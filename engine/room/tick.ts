import { EXCON } from '../model/ids.ts';
import { decide } from './decide.ts';
import type { Decision, Room } from './room.ts';

/** When the room wants to be told the time next; null while nothing is due, as in a pause or a stop (rules X3, X5). */
export function nextTickMillis(room: Room): number | null {
  return room.clock.endsAtMillis;
}

/** Locks a turn whose planning time is over, closes one whose grace is over; null when nothing is due yet (rule X1). */
export function tick(room: Room, atMillis: number): Decision | null {
  const { phase, endsAtMillis } = room.clock;
  if (endsAtMillis === null || atMillis < endsAtMillis) return null;
  const { turn } = room.state;
  if (phase === 'planning') return act(room, `clock/lock/${turn}/${room.epoch}`, { type: 'lockTurn', turn }, atMillis);
  if (phase === 'locked') return act(room, `clock/close/${turn}/${room.epoch}`, { type: 'closeTurn', turn }, atMillis);
  return null;
}

function act(
  room: Room,
  key: string,
  input: { type: 'lockTurn' | 'closeTurn'; turn: number },
  atMillis: number,
): Decision {
  const decision = decide(room, { from: EXCON, message: { type: 'submit', key, input }, atMillis });
  return { ...decision, send: decision.send.filter((out) => out.to !== 'reply') };
}
