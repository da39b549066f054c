import { EXCON } from '../model/ids.ts';
import type { LoggedInput } from '../model/input.ts';
import { sealNext } from '../run/appendInput.ts';
import { effectiveEntries } from '../run/effectiveEntries.ts';
import type { LogEntry } from '../run/logEntry.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import { clockFrame } from './clockFrame.ts';
import { relearn, truth } from './greet.ts';
import { measuresFrame } from './measuresFrame.ts';
import { keyRow, record } from './record.ts';
import { refold } from './refold.ts';
import type { Decision, Outgoing, Room, RoomClock } from './room.ts';
import { seatStatuses } from './seatStatus.ts';
import { tellChairs } from './tellChairs.ts';

/**
 * Steps back to an entry: what came after it is abandoned but stays in the chain, browsers get a new epoch and learn again
 * (rule L4). The turn that is open again gets its whole planning time.
 */
export function stepBack(room: Room, logged: LoggedInput, key: string): Decision {
  const entry = sealNext(room, [], logged);
  const entries = [...room.entries, entry];
  const keys = { ...room.keys, [`${logged.by} ${logged.key}`]: keyRow(room, logged, null) };
  const folded = refold({ ...room, entries, keys, epoch: room.epoch + 1 }, effectiveEntries(entries));
  const [kept, again] = keepObservers(folded, room, logged);
  const next: Room = {
    ...kept,
    clock: wholeAgain(kept.clock, room.planningSeconds * 1000, logged.atMillis),
    presence: unopened(kept.presence),
  };
  const send: Outgoing[] = [{ to: 'reply', frame: { type: 'accepted', key, id: null } }];
  for (const seat of sortedKeys(next.views)) {
    for (const frame of [...relearn(next, seat, null), clockFrame(next, logged.atMillis)])
      send.push({ to: 'seat', seat, frame });
  }
  const whole = truth(next).frame;
  if (whole.type === 'truth') send.push({ to: 'control', frame: whole });
  send.push({ to: 'control', frame: measuresFrame(next) });
  send.push({ to: 'control', frame: clockFrame(next, logged.atMillis) });
  send.push({ to: 'control', frame: { type: 'seats', seats: seatStatuses(next) } });
  send.push(...tellChairs(room, next));
  return { room: next, append: [entry, ...again], texts: [], send };
}

/**
 * Who may act is as it was before the step: a right that control has taken is not given back by going back in time (rule
 * G7). Where the two differ it is said again in the log, in control's name.
 */
function keepObservers(folded: Room, before: Room, { atMillis }: LoggedInput): [Room, readonly LogEntry[]] {
  let room = folded;
  const added: LogEntry[] = [];
  for (const seat of sortedKeys(before.state.observers)) {
    const observer = before.state.observers[seat] ?? false;
    if (observer === room.state.observers[seat]) continue;
    const input = { type: 'observeSeat' as const, seat, observer, bot: before.state.covered[seat] ?? null };
    const key = `stepBack/${room.epoch}/observe/${seat}`;
    const said = record(room, { kind: 'input', by: EXCON, key, atMillis, input, why: null }, []);
    room = said.room;
    added.push(...said.entries);
  }
  return [room, added];
}

function wholeAgain(clock: RoomClock, planningMillis: number, atMillis: number): RoomClock {
  const { endsAtMillis, still } = clock;
  if (still && still.leftMillis !== null) return { ...clock, still: { ...still, leftMillis: planningMillis } };
  return endsAtMillis === null ? clock : { ...clock, endsAtMillis: atMillis + planningMillis };
}

/** Every page learns again, so none has shown the turn that is open now until it says so. */
function unopened(presence: Room['presence']): Room['presence'] {
  const unopenedSeats: Record<string, Room['presence'][string]> = {};
  for (const seat of sortedKeys(presence)) {
    const row = presence[seat];
    if (row) unopenedSeats[seat] = { ...row, openedTurn: null };
  }
  return unopenedSeats;
}
