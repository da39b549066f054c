import type { DisabledPart } from '../../model/disabledPart.ts';
import type { AssetId } from '../../model/ids.ts';
import type { KeptCause, NetworkState } from '../../model/networkState.ts';
import type { NationRow } from '../../state/state.ts';
import type { CoupledSector } from '../coupling/coupledHour.ts';
import type { CoupledState } from '../coupling/dependency.ts';
import type { Scratch } from '../scratch.ts';
import type { NationPlan } from './playPlan.ts';

/** What a nation's solvers carry, while a turn's hours run: the same as in the state, replaced part by part. */
export type Kept = { -readonly [K in keyof NetworkState]: NetworkState[K] };

/** One nation while a turn's hours run. */
export interface NationTurn {
  readonly plan: NationPlan;
  readonly row: NationRow;
  readonly scratch: Scratch;
  readonly kept: Kept;
  /** What is out of service in the hour that runs (rule S4); replaced as parts come back. */
  disabled: readonly DisabledAt[];
  /** By watched place of the plan: 1 where nothing is given. `watchLosses` writes it, and nobody else. */
  readonly lost: Uint8Array;
}

/** A part that is out of service, as the state has it, the asset at which it was struck, and the network that it belongs to. */
export interface DisabledAt {
  readonly asset: AssetId;
  readonly network: 'energy' | 'communications';
  readonly out: DisabledPart;
}

/** The hour that runs, from `hour` to `hour + 1`, in all nations; nations in the plan's order. */
export interface PlayHour {
  readonly hour: number;
  readonly turn: number;
  readonly nations: readonly NationTurn[];
  /** What stood between the hour before and this one in the coupled network. */
  readonly before: CoupledState;
}

/** No hour, for who waits for the first. */
export const BEFORE_ANY_HOUR: PlayHour = {
  ...{ hour: 0, turn: 0, nations: [], before: { bufferMilliHours: [], restartHours: [] } },
};

/**
 * A sector as it is played. Within an hour `begin` comes first, then `solve` as often as the coupling asks, each time from what the
 * hour began with; then `end` writes what the last one came to into `kept` and `scratch`.
 */
export interface SectorPlay extends CoupledSector {
  begin(hour: PlayHour): void;
  end(services: readonly number[]): void;
  /** After the last hour of a turn: what is only needed then. */
  finish?(): void;
  /**
   * What a loss at one of its places has behind it within the sector, nearest first; several chains where several things are to blame.
   * A chain may end at another place's loss, which has chains of its own.
   */
  causes(place: number, losses: Losses): readonly (readonly KeptCause[])[];
}

/** What the coupled network lacks when an hour is over, by places. */
export interface Losses {
  /** The loss that lasts; null where something is given. */
  at(place: number): KeptCause | null;
  /** Why less than usual is given: the loss itself or, where something still is given, what its sector knows. */
  behind(place: number): readonly (readonly KeptCause[])[];
}
