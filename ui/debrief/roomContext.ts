import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Edition } from '../../engine/model/edition.ts';
import type { Opened } from './opened.ts';
import type { RoomState, RoomStore } from './roomStore.ts';

/** What every part of the debrief room is handed: its store, and what it can have done. */
export interface RoomTools {
  readonly store: RoomStore;
  /** The exercise of the page's address; null where only files are opened. */
  readonly exercise: string | null;
  openFile(file: File): void;
  openEdition(edition: Edition): void;
  /** Goes back to where something is chosen. */
  leave(): void;
}

/** The tools of this page. */
export const RoomContext = createContext<RoomTools | null>(null);

/** The tools of the room that this part stands in. */
export function useRoomTools(): RoomTools {
  const tools = useContext(RoomContext);
  if (!tools) throw new Error('a part of the debrief room outside of it');
  return tools;
}

/** A part of the room's state. */
export function useRoom<T>(select: (state: RoomState) => T): T {
  return useStore(useRoomTools().store, select);
}

/** The open edition, inside parts that are drawn only while one is open. */
export function useOpened(): Opened {
  const stage = useRoom((state) => state.stage);
  if (stage.is !== 'open') throw new Error('a part of the debrief before a debrief is open');
  return stage.opened;
}
