import type { ClockFrame } from '../../engine/protocol/message.ts';
import type { HistoryEntry } from './control.ts';

/** How far the planning time of the open turn has run. */
export interface TurnPace {
  readonly turn: number;
  readonly runMillis: number;
  readonly leftMillis: number;
}

/** The pace of the turn that is being planned; null while nothing is planned or no end is set. */
export function turnPace(
  clock: ClockFrame | null,
  history: readonly HistoryEntry[],
  nowMillis: number,
): TurnPace | null {
  if (clock?.phase !== 'planning' || clock.endsAtMillis === null) return null;
  const opened = history.findLast(({ line }) => line.type === 'startEx' || line.type === 'closeTurn');
  if (!opened) return null;
  return {
    turn: clock.turn,
    runMillis: Math.max(0, nowMillis - opened.line.atMillis),
    leftMillis: Math.max(0, clock.endsAtMillis - nowMillis),
  };
}
