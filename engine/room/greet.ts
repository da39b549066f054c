import { EXCON, WALL } from '../model/ids.ts';
import { PROTOCOL } from '../protocol/message.ts';
import { canonicalJson } from '../run/canonicalJson.ts';
import { nationOf } from '../state/rows.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import { makePublicScenario } from '../view/makePublicScenario.ts';
import { browserOf, chairOf } from './chair.ts';
import { clockFrame } from './clockFrame.ts';
import { measuresFrame } from './measuresFrame.ts';
import type { Decision, Outgoing, Room } from './room.ts';
import { seatStatuses } from './seatStatus.ts';
import { sitDown } from './sitDown.ts';
import { chairFrame, chairsFrame, mergedFrame, tellChairs } from './tellChairs.ts';
import { wallStatus } from './wallFrame.ts';
import { greetWall } from './wallOpen.ts';

/** Answers a connection's first message: who it is, what it has missed, what time it is. Control gets the whole truth. */
export function greet(
  room: Room,
  who: string,
  seen: { readonly epoch: number; readonly seq: number } | null,
  atMillis: number,
  browser?: string,
): Decision {
  if (who === WALL) return greetWall(room, atMillis);
  if (who === EXCON) {
    const send: Outgoing[] = [
      truth(room),
      { to: 'reply', frame: measuresFrame(room) },
      reply(clockFrame(room, atMillis)),
      { to: 'reply', frame: { type: 'seats', seats: seatStatuses(room) } },
      { to: 'reply', frame: chairsFrame(room) },
      { to: 'reply', frame: wallStatus(room) },
    ];
    return { room, append: [], texts: [], send };
  }
  const row = room.presence[who];
  const presence = {
    ...room.presence,
    [who]: {
      connected: true,
      doing: 'reading' as const,
      lastSeenMillis: atMillis,
      openedTurn: row?.openedTurn ?? null,
    },
  };
  const present: Room = { ...room, presence };
  const next = browser === undefined ? present : sitDown(present, who, browser, atMillis);
  const own = browserOf(chairOf(next, who), browser);
  const send: Outgoing[] = own ? [reply({ type: 'browser', browser: own.number, agreed: own.agreed })] : [];
  send.push(...relearn(next, who, seen).map(reply), reply(clockFrame(next, atMillis)));
  if (own) send.push(reply(chairFrame(next, who)), reply(mergedFrame(next, who)));
  send.push({ to: 'control', frame: { type: 'seats', seats: seatStatuses(next) } }, ...tellChairs(room, next));
  return { room: next, append: [], texts: [], send };
}

/** The welcome and every news that this page has not folded; all of them when the epoch has changed. */
export function relearn(room: Room, seat: string, seen: { readonly epoch: number; readonly seq: number } | null) {
  const from = seen?.epoch === room.epoch ? seen.seq : 0;
  const news = (room.news[seat] ?? []).slice(from);
  return [
    {
      type: 'welcome' as const,
      protocol: PROTOCOL,
      exercise: room.exercise,
      seat,
      epoch: room.epoch,
      scenario: makePublicScenario(room.game.scenario, nationOf(seat)),
    },
    ...news.map((item, i) => ({ type: 'news' as const, epoch: room.epoch, seq: from + i + 1, news: item })),
  ];
}

/** Everything that control may see, which is everything but the seed. */
export function truth(room: Room): Outgoing {
  const texts = Object.fromEntries(sortedKeys(room.texts).map((ref) => [ref, room.texts[ref]?.text ?? null]));
  return {
    to: 'reply',
    frame: {
      type: 'truth',
      protocol: PROTOCOL,
      exercise: room.exercise,
      epoch: room.epoch,
      seq: room.history.length,
      scenario: room.game.scenario,
      state: canonicalJson(room.state),
      texts,
      history: room.history,
    },
  };
}

function reply(frame: Extract<Outgoing, { to: 'reply' }>['frame']): Outgoing {
  return { to: 'reply', frame };
}
