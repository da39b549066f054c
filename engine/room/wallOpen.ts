import { PROTOCOL } from '../protocol/message.ts';
import { clockFrame } from './clockFrame.ts';
import type { Decision, Room } from './room.ts';
import { wallFrame, wallStatus } from './wallFrame.ts';
import { wallScenario } from './wallScenario.ts';

/** A wall connects: it is told everything it may show, at once (rule V6). */
export function greetWall(room: Room, atMillis: number): Decision {
  const next: Room = { ...room, wall: { ...room.wall, open: true } };
  const welcome = {
    type: 'wallWelcome' as const,
    protocol: PROTOCOL,
    exercise: room.exercise,
    scenario: wallScenario(room.game.scenario),
  };
  return {
    room: next,
    append: [],
    texts: [],
    send: [
      { to: 'reply', frame: welcome },
      { to: 'reply', frame: clockFrame(next, atMillis) },
      { to: 'reply', frame: wallFrame(next) },
      { to: 'control', frame: wallStatus(next) },
    ],
  };
}

/** The last wall is gone. */
export function leaveWall(room: Room): Decision {
  const next: Room = { ...room, wall: { ...room.wall, open: false } };
  return { room: next, append: [], texts: [], send: [{ to: 'control', frame: wallStatus(next) }] };
}
