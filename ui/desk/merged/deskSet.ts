import { t } from '@lingui/core/macro';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SeatId } from '../../../engine/model/ids.ts';
import { notify } from '../../kit/noticeStore.ts';
import type { OpenDesk, OpenedDesk } from './openDesk.ts';

/** The desks of one page: the seat of its address first, then the seats that are merged with it (rule G8). */
export interface DeskSet {
  readonly desks: readonly OpenedDesk[];
  /** The seat whose desk is in front. */
  readonly shown: SeatId;
  /** Whether the person has changed desks on this page, so that the keyboard stays at the switch. */
  readonly switched: boolean;
}

export type DeskSetStore = StoreApi<DeskSet>;

/** Opens the desk of a seat, and beside it those of the seats that exercise control gives to the same person, while it does. */
export function openDeskSet(
  seat: SeatId,
  open: (desk: Pick<OpenDesk, 'seat' | 'agreed' | 'isShown'>) => OpenedDesk,
): DeskSetStore {
  const isShown = (one: SeatId) => () => set.getState().shown === one;
  const set: DeskSetStore = createStore<DeskSet>(() => ({ desks: [], shown: seat, switched: false }));
  const first = open({ seat, agreed: false, isShown: isShown(seat) });
  set.setState({ desks: [first] });

  const follow = (merged: readonly SeatId[], isNews: boolean): void => {
    const { desks, shown } = set.getState();
    const wanted = [seat, ...merged];
    const gone = desks.filter((desk) => !wanted.includes(desk.seat));
    for (const desk of gone) desk.close();
    const agreed = first.store.getState().browser?.agreed ?? false;
    const kept = wanted.map(
      (one) => desks.find((desk) => desk.seat === one) ?? open({ seat: one, agreed, isShown: isShown(one) }),
    );
    set.setState({ desks: kept, shown: wanted.includes(shown) ? shown : seat });
    if (!isNews) return;
    for (const desk of kept)
      if (!desks.includes(desk)) notify(t`Exercise control gives you ${nameOf(desk)} too. Switch at the top.`);
    for (const desk of gone)
      notify(t`Exercise control has taken ${nameOf(desk)} back. Your drafts there stay here.`, 'warn');
  };
  let heard = false;
  first.store.subscribe((now, before) => {
    if (now.merged === before.merged) return;
    // How it stood when the page came is no news.
    follow(now.merged, heard);
    heard = true;
  });
  return set;
}

function nameOf({ seat }: OpenedDesk): string {
  return seat.toUpperCase().replace('-', ' ');
}
