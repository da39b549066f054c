import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClockFrame } from '../../engine/protocol/message.ts';
import type { ToWall, WallFrame, WallScenario } from '../../engine/protocol/wall.ts';
import type { LinkState } from '../store/linkState.ts';

/** All that a wall's page holds: what the room told it, and whether somebody has blanked this screen. */
export interface WallState {
  readonly exercise: string;
  readonly scenario: WallScenario | null;
  readonly clock: ClockFrame | null;
  readonly shown: WallFrame | null;
  readonly link: LinkState;
  /** Blanked here, by its own key; EXCON's blanking is in `shown`. */
  readonly blankHere: boolean;
  /** Where others open their links; null where only this machine reaches the server, or it is not known yet. */
  readonly door: string | null;
}

export type WallStore = StoreApi<WallState>;

/** Opens a wall's store, empty but for what it is given to start with. */
export function createWallStore(start: Partial<WallState> = {}): WallStore {
  return createStore<WallState>(() => ({
    exercise: '',
    scenario: null,
    clock: null,
    shown: null,
    link: { is: 'connecting' },
    blankHere: false,
    door: null,
    ...start,
  }));
}

/** Takes one frame of the room into what the wall shows. */
export function foldWall(state: WallState, frame: ToWall): WallState {
  switch (frame.type) {
    case 'wallWelcome':
      return { ...state, exercise: frame.exercise, scenario: frame.scenario };
    case 'clock':
      return { ...state, clock: frame };
    case 'wall':
      return { ...state, shown: frame };
    case 'accepted':
    case 'refused':
    case 'bye':
      return state;
  }
}
