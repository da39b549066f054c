import type { NationId, Role } from '../../engine/model/ids.ts';
import type { ExerciseSeat } from './hostData.ts';

/** One nation's seats, one place a role; null where the nation has no such seat. */
export interface SeatGridRow {
  readonly nation: NationId;
  readonly seats: readonly (ExerciseSeat | null)[];
}

/** The seats as a table, nations down and roles across, both in the order in which they come. */
export function seatGrid(seats: readonly ExerciseSeat[]): {
  readonly roles: readonly Role[];
  readonly rows: readonly SeatGridRow[];
} {
  const roles = [...new Set(seats.map((seat) => seat.role))];
  const nations = [...new Set(seats.map((seat) => seat.nation))];
  return {
    roles,
    rows: nations.map((nation) => ({
      nation,
      seats: roles.map((role) => seats.find((seat) => seat.nation === nation && seat.role === role) ?? null),
    })),
  };
}
