import type { SeatId } from '../model/ids.ts';
import { chairOf, withChair } from './chair.ts';
import { clockFrame } from './clockFrame.ts';
import { relearn } from './greet.ts';
import type { Chair, ChairBrowser, Decision, Incoming, Outgoing, Room } from './room.ts';
import { chairFrame, tellChairs } from './tellChairs.ts';

/**
 * Hears an observer of a seat (rule G6): it is told what the seat was and is told, says yes to the rules of play, and
 * nothing else that it says is taken. It is no browser of the seat: no pen, no presence, no check.
 */
export function hearObserver(room: Room, { from: seat, browser: key, message, atMillis }: Incoming): Decision {
  const quiet = { room, append: [], texts: [], send: [] };
  if (message.type === 'submit') {
    const refusal = { refused: 'observer' as const, how: 'link' as const };
    return { ...quiet, send: [reply({ type: 'refused', key: message.key, refusal })] };
  }
  if (key === undefined || (message.type !== 'hello' && message.type !== 'agree')) return quiet;
  const own = observerAt(chairOf(room, seat), key, atMillis);
  const mine = message.type === 'agree' ? { ...own, agreed: true } : own;
  const next = withObserver(room, seat, mine);
  const send: Outgoing[] = [
    reply({ type: 'browser', browser: mine.number, agreed: mine.agreed, observer: true as const }),
  ];
  if (message.type === 'hello') {
    send.push(...relearn(next, seat, message.seen).map(reply), reply(clockFrame(next, atMillis)));
    send.push(reply(chairFrame(next, seat)));
  }
  return { ...quiet, room: next, send: [...send, ...tellChairs(room, next)] };
}

/** The last line of an observer is gone. */
export function observerLeaves(room: Room, seat: SeatId, key: string, atMillis: number): Decision {
  const known = chairOf(room, seat).observers.find((one) => one.key === key);
  if (!known) return { room, append: [], texts: [], send: [] };
  const next = withObserver(room, seat, { ...known, connected: false, seenMillis: atMillis });
  return { room: next, append: [], texts: [], send: tellChairs(room, next) };
}

function observerAt({ observers }: Chair, key: string, atMillis: number): ChairBrowser {
  const known = observers.find((one) => one.key === key);
  const seen = { connected: true, seenMillis: atMillis };
  return known ? { ...known, ...seen } : { key, number: observers.length + 1, agreed: false, ...seen };
}

function withObserver(room: Room, seat: SeatId, observer: ChairBrowser): Room {
  const chair = chairOf(room, seat);
  const isNew = !chair.observers.some(({ key }) => key === observer.key);
  const observers = isNew
    ? [...chair.observers, observer]
    : chair.observers.map((one) => (one.key === observer.key ? observer : one));
  return withChair(room, seat, { ...chair, observers });
}

function reply(frame: Extract<Outgoing, { to: 'reply' }>['frame']): Outgoing {
  return { to: 'reply', frame };
}
