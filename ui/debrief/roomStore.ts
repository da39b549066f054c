import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AssetId, SeatId } from '../../engine/model/ids.ts';
import type { DebriefStanding } from '../../engine/protocol/debriefStanding.ts';
import type { Moment } from './model/moments.ts';
import { seatMoments } from './model/seatAt.ts';
import { type Tab, tabsOf } from './model/tabs.ts';
import type { EditionLog, Opened, OpenFault, Step } from './opened.ts';

/** Where the room stands: at its door, opening something, or open. */
export type Stage =
  | { readonly is: 'choose' }
  /** The server is asked which editions this browser may open. */
  | { readonly is: 'asking' }
  | { readonly is: 'refused'; readonly says: string }
  | { readonly is: 'unreachable'; readonly again: () => void }
  | { readonly is: 'editions'; readonly standing: DebriefStanding }
  | { readonly is: 'opening'; readonly name: string; readonly step: Step | 'fetching' }
  | { readonly is: 'fault'; readonly name: string; readonly fault: OpenFault }
  | { readonly is: 'log'; readonly log: EditionLog }
  | { readonly is: 'open'; readonly opened: Opened };

/** What a pane shows: the truth, or what one seat knew. */
export type PaneOf = 'truth' | SeatId;

/** Everything that the debrief room shows. */
export interface RoomState {
  readonly stage: Stage;
  readonly tab: Tab;
  /** The moments of the open run, and which of them is shown. */
  readonly moments: readonly Moment[];
  readonly at: number;
  readonly playing: boolean;
  readonly panes: readonly [PaneOf, PaneOf | null];
  readonly selected: AssetId | null;
  /** The wall sheet that is presented, from 0; null while nobody presents. */
  readonly presented: number | null;
}

export type RoomStore = StoreApi<RoomState>;

/** A room with nothing open. */
export function createRoomStore(stage: Stage): RoomStore {
  return createStore<RoomState>(() => ({
    stage,
    tab: 'replay',
    moments: [],
    at: 0,
    playing: false,
    panes: ['truth', null],
    selected: null,
    presented: null,
  }));
}

/** Shows an edition that was opened, from its beginning. */
export function showOpened(store: RoomStore, opened: Opened): void {
  const { bundle, truth } = opened;
  const first = bundle.seats[0];
  store.setState({
    stage: { is: 'open', opened },
    tab: tabsOf(bundle.edition)[0] ?? 'wall',
    moments: truth?.moments ?? (first ? seatMoments(first) : []),
    at: 0,
    playing: false,
    panes: [truth ? 'truth' : (first?.seat ?? 'truth'), null],
    selected: null,
    presented: null,
  });
}

/** Goes to a moment, within what there is. */
export function goTo(store: RoomStore, at: number): void {
  store.setState(({ moments }) => ({ at: Math.max(0, Math.min(moments.length - 1, at)) }));
}
