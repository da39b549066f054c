import { EXCON, WALL } from '../engine/model/ids.ts';
import type { ToSeat } from '../engine/protocol/message.ts';
import type { Outgoing } from '../engine/room/room.ts';
import type { Connection } from './connection.ts';

type Bye = Extract<ToSeat, { type: 'bye' }>['why'];

/** Who is connected to one exercise. A seat may have many lines; all of them hear the same. */
export interface Switchboard {
  add(who: string, connection: Connection): void;
  remove(who: string, connection: Connection): void;
  /** Whether anybody is there who is no observer. */
  has(who: string): boolean;
  /** Whether this browser has a line to the place. */
  hasBrowser(who: string, browser: string): boolean;
  /** Sends frames in their order; nothing but what is given here ever leaves the server. */
  deliver(send: readonly Outgoing[], asker: Connection | null): void;
  /** Says goodbye on every line of a seat's people, or of its observers, and closes it. */
  close(who: string, observers: boolean, code: number, why: Bye): void;
  closeAll(code: number, why: Bye): void;
}

/** A switchboard with nobody connected. */
export function switchboard(): Switchboard {
  const lines = new Map<string, Set<Connection>>();
  const of = (who: string): ReadonlySet<Connection> => lines.get(who) ?? new Set();

  const remove = (who: string, connection: Connection): void => {
    const left = new Set(of(who));
    left.delete(connection);
    if (left.size > 0) lines.set(who, left);
    else lines.delete(who);
  };
  const close = (who: string, observers: boolean, code: number, why: Bye): void => {
    for (const connection of of(who)) {
      if (connection.observes !== observers) continue;
      remove(who, connection);
      connection.send(JSON.stringify({ type: 'bye', why }));
      connection.close(code, why);
    }
  };

  return {
    add: (who, connection) => {
      lines.set(who, new Set([...of(who), connection]));
    },
    remove,
    has: (who) => [...of(who)].some((connection) => !connection.observes),
    hasBrowser: (who, browser) => [...of(who)].some((connection) => connection.browser === browser),
    deliver: (send, asker) => {
      for (const outgoing of send) {
        const text = JSON.stringify(outgoing.frame);
        if (outgoing.to === 'reply') asker?.send(text);
        else
          for (const connection of of(placeOf(outgoing)))
            if (!connection.observes || !('holders' in outgoing)) connection.send(text);
      }
    },
    close,
    closeAll: (code, why) => {
      for (const who of [...lines.keys()]) for (const observers of [false, true]) close(who, observers, code, why);
    },
  };
}

function placeOf(outgoing: Exclude<Outgoing, { to: 'reply' }>): string {
  if (outgoing.to === 'seat') return outgoing.seat;
  return outgoing.to === 'wall' ? WALL : EXCON;
}
