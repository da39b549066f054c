import type { PartId } from './network.ts';

/** A part of a network that a stage put out of service: while it lasts a branch is open, a unit gives nothing, a tie is dead, a link or site carries nothing (rule S4). */
export interface DisabledPart {
  readonly part: PartId;
  /** Exercise hours: the first in which it is out, and the first in which it is back by itself; null until a crew has mended it. */
  readonly sinceHour: number;
  readonly untilHour: number | null;
  /** campaign/track/stage. Never leaves control. */
  readonly stage: string;
}
