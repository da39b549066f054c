import type { SeatId } from '../../engine/model/ids.ts';
import type { Seat } from '../../engine/model/scenario.ts';
import type { PublicNation, PublicScenario } from '../../engine/view/publicScenario.ts';

/** Whose card it is, and what this seat's own nation may know: nothing else goes into the card (rule V4). */
export interface SeatKnows {
  readonly scenario: PublicScenario;
  readonly nation: PublicNation;
  readonly seat: Seat;
}

/** Finds seat and nation in what the nation may know. */
export function seatKnows(scenario: PublicScenario, seatId: SeatId): SeatKnows {
  const nation = scenario.nations.find(({ id }) => id === scenario.own.nation);
  const seat = nation?.seats.find(({ id }) => id === seatId);
  if (!nation || !seat) throw new Error(`${seatId} is no seat of ${scenario.own.nation}`);
  return { scenario, nation, seat };
}
