import type { SeatId } from '../../engine/model/ids.ts';
import type { ControlInput } from '../../engine/model/input.ts';
import type { ToRoom, ToSeat } from '../../engine/protocol/message.ts';
import { decide } from '../../engine/room/decide.ts';
import type { Decision, Outgoing, Room } from '../../engine/room/room.ts';
import type { SocketLike, World } from '../../ui/net/world.ts';
import { setTable, type TableOptions } from './tabletop.ts';

/** One end of a connection that a test holds: what the page sent waits here until the test lets it through. */
interface Line {
  readonly seat: SeatId;
  readonly socket: SocketLike;
  readonly sent: ToRoom[];
  isOpen: boolean;
}

/** A real room behind sockets that move only when the test says so, and a clock that the test turns. */
export interface RoomAtHand {
  room: Room;
  readonly world: World;
  /** Everything the page sent, oldest first, over all connections. */
  readonly heard: ToRoom[];
  /** Lets new connections open and every waiting message through, in order, until nothing moves. */
  settle(): void;
  /** Takes what the page sent and loses the answers: the line breaks after the room has heard. */
  settleAndCut(): void;
  /** Breaks every connection. */
  cut(code?: number): void;
  /** Whether new connections come through. */
  reachable: boolean;
  control(input: ControlInput): void;
  /** Hands a frame to the page as if the room had sent it. */
  push(frame: ToSeat): void;
  /** Lets time pass; timers that fall due ring. */
  pass(millis: number): void;
}

/** Sets a room under a page for one seat. */
export function roomAtHand(seat: SeatId, options: TableOptions = {}): RoomAtHand {
  const lines: Line[] = [];
  const timers: { at: number; ring: () => void }[] = [];
  let now = 1_000_000;
  let keys = 0;

  const world: World = {
    open: () => {
      const sent: ToRoom[] = [];
      const line: Line = {
        seat,
        sent,
        isOpen: false,
        socket: {
          send: (data) => sent.push(JSON.parse(data) as ToRoom),
          close: () => {
            line.isOpen = false;
          },
          onopen: null,
          onmessage: null,
          onclose: null,
        },
      };
      lines.push(line);
      return line.socket;
    },
    nowMillis: () => now,
    after: (millis, then) => {
      const timer = { at: now + millis, ring: then };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    chance: () => 0,
    key: () => `key-${++keys}`,
  };

  const last = () => lines.at(-1);
  const deliver = (line: Line, frame: ToSeat) => {
    if (line.isOpen) line.socket.onmessage?.({ data: JSON.stringify(frame) });
  };
  const take = (decision: Decision, from: Line | null) => {
    hand.room = decision.room;
    for (const out of decision.send) route(out, from);
  };
  const route = (out: Outgoing, from: Line | null) => {
    const line = last();
    if (out.to === 'reply' && from) deliver(from, out.frame as ToSeat);
    if (out.to === 'seat' && out.seat === seat && line) deliver(line, out.frame);
  };

  const hand: RoomAtHand = {
    room: setTable(options).room,
    world,
    heard: [],
    reachable: true,
    settle: () => {
      for (let moved = true; moved; ) {
        moved = false;
        const line = last();
        if (!line) return;
        if (!line.isOpen && hand.reachable && line.socket.onopen) {
          line.isOpen = true;
          line.socket.onopen();
          moved = true;
        }
        for (const message of line.isOpen ? line.sent.splice(0) : []) {
          hand.heard.push(message);
          take(decide(hand.room, { from: seat, message, atMillis: now }), line);
          moved = true;
        }
      }
    },
    settleAndCut: () => {
      const line = last();
      for (const message of line?.sent.splice(0) ?? []) {
        hand.heard.push(message);
        hand.room = decide(hand.room, { from: seat, message, atMillis: now }).room;
      }
      hand.cut();
    },
    cut: (code = 1006) => {
      const line = last();
      if (!line) return;
      line.isOpen = false;
      line.socket.onclose?.({ code });
    },
    control: (input) => {
      const message = { type: 'submit' as const, key: `control-${++keys}`, input };
      take(decide(hand.room, { from: 'excon', message, atMillis: now }), null);
    },
    push: (frame) => {
      const line = last();
      if (line) deliver(line, frame);
    },
    pass: (millis) => {
      now += millis;
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.ring();
      }
    },
  };
  return hand;
}
