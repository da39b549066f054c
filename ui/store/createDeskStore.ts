import { produce } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SeatId } from '../../engine/model/ids.ts';
import { type DeskState, emptyDesk } from './deskState.ts';
import { keptOf, keyOf, type LocalStore, readKept } from './keptLocally.ts';

/** A desk's store. Change it with `change`, so that every change is one immer recipe. */
export type DeskStore = StoreApi<DeskState>;

/**
 * Opens a seat's store with what this browser kept of it, and keeps it from now on. What an observer of the seat keeps is
 * kept under another place.
 */
export function createDeskStore(exercise: string, seat: SeatId, local: LocalStore | null, place = seat): DeskStore {
  const key = keyOf(exercise, place);
  const start = emptyDesk(exercise, seat);
  if (local) Object.assign(start, readKept(local, key));
  const store = createStore<DeskState>(() => start);
  if (local) {
    store.subscribe((now, before) => {
      const same = now.drafts === before.drafts && now.words === before.words && now.read === before.read;
      if (same && now.ribbonClosed === before.ribbonClosed) return;
      try {
        local.setItem(key, JSON.stringify(keptOf(now)));
      } catch {
        // A full or forbidden store costs the safety net, never the exercise.
      }
    });
  }
  return store;
}

/** Changes the store by a recipe; returns what the recipe returns. */
export function change<T>(store: DeskStore, recipe: (state: DeskState) => T): T {
  let result: T | undefined;
  store.setState(
    produce(store.getState(), (draft: DeskState) => {
      result = recipe(draft);
    }),
    true,
  );
  return result as T;
}
