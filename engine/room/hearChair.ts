import { EXCON, type SeatId } from '../model/ids.ts';
import type { ToRoom } from '../protocol/message.ts';
import { browserOf, chairOf, isPenFree, withBrowser, withChair } from './chair.ts';
import type { Chair, ChairBrowser, Decision, Incoming, Outgoing, Room } from './room.ts';
import { tellChairs } from './tellChairs.ts';

/** What a page says about its chair, beside the exercise. */
export type ChairMessage = Extract<ToRoom, { type: 'agree' | 'check' | 'askPen' | 'passPen' }>;

/** Takes what a page says about its chair (rules G2, G3, G4). What does not fit changes nothing; nothing is logged. */
export function hearChair(room: Room, { from, browser: key, atMillis }: Incoming, message: ChairMessage): Decision {
  const quiet = { room, append: [], texts: [], send: [] };
  if (from === EXCON) return message.type === 'passPen' ? tell(room, message.seat, passPen(room, message)) : quiet;
  const chair = chairOf(room, from);
  const browser = browserOf(chair, key);
  if (!browser) return quiet;
  const seen = withBrowser(chair, browser.key, { seenMillis: atMillis });
  switch (message.type) {
    case 'agree':
      return agree(room, from, seen, browser);
    case 'check':
      return tell(room, from, { ...seen, steps: afterStep(chair, message.step) });
    case 'askPen':
      return tell(room, from, isPenFree(chair, atMillis) ? handed(seen, browser.number) : asks(seen, browser.number));
    case 'passPen':
      return message.seat === from && chair.pen === browser.number ? tell(room, from, passPen(room, message)) : quiet;
  }
}

function tell(room: Room, seat: SeatId, chair: Chair): Decision {
  const next = seat in room.chairs ? withChair(room, seat, chair) : room;
  return { room: next, append: [], texts: [], send: tellChairs(room, next) };
}

function agree(room: Room, seat: SeatId, chair: Chair, browser: ChairBrowser): Decision {
  const next = withChair(room, seat, withBrowser(chair, browser.key, { agreed: true }));
  const frame = { type: 'browser' as const, browser: browser.number, agreed: true };
  const send: Outgoing[] = [{ to: 'reply', frame }, ...tellChairs(room, next)];
  return { room: next, append: [], texts: [], send };
}

/** Nothing is withdrawn that was not sealed; a step that was done stays done. */
function afterStep(chair: Chair, step: Chair['steps'][number]): Chair['steps'] {
  if (chair.steps.includes(step)) return chair.steps;
  return step === 'withdraw' && !chair.steps.includes('seal') ? chair.steps : [...chair.steps, step];
}

function asks(chair: Chair, number: number): Chair {
  return chair.pen === number ? chair : { ...chair, asking: number };
}

function handed(chair: Chair, number: number): Chair {
  return { ...chair, pen: number, asking: null };
}

/** Only a browser that is there can be handed the pen. */
function passPen(room: Room, { seat, to }: Extract<ChairMessage, { type: 'passPen' }>): Chair {
  const chair = chairOf(room, seat);
  return chair.browsers.some((browser) => browser.number === to && browser.connected) ? handed(chair, to) : chair;
}
