import type { AssetId, SeatId } from '../../engine/model/ids.ts';
import type { Answers } from '../../engine/model/order.ts';
import type { ChairFrame, ClockFrame } from '../../engine/protocol/message.ts';
import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import type { View } from '../../engine/view/view.ts';
import type { LinkState } from './linkState.ts';
import type { LocalDraft } from './localDraft.ts';

/** What the right-hand panel shows: the list of orders, one draft, a question to answer, or an offer to make. */
export type Work =
  | { readonly at: 'orders' }
  | { readonly at: 'draft'; readonly id: string }
  | { readonly at: 'proposal'; readonly id: string }
  | { readonly at: 'offer'; readonly to: string; readonly request: string | null };

/** The tabs of the dock. */
export const DOCK_TABS = ['report', 'assets', 'messages', 'help', 'information', 'people'] as const;
export type DockTab = (typeof DOCK_TABS)[number];

/** Which lines of the view the opening of a turn brought: the turn's report. */
export interface TurnReport {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
}

/** All that one desk page holds: what the seat knows, and what the person at it is doing. */
export interface DeskState {
  exercise: string;
  seat: SeatId;
  link: LinkState;
  /** What could not be understood of the room's news, as a code for EXCON. */
  failed: string | null;
  scenario: PublicScenario | null;
  clock: ClockFrame | null;

  /** This browser at its seat; null until the room has said it. */
  browser: { readonly number: number; readonly agreed: boolean; readonly observer: boolean } | null;
  /** Who sits at this seat and beside it. */
  chair: ChairFrame | null;
  /** Seats of the same nation that whoever sits here holds beside this one. */
  merged: readonly SeatId[];

  epoch: number;
  seq: number;
  view: View | null;
  /** Free texts by their hash, as the news brought them; null where one was erased. */
  texts: Record<string, string | null>;
  reports: TurnReport[];
  /** Whether everything that was said before this page came has been heard, so that what comes now is new. */
  caughtUp: boolean;
  /** When open questions were heard of, by the page's own clock; only of those heard live. */
  heardAtMillis: Record<string, number>;
  /** What a co-signature asked for at first, by its proposal: beside a change the old answer is shown. */
  askedFirst: Record<string, Answers>;

  drafts: LocalDraft[];
  /** Half-typed words by the place where they stand (a thread, an answer, an offer). */
  words: Record<string, string>;
  read: Record<string, boolean>;
  /** The turn whose opening card was closed. */
  ribbonClosed: number;

  work: Work;
  dock: DockTab;
  selected: AssetId | null;
  /** The thread that is open under Messages: the other seats in it. */
  thread: readonly SeatId[] | null;
  /** The sheet that is open over the desk. */
  sheet: 'check' | 'helpLine' | null;
}

/** A desk before anything has arrived. */
export function emptyDesk(exercise: string, seat: SeatId): DeskState {
  return {
    exercise,
    seat,
    link: { is: 'connecting' },
    failed: null,
    scenario: null,
    clock: null,
    browser: null,
    chair: null,
    merged: [],
    epoch: 0,
    seq: 0,
    view: null,
    texts: {},
    reports: [],
    caughtUp: false,
    heardAtMillis: {},
    askedFirst: {},
    drafts: [],
    words: {},
    read: {},
    ribbonClosed: 0,
    work: { at: 'orders' },
    dock: 'report',
    selected: null,
    thread: null,
    sheet: null,
  };
}
