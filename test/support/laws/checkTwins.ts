import fc from 'fast-check';
import { WALL } from '../../../engine/model/ids.ts';
import { seatsOf } from '../../../engine/room/openRoom.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { mustEqual } from './mustEqual.ts';
import { type Secret, twinsOf } from './twins.ts';

/**
 * Plays pairs of runs that differ in one secret, and compares every frame that the observer's seats and the wall got: bytes,
 * number and order. The truths must differ, or the pair would prove nothing.
 */
export function checkTwins(secret: Secret, search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const { observer, runs, truths } = twinsOf(secret, luck);
      if (truths[0] === truths[1]) throw new Error(`the two runs are the same, so they say nothing about ${secret}`);
      for (const seat of [...seatsOf(runs[0].room.game.scenario), WALL]) {
        if (seat !== WALL && !seat.startsWith(`${observer}-`)) continue;
        const [first, second] = runs.map(({ sent }) => (sent.get(seat) ?? []).join('\n'));
        mustEqual(`what ${seat} is sent when ${secret} differ`, first ?? '', second ?? '');
      }
    }),
    search,
  );
}
