import type { NationId, SeatId, Text } from '../model/ids.ts';
import type { MapData } from '../model/mapData.ts';
import type { AssetKind } from '../model/order.ts';
import type { Seat } from '../model/scenario.ts';
import type { ToSeat } from './message.ts';

/** The part of a scenario that is on the wall (rule V6): what every nation's seats know alike. */
export interface WallScenario {
  readonly title: Text;
  readonly caveat: Text;
  readonly realWorldLabel: Text | null;
  readonly turns: number;
  readonly hoursPerTurn: number;
  readonly nations: readonly {
    readonly id: NationId;
    readonly name: Text;
    readonly colour: string;
    readonly seats: readonly Seat[];
    readonly sites: readonly { readonly id: string; readonly kind: AssetKind; readonly name: Text }[];
  }[];
  readonly map: MapData;
}

/**
 * A seat before StartEx: nobody is there, somebody is, or it is set to start. A seat that a bot holds is set like one whose
 * people are through with the communications check: which seats are bots is no matter of the room.
 */
export type WallStanding = 'empty' | 'here' | 'set';

/** What the wall shows beside the clock. Whoever is in the room reads it. */
export interface WallFrame {
  readonly type: 'wall';
  readonly blank: boolean;
  /** This turn's read-out line, once EXCON has put it there. */
  readonly readOut: Text | null;
  /** Before StartEx only. */
  readonly seats: readonly { readonly seat: SeatId; readonly standing: WallStanding }[] | null;
  /** Whether EXCON has released the common edition, which is for every seat (rule P7). */
  readonly debrief: boolean;
}

/** What the room sends to a wall. */
export type ToWall =
  | {
      readonly type: 'wallWelcome';
      readonly protocol: number;
      readonly exercise: string;
      readonly scenario: WallScenario;
    }
  | WallFrame
  | Extract<ToSeat, { type: 'accepted' | 'refused' | 'clock' | 'bye' }>;

/** How the wall stands, for EXCON. */
export interface WallStatus {
  readonly type: 'wallStatus';
  /** Whether one is connected. */
  readonly open: boolean;
  readonly blank: boolean;
  /** Whether this turn's read-out line is on it. */
  readonly readOut: boolean;
}
