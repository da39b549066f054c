import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import type { View } from '../../engine/view/view.ts';
import type { SeatConnection } from '../net/connectSeat.ts';
import type { DeskStore } from '../store/createDeskStore.ts';
import type { DeskState } from '../store/deskState.ts';

/** What every part of a desk reaches: its store and its line to the room. */
export interface Desk {
  readonly store: DeskStore;
  readonly connection: SeatConnection;
}

/** Carries the desk to the parts below. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk that this part belongs to. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of the desk stands outside of it');
  return desk;
}

/** A selection from the desk's store; the part is drawn again when it changes. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  return useStore(useDesk().store, select);
}

/** What the seat knows. The desk is drawn only once both are there. */
export function useKnown(): { readonly view: View; readonly scenario: PublicScenario } {
  const view = useDeskState((state) => state.view);
  const scenario = useDeskState((state) => state.scenario);
  if (!view || !scenario) throw new Error('a part of the desk was drawn before the room said welcome');
  return { view, scenario };
}
