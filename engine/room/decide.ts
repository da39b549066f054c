import { EXCON, WALL } from '../model/ids.ts';
import type { ControlInput, Input, SeatInput } from '../model/input.ts';
import type { AnyRefusal } from '../orders/refusal.ts';
import { refuse } from '../orders/refuse.ts';
import { refuseInput } from '../orders/refuseInput.ts';
import type { ToRoom } from '../protocol/message.ts';
import { nationOf } from '../state/rows.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import { makePublicScenario } from '../view/makePublicScenario.ts';
import { browserOf, chairOf, withBrowser, withChair } from './chair.ts';
import { clockFrame } from './clockFrame.ts';
import { greet } from './greet.ts';
import { hearChair } from './hearChair.ts';
import { hearObserver } from './hearObserver.ts';
import { hearWall } from './hearWall.ts';
import { measuresFrame } from './measuresFrame.ts';
import { inputDigest, type Recorded, record } from './record.ts';
import { refuseControl } from './refuseControl.ts';
import type { Decision, Incoming, Outgoing, Room } from './room.ts';
import { seatStatuses } from './seatStatus.ts';
import { stepBack } from './stepBack.ts';
import { takeTexts } from './takeTexts.ts';
import { tellChairs } from './tellChairs.ts';

const CONTROL_TYPES: readonly Input['type'][] = [
  'startEx',
  'lockTurn',
  'extendTurn',
  'closeTurn',
  'releaseInject',
  'improviseInject',
  'adjudicate',
  'note',
  'answerSeat',
  'coverSeat',
  'stepBack',
  'endEx',
  'pauseTurn',
  'resumeTurn',
  'realWorldResume',
  'enterFor',
  'releaseEdition',
  'withholdEdition',
  'observeSeat',
];

type Presence = Extract<ToRoom, { type: 'presence' }>;

/**
 * Decides one message, in memory and without effect: refused with nothing written, or accepted with what has to be on disk
 * before anything is answered. Never throws: a broken invariant refuses the input and alerts control.
 */
export function decide(room: Room, incoming: Incoming, why: string | null = null): Decision {
  const { from, message, atMillis } = incoming;
  if (incoming.observes) return hearObserver(room, incoming);
  if (message.type === 'hello') return greet(room, from, message.seen, atMillis, incoming.browser);
  if (message.type === 'blankWall' || message.type === 'readOutOnWall') return hearWall(room, from, message);
  if (message.type === 'presence') return present(room, incoming, message);
  if (message.type !== 'submit') return hearChair(room, incoming, message);
  const { input, texts } = takeTexts(room, from, message.key, message.input);
  const known = room.keys[`${from} ${message.key}`];
  if (known) {
    if (known.digest !== inputDigest(room, input))
      return refused(room, message, { refused: 'keyReused', key: message.key });
    return {
      room,
      append: [],
      texts: [],
      send: [{ to: 'reply', frame: { type: 'accepted', key: message.key, id: known.id } }],
    };
  }
  const refusal = judgePen(room, incoming, input) ?? judgeInput(room, from, input, why !== null);
  if (refusal) return refused(room, message, refusal);
  const logged = { kind: 'input' as const, by: from, key: message.key, atMillis, input, why };
  try {
    if (input.type === 'stepBack') return stepBack(room, logged, message.key);
    return accepted(room, record(room, logged, texts), message.key, incoming, why !== null);
  } catch (error) {
    return broken(room, message, error);
  }
}

/** One pen a seat (rule G2): who reads along may ask EXCON something, and nothing else. */
function judgePen(room: Room, { from, browser }: Incoming, input: Input): AnyRefusal | null {
  if (browser === undefined || from === EXCON || input.type === 'askControl' || input.type === 'realWorldStop')
    return null;
  const chair = chairOf(room, from);
  const mine = browserOf(chair, browser)?.number;
  return chair.pen === null || chair.pen === mine ? null : { refused: 'noPen', pen: chair.pen };
}

function judgeInput(room: Room, from: string, input: Input, byBot: boolean): AnyRefusal | null {
  const isControl = CONTROL_TYPES.includes(input.type);
  // Who stands at the wall may stop everything for something real, and nothing else (rule X5).
  if (from === WALL) return input.type === 'realWorldStop' ? refuseControl(room, input) : { refused: 'notASeat' };
  if (from === EXCON) {
    const may = isControl || input.type === 'realWorldStop';
    return may ? refuseControl(room, input as ControlInput) : { refused: 'notASeat' };
  }
  if (isControl) return { refused: 'notControl' };
  const view = room.views[from];
  if (!view) return { refused: 'notASeat' };
  // A bot plays on where the people of its seat only read (rule G7).
  const judge = byBot ? refuseInput : refuse;
  return judge(view, makePublicScenario(room.game.scenario, nationOf(from)), input as SeatInput);
}

