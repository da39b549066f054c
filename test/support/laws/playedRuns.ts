import fc from 'fast-check';
import type { Room } from '../../../engine/room/room.ts';
import type { News } from '../../../engine/view/news.ts';
import { newsFor } from '../../../engine/view/newsFor.ts';
import { luck, type Search, TIMES } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { playThrough } from './moves.ts';

/** Whole runs of four nations, every seat and control busy, for laws that only look at what was sent. */
export function playedRuns({ seed, runs }: Search): readonly Room[] {
  const drawn = fc.sample(luck, { seed, numRuns: runs * TIMES });
  return drawn.map((word) => playThrough({ scenario: firstLight, seed: word }, word).room);
}

/** What every step of a run told one seat, null where it told it nothing. */
export function newsOfSteps(room: Room, seat: string): readonly (News | null)[] {
  return room.history.map(({ batches }) => newsFor(seat, batches, (ref) => room.texts[ref]?.text ?? null));
}

/** Looks through runs for the first fault that a check finds in one of them. */
export function firstFault(rooms: readonly Room[], check: (room: Room) => void): string | null {
  for (const room of rooms) {
    try {
      check(room);
    } catch (error) {
      return `in the run of ${room.reveal.seed}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}
