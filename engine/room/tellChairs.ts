import type { SeatId } from '../model/ids.ts';
import type { ChairFrame, MergedFrame, ToControl } from '../protocol/message.ts';
import { canonicalJson } from '../run/canonicalJson.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import { chairOf } from './chair.ts';
import { checkStanding, isHere, partnersOf } from './checkStanding.ts';
import { seatsOf } from './openRoom.ts';
import type { Outgoing, Room } from './room.ts';

/** What a seat may know of its chairs: its own browsers by number, and of its nation's other chairs who is there (rule G1). */
export function chairFrame(room: Room, seat: SeatId): ChairFrame {
  const { pen, asking, browsers, steps } = chairOf(room, seat);
  return {
    type: 'chair',
    pen,
    asking,
    browsers: browsers.filter((browser) => browser.connected).map((browser) => browser.number),
    steps,
    partners: partnersOf(room, seat).map((other) => ({
      seat: other,
      here: isHere(room, other),
      signed: chairOf(room, other).steps.includes('sign'),
    })),
    observers: chairOf(room, seat).observers.filter((one) => one.connected).length,
  };
}

/** Which seats whoever holds this one holds beside it. */
export function mergedFrame(room: Pick<Room, 'merged'>, seat: SeatId): MergedFrame {
  return { type: 'merged', seats: room.merged[seat] ?? [] };
}

/** Who sits at each seat, for EXCON. */
export function chairsFrame(room: Room): Extract<ToControl, { type: 'chairs' }> {
  const chairs = seatsOf(room.game.scenario).map((seat) => {
    const { pen, browsers, observers } = chairOf(room, seat);
    const there = browsers.filter((browser) => browser.connected);
    return {
      seat,
      pen,
      browsers: there.map(({ number, agreed }) => ({ browser: number, agreed })),
      check: checkStanding(room, seat),
      observers: observers.filter((one) => one.connected).length,
      merged: room.merged[seat] ?? [],
    };
  });
  return { type: 'chairs', chairs };
}

/** The frames that a change of chairs calls for: to each seat whose own picture has changed, and to EXCON. */
export function tellChairs(before: Room, after: Room): readonly Outgoing[] {
  const { covered, observers } = before.state;
  const isSame = before.chairs === after.chairs && before.merged === after.merged;
  if (isSame && covered === after.state.covered && observers === after.state.observers) return [];
  const send: Outgoing[] = [];
  for (const seat of sortedKeys(after.chairs)) {
    const frame = chairFrame(after, seat);
    if (canonicalJson(frame) !== canonicalJson(chairFrame(before, seat))) send.push({ to: 'seat', seat, frame });
  }
  const control = chairsFrame(after);
  if (canonicalJson(control) !== canonicalJson(chairsFrame(before))) send.push({ to: 'control', frame: control });
  return send;
}
