import { seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { firstFault, newsOfSteps } from './playedRuns.ts';

/**
 * Where news names a seat or an asset abroad: in what was done together, ordered abroad by the nation itself, or drafted by
 * the author of an inject, who names what everybody may know to be there.
 */
const TOGETHER: readonly RegExp[] = [
  /^proposal\.proposal\.fromSeat$/,
  /^transit\.transit\.asset$/,
  /^message(Sent|Received)\.(from|with\.\d+)$/,
  /^injectDelivered\.decide\.\d+\.answers\.target$/,
  /^orderSealed\.(order\.answers\.target|reserves\.\d+\.asset)$/,
];

/** A seat's news never names another nation's seats, assets or numbers, but where the two did something together. */
export function checkForeign(rooms: readonly Room[]): string | null {
  return firstFault(rooms, (room) => {
    const { nations } = room.game.scenario;
    const assets = new Map(nations.flatMap((nation) => nation.assets.map((asset) => [asset.id, nation.id])));
    const seats = new Set(seatsOf(room.game.scenario));
    const owners = (text: string): readonly string[] => {
      const owner = assets.get(text);
      if (owner !== undefined) return [owner];
      const of = /^([a-z-]+)(\/\d+\/\d+)?$/.exec(text)?.[1] ?? '';
      if (seats.has(of)) return [nationOf(of)];
      return text.includes('/') ? of.split('-').filter((id) => nations.some((nation) => nation.id === id)) : [];
    };
    for (const seat of seats) {
      for (const item of newsOfSteps(room, seat).flatMap((news) => news?.items ?? [])) {
        for (const [path, text] of leaves(item, item.report)) {
          const of = owners(text);
          if (of.length === 0 || of.includes(nationOf(seat)) || TOGETHER.some((place) => place.test(path))) continue;
          throw new Error(`${seat} reads ${text} at ${path}`);
        }
      }
    }
  });
}

/** Every text in a value, with its place. */
function* leaves(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* leaves(part, `${path}.${key}`);
}
