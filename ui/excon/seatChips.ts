import { t } from '@lingui/core/macro';
import type { SeatId } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { SeatStatus } from '../../engine/protocol/message.ts';

/** Silence after which a seat is marked, in milliseconds. */
export const SILENT_MILLIS = 120_000;

/** One seat in EXCON's row. */
export interface SeatChip {
  readonly seat: SeatId;
  readonly nation: string;
  readonly doing: SeatStatus['doing'];
  readonly bot: string | null;
  /** Whole minutes without a sign of life, when that is too long; null otherwise. */
  readonly silentMinutes: number | null;
}

/** Every seat in the scenario's order; a seat that the room has not told of is away. */
export function seatChips(scenario: Scenario, seats: readonly SeatStatus[], nowMillis: number): readonly SeatChip[] {
  const told = new Map(seats.map((seat) => [seat.seat, seat]));
  return scenario.nations.flatMap((nation) =>
    nation.seats.map(({ id }) => {
      const status = told.get(id);
      const bot = status?.bot ?? null;
      const doing = bot !== null ? 'bot' : (status?.doing ?? 'away');
      return { seat: id, nation: nation.id, doing, bot, silentMinutes: silence(doing, status, nowMillis) };
    }),
  );
}

/** Bots, people who are ready and people who never came are not silent; the others owe a sign of life. */
function silence(doing: SeatStatus['doing'], status: SeatStatus | undefined, nowMillis: number): number | null {
  if (doing === 'bot' || doing === 'ready' || !status || status.lastSeenMillis === null) return null;
  const silent = nowMillis - status.lastSeenMillis;
  return silent > SILENT_MILLIS ? Math.floor(silent / 60_000) : null;
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
  }
}
