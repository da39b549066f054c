import type { Scenario } from '../../engine/model/scenario.ts';
import { READING_BUDGET } from '../../scenarios/load/readingLoad.ts';
import type { DryRun, Reader } from './dryRun.ts';

/** Real time after each turn's planning: the lock with its grace and the resolution, then the report that EXCON talks through. */
const RESOLVE_SECONDS = 30;
const REPORT_SECONDS = 60;

/** One minute of reading to three of deciding: this part of the planning time is for reading. */
const READING_PART = 4;

/** What a turn takes of real time, and how long its busiest seat reads before it can decide. */
export interface TurnTime {
  readonly turn: number;
  readonly seconds: number;
  readonly readingSeconds: number;
  readonly busiest: Reader | null;
}

/** How long an exercise will be played, without joining, brief and hot wash. */
export interface PlayingTime {
  readonly seconds: number;
  readonly planningSeconds: number;
  readonly resolveSeconds: number;
  readonly reportSeconds: number;
  /** What the turn gives for reading. */
  readonly readingSeconds: number;
  readonly turns: readonly TurnTime[];
}

/** Predicts the playing time. Reading is part of the planning time, so that it does not make a turn longer. */
export function playingTime(scenario: Pick<Scenario, 'turns' | 'planningSeconds'>, run: DryRun): PlayingTime {
  const { planningSeconds } = scenario;
  const seconds = planningSeconds + RESOLVE_SECONDS + REPORT_SECONDS;
  const turns = Array.from({ length: scenario.turns }, (_, i) => {
    const busiest = run.busiest.find((reader) => reader.turn === i + 1) ?? null;
    const readingSeconds = Math.ceil(((busiest?.words ?? 0) * 60) / READING_BUDGET);
    return { turn: i + 1, seconds, readingSeconds, busiest };
  });
  return {
    seconds: seconds * scenario.turns,
    planningSeconds,
    resolveSeconds: RESOLVE_SECONDS,
    reportSeconds: REPORT_SECONDS,
    readingSeconds: Math.floor(planningSeconds / READING_PART),
    turns,
  };
}
