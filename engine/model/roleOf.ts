import type { Role, SeatId } from './ids.ts';
import type { Seat } from './scenario.ts';

/** The role of a seat. */
export function roleOf(
  scenario: { readonly nations: readonly { readonly seats: readonly Seat[] }[] },
  seat: SeatId,
): Role {
  for (const nation of scenario.nations) {
    const found = nation.seats.find((s) => s.id === seat);
    if (found) return found.role;
  }
  throw new Error(`no seat ${seat} in the scenario`);
}