function accepted(
  before: Room,
  recorded: Recorded,
  key: string,
  { from, atMillis, browser }: Incoming,
  byBot: boolean,
): Decision {
  // What a bot does is no sign of a person: a seat that is handed over is shown as nobody's until somebody comes.
  const room = from === EXCON || byBot ? recorded.room : touch(recorded.room, from, atMillis, browser);
  const send: Outgoing[] = [{ to: 'reply', frame: { type: 'accepted', key, id: recorded.id } }];
  for (const seat of sortedKeys(recorded.heard)) {
    const news = recorded.heard[seat];
    const seq = room.news[seat]?.length ?? 0;
    if (news) send.push({ to: 'seat', seat, frame: { type: 'news', epoch: room.epoch, seq, news } });
  }
  const last = room.history.at(-1);
  if (last) {
    const texts = Object.fromEntries(recordedTexts(before, room).map((ref) => [ref, room.texts[ref]?.text ?? null]));
    send.push({
      to: 'control',
      frame: {
        type: 'batches',
        epoch: room.epoch,
        seq: room.history.length,
        line: last.line,
        batches: last.batches,
        texts,
      },
    });
  }
  if (before.measures !== room.measures) send.push({ to: 'control', frame: measuresFrame(room) });
  if (before.clock !== room.clock) {
    const frame = clockFrame(room, atMillis);
    for (const seat of sortedKeys(room.views)) send.push({ to: 'seat', seat, frame });
    send.push({ to: 'control', frame });
  }
  send.push({ to: 'control', frame: { type: 'seats', seats: seatStatuses(room) } });
  send.push(...tellChairs(before, room));
  return {
    room,
    append: recorded.entries,
    texts: recordedTexts(before, room).flatMap((ref) => room.texts[ref] ?? []),
    send,
  };
}

function recordedTexts(before: Room, after: Room): readonly string[] {
  return sortedKeys(after.texts).filter((ref) => !(ref in before.texts));
}

function present(room: Room, { from, browser, atMillis }: Incoming, { doing, openedTurn }: Presence): Decision {
  if (from === EXCON || from === WALL) return { room, append: [], texts: [], send: [] };
  // A page can have shown no turn that has not opened; one that shows nothing yet says 0.
  const opened = openedTurn === 0 ? null : Math.min(openedTurn, room.state.turn);
  const next = touch(room, from, atMillis, browser, { doing, openedTurn: opened });
  return {
    room: next,
    append: [],
    texts: [],
    send: [{ to: 'control', frame: { type: 'seats', seats: seatStatuses(next) } }],
  };
}

function touch(
  room: Room,
  seat: string,
  atMillis: number,
  browser: string | undefined,
  told: Partial<Room['presence'][string]> = {},
): Room {
  const row = room.presence[seat];
  if (!row) return room;
  const next = { ...row, ...told, lastSeenMillis: atMillis };
  const seen = { ...room, presence: { ...room.presence, [seat]: next } };
  if (browser === undefined) return seen;
  return withChair(seen, seat, withBrowser(chairOf(seen, seat), browser, { seenMillis: atMillis }));
}

function refused(room: Room, message: Extract<ToRoom, { type: 'submit' }>, refusal: AnyRefusal): Decision {
  return {
    room,
    append: [],
    texts: [],
    send: [{ to: 'reply', frame: { type: 'refused', key: message.key, refusal } }],
  };
}

/** A broken invariant: nothing is written, control learns what is needed to reproduce it, the exercise stays where it was. */
function broken(room: Room, message: Extract<ToRoom, { type: 'submit' }>, error: unknown): Decision {
  const says = error instanceof Error ? error.message : 'unknown';
  const code = `after entry ${room.entries.length}: ${message.input.type}`;
  return {
    room,
    append: [],
    texts: [],
    send: [
      { to: 'reply', frame: { type: 'refused', key: message.key, refusal: { refused: 'broken', code } } },
      { to: 'control', frame: { type: 'alert', code, says } },
    ],
  };
}
