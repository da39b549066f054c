import type { NationId, Role, SeatId, Text } from '../../engine/model/ids.ts';
import type { ClockFrame } from '../../engine/protocol/message.ts';

/** A chair of a nation, as the host plans with it. */
export interface HostSeat {
  readonly id: SeatId;
  readonly role: Role;
  readonly name: Text;
}

/** A scenario that an exercise can be made of. */
export interface HostScenario {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** One line that stands on every page: what this is not. */
  readonly caveat: Text;
  readonly turns: number;
  readonly hoursPerTurn: number;
  readonly nations: readonly {
    readonly id: NationId;
    readonly name: Text;
    readonly colour: string;
    /** Its part is to lend: what it owns serves nobody at home. */
    readonly lendsOnly: boolean;
    readonly seats: readonly HostSeat[];
  }[];
}

/** How a seat of a made exercise stands. */
export interface ExerciseSeat extends HostSeat {
  readonly nation: NationId;
  readonly joined: boolean;
  readonly connected: boolean;
  readonly bot: string | null;
  /** Its people only read, at exercise control's word. */
  readonly observes: boolean;
  /** How many browsers may read along with it. */
  readonly observers: number;
  /** Seats of its nation that its people hold beside it. */
  readonly merged: readonly SeatId[];
}

/** A browser that controls an exercise. */
export interface Controller {
  readonly id: string;
  readonly sinceMillis: number;
  readonly connected: boolean;
  /** Whether it is the browser that this page is in. */
  readonly own: boolean;
}

/** An exercise on this server. */
export interface HostExercise {
  readonly id: string;
  readonly scenario: string;
  readonly title: Text;
  /** What the real-world stop is called in this scenario; null where it has no name of its own. */
  readonly realWorldLabel: Text | null;
  readonly turns: number;
  readonly phase: ClockFrame['phase'];
  readonly turn: number;
  readonly seats: readonly ExerciseSeat[];
}

/** What an exercise is made with. */
export interface ExercisePlan {
  readonly scenario: string;
  readonly turns: number;
  readonly planningSeconds?: number;
  readonly bots: Readonly<Record<SeatId, string>>;
}
