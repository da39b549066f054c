import type { NationId, Role, SeatId, Text } from '../../engine/model/ids.ts';
import { observerPlace } from '../../engine/model/observerPlace.ts';
import type { Room, RoomClock } from '../../engine/room/room.ts';
import type { Identity } from '../identity/identity.ts';

/** An exercise as the lobby shows it to the host. */
export interface HostExercise {
  readonly id: string;
  readonly scenario: string;
  readonly title: Text;
  readonly realWorldLabel: Text | null;
  readonly turns: number;
  readonly phase: RoomClock['phase'];
  readonly turn: number;
  readonly seats: readonly {
    readonly id: SeatId;
    readonly nation: NationId;
    readonly role: Role;
    readonly name: Text;
    readonly joined: boolean;
    readonly connected: boolean;
    readonly bot: string | null;
    /** Its people only read, at control's word. */
    readonly observes: boolean;
    /** How many browsers may read along with it. */
    readonly observers: number;
    /** Seats of its nation that its people hold beside it. */
    readonly merged: readonly SeatId[];
  }[];
}

/** Describes an exercise for the lobby: how it stands and who sits where, nothing of what happens in it. */
export function hostExercise(room: Room, identity: Identity): HostExercise {
  const { scenario } = room.game;
  return {
    id: room.exercise,
    scenario: scenario.id,
    title: scenario.title,
    realWorldLabel: scenario.realWorldLabel ?? null,
    turns: scenario.turns,
    phase: room.clock.phase,
    turn: room.state.turn,
    seats: scenario.nations.flatMap((nation) =>
      nation.seats.map(({ id, role, name }) => ({
        id,
        nation: nation.id,
        role,
        name,
        joined: identity.isTaken(room.exercise, id),
        connected: room.presence[id]?.connected ?? false,
        bot: room.state.covered[id] ?? null,
        observes: room.state.observers[id] ?? false,
        observers: identity.sessionsOf(room.exercise, observerPlace(id)).length,
        merged: room.merged[id] ?? [],
      })),
    ),
  };
}
