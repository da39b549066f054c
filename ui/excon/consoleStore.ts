import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AssetId, InjectId, SeatId } from '../../engine/model/ids.ts';
import type { LinkState } from '../store/linkState.ts';
import { type Control, EMPTY_CONTROL } from './control.ts';
import type { HandedOver } from './handOver.ts';
import type { PaperForm } from './paperForm.ts';
import type { RulingForm } from './rulingForm.ts';

/** An inject that EXCON is writing; kept here so that closing the sheet loses no word. */
export interface Improvised {
  readonly to: readonly SeatId[];
  readonly from: string;
  readonly subject: string;
  readonly body: string;
}

/** An improvised inject before the first word. */
export const NO_WORDS: Improvised = { to: [], from: '', subject: '', body: '' };

/** The tables under the map. */
export const DOCK_TABS = ['nations', 'sites', 'region', 'help', 'rulings', 'helpLine', 'hotWash'] as const;
export type DockTab = (typeof DOCK_TABS)[number];

/** All that the console page holds: what the room told, and what the person at it is doing. */
export interface ConsoleState {
  readonly control: Control;
  readonly link: LinkState;
  /** What could not be understood of the room's frames, as a code to report. */
  readonly failed: string | null;
  readonly selected: AssetId | null;
  readonly openInject: InjectId | null;
  readonly dock: DockTab;
  /** Whether the truth is hidden from passers-by. */
  readonly blank: boolean;
  /** Whether single keys without a modifier do anything (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly improvised: Improvised;
  readonly note: string;
  /** Rulings that EXCON is writing, by the order that waits; kept so that closing the sheet loses no word. */
  readonly rulings: Readonly<Record<string, RulingForm>>;
  /** Answers on the help line that EXCON is writing, by question. */
  readonly answers: Readonly<Record<string, string>>;
  /** The seat whose paper is being entered, and what was copied so far of every seat's. */
  readonly paperFor: SeatId | null;
  readonly papers: Readonly<Record<SeatId, PaperForm>>;
  /** The seat that was handed to a person last, while its link is shown. */
  readonly handed: {
    readonly seat: SeatId;
    readonly how: Extract<HandedOver, { is: 'link' | 'noLink' }>;
  } | null;
  /** The seat for whose observers a link was made last, while it is shown. */
  readonly observed: { readonly seat: SeatId; readonly url: string; readonly copied: boolean } | null;
  /** The seat that is about to be turned to observer. */
  readonly turning: SeatId | null;
}

/** The console's store. One a page. */
export type ConsoleStore = StoreApi<ConsoleState>;

/** Opens a console's store, empty but for what it is given to start with. */
export function createConsoleStore(start: Partial<ConsoleState> = {}): ConsoleStore {
  return createStore<ConsoleState>(() => ({
    control: EMPTY_CONTROL,
    link: { is: 'connecting' },
    failed: null,
    selected: null,
    openInject: null,
    dock: 'nations',
    blank: false,
    singleKeys: true,
    improvised: NO_WORDS,
    note: '',
    rulings: {},
    answers: {},
    paperFor: null,
    papers: {},
    handed: null,
    observed: null,
    turning: null,
    ...start,
  }));
}
