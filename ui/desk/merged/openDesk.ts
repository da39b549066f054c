import type { SeatId } from '../../../engine/model/ids.ts';
import { connectSeat } from '../../net/connectSeat.ts';
import type { World } from '../../net/world.ts';
import { createDeskStore } from '../../store/createDeskStore.ts';
import type { LocalStore } from '../../store/keptLocally.ts';
import { resumeSending } from '../actions/sealDraft.ts';
import { sendAtLock } from '../actions/sendAtLock.ts';
import { tellNews } from '../actions/tellNews.ts';
import { tellPresence } from '../actions/tellPresence.ts';
import type { Desk } from '../deskContext.ts';

/** A desk with its line and its helpers, until it is closed. */
export interface OpenedDesk extends Desk {
  readonly seat: SeatId;
  close(): void;
}

/** What a desk is opened with. */
export interface OpenDesk {
  readonly exercise: string;
  readonly seat: SeatId;
  /** Where its line ends and under what it keeps things: the seat, or the place of its observers. */
  readonly place: string;
  /** The person has said yes to the rules of play at another seat already. */
  readonly agreed: boolean;
  /** Whether it is the desk in front. */
  readonly isShown: () => boolean;
}

/** Opens one seat's desk: its store, its line, and what it does by itself (send at the lock, tell news, tell presence). */
export function openDesk(
  { exercise, seat, place, agreed, isShown }: OpenDesk,
  around: { readonly world: World; readonly local: LocalStore; readonly page: Document; readonly origin: string },
): OpenedDesk {
  const store = createDeskStore(exercise, seat, around.local, place);
  if (agreed) store.setState({ browser: { number: 0, agreed, observer: false } });
  const url = `${around.origin.replace(/^http/, 'ws')}/ws/${encodeURIComponent(exercise)}/${encodeURIComponent(place)}`;
  const connection = connectSeat({ url, store, world: around.world });
  const desk = { store, connection };
  resumeSending(desk);
  const ends = [sendAtLock(desk), tellNews(desk, isShown), tellPresence(desk, around.page, isShown)];
  return {
    ...desk,
    seat,
    close: () => {
      for (const end of ends) end();
      connection.close();
    },
  };
}
