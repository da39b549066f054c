import { t } from '@lingui/core/macro';
import type { SeatId } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { SeatStatus } from '../../engine/protocol/message.ts';

/** One seat in EXCON's list. */
export interface SeatChip {
  readonly seat: SeatId;
  readonly nation: string;
  readonly connected: boolean;
  readonly doing: SeatStatus['doing'];
  readonly bot: string | null;
  /** Its people only read, at EXCON's word. */
  readonly observes: boolean;
  /** The other seats of its nation. */
  readonly beside: readonly SeatId[];
}

/** Every seat in the scenario's order; a seat that the room has not told of is away. */
export function seatChips(scenario: Scenario, seats: readonly SeatStatus[]): readonly SeatChip[] {
  const told = new Map(seats.map((seat) => [seat.seat, seat]));
  return scenario.nations.flatMap((nation) =>
    nation.seats.map(({ id }) => {
      const status = told.get(id);
      const bot = status?.bot ?? null;
      const doing = bot !== null ? 'bot' : (status?.doing ?? 'away');
      return {
        seat: id,
        nation: nation.id,
        connected: status?.connected ?? false,
        doing,
        bot,
        observes: status?.observes ?? false,
        beside: nation.seats.map((one) => one.id).filter((one) => one !== id),
      };
    }),
  );
}

/** What a seat is doing, in a word or two. */
export function doingWord(doing: SeatStatus['doing']): string {
  switch (doing) {
    case 'away':
      return t`Away`;
    case 'reading':
      return t`Reading`;
    case 'drafting':
      return t`Drafting`;
    case 'waiting':
      return t`Waiting`;
    case 'ready':
      return t`Ready`;
    case 'bot':
      return t`Bot`;
    case 'observing':
      return t`Reads along`;
  }
}
