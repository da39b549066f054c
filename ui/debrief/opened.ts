import type { DebriefBundle } from '../../engine/evaluation/debrief/bundle.ts';
import type { NationId, SeatId } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { State } from '../../engine/state/state.ts';
import type { HistoryEntry } from '../excon/control.ts';
import type { Moment } from './model/moments.ts';
import type { RunNames } from './pages/runNames.ts';

/** The truth as it stood at one moment, and how many inputs had been taken by then. */
export interface TruthMoment extends Moment {
  readonly taken: number;
  readonly state: State;
}

/** A run played again, so that it can be looked at turn by turn. */
export interface TruthTrack {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, string | null>>;
  readonly history: readonly HistoryEntry[];
  readonly moments: readonly TruthMoment[];
}

/** An edition of a debrief that is open. */
export interface Opened {
  readonly bundle: DebriefBundle;
  /** In exercise control's edition only. */
  readonly truth: TruthTrack | null;
  readonly names: RunNames;
  /** The whole edition as it is saved. */
  readonly bundleText: string;
  /** The run file, or the edition's part of it, as it is saved; null where the edition holds none. */
  readonly runText: string | null;
}

/** The log that a nation took home: it verifies, but holds neither scenario nor figures. */
export interface EditionLog {
  readonly exercise: string;
  readonly nation: NationId | null;
  readonly entries: number;
  /** Inputs that can be read in it, in order. */
  readonly rows: readonly {
    readonly entry: number;
    readonly by: SeatId;
    readonly type: string;
    readonly turn: number;
  }[];
}

/** What is being done with a file, in the order in which it is done. */
export const STEPS = ['reading', 'verifying', 'replaying', 'examining'] as const;
export type Step = (typeof STEPS)[number];

/** Why a file is not opened. `says` is what the engine found, where it found something. */
export type OpenFault =
  /** Not JSON; `cut` where its end is missing. */
  | { readonly code: 'notJson'; readonly cut: boolean }
  | { readonly code: 'notRun' }
  | { readonly code: 'otherRules'; readonly says: string }
  | { readonly code: 'damaged'; readonly entry: number | null; readonly says: string }
  /** Nothing is known of the file: the browser gave up, or may not run EPANET, which is WebAssembly. */
  | { readonly code: 'gaveUp'; readonly says: string }
  | { readonly code: 'running'; readonly turn: number }
  | { readonly code: 'sealed' };

/** What came of opening a file. */
export type OpenResult =
  | { readonly is: 'debrief'; readonly opened: Opened }
  | { readonly is: 'log'; readonly log: EditionLog }
  | { readonly is: 'fault'; readonly fault: OpenFault };

/** What the worker says while it works, and at the end. */
export type FromWorker = { readonly is: 'step'; readonly step: Step } | OpenResult;
