import { label, line } from './drawing.ts';
import { all, type Markup } from './markup.ts';

/** Turns from left to right, each a column of its own. */
export interface TurnAxis {
  readonly left: number;
  readonly width: number;
  readonly turns: number;
  /** A point in a turn's column, from 0 at its left edge to 1. */
  at(turn: number, share?: number): number;
  /** Turn numbers above, and a thin line before each turn. */
  drawn(top: number, bottom: number, size: number): Markup;
}

/** Lays out an axis. Columns begin at turn 1 and end at the last one played. */
export function turnAxis(left: number, width: number, turns: number): TurnAxis {
  const step = width / Math.max(1, turns);
  const at = (turn: number, share = 0.5) => left + (turn - 1 + share) * step;
  return {
    ...{ left, width, turns, at },
    drawn: (top, bottom, size) =>
      all(
        ...Array.from({ length: turns }, (_, i) =>
          all(
            label(at(i + 1), top - size * 0.45, `T${i + 1}`, { size, at: 'middle', bold: true }),
            line(at(i + 1, 0), top, at(i + 1, 0), bottom, 0.2, '#999'),
          ),
        ),
        line(at(turns, 1), top, at(turns, 1), bottom, 0.2, '#999'),
      ),
  };
}
