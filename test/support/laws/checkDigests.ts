import fc from 'fast-check';
import { digestNext, digestStart } from '../../../engine/run/digest.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { step } from '../../../engine/turn/step.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { inputsOf } from './inputsOf.ts';
import { firstLight } from './lawScenario.ts';
import { playThrough } from './moves.ts';
import { mustEqual } from './mustEqual.ts';

/**
 * Digests the state after every input, each upon the one before, and beside it a copy that shares nothing with any other and is
 * written from the beginning. Both must come to the same. Between turns few parts change, so that most texts are old ones.
 */
export function checkDigests(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const { room } = playThrough({ scenario: firstLight, seed: luck }, luck);
      const { game } = room;
      let state = initialState(game.scenario);
      let digest = digestStart(room.header.scenarioHash);
      for (const { by, input } of inputsOf(room)) {
        state = step(game, state, input, by).state;
        const alone = digestNext(game.sha256, { ...digest, written: null }, structuredClone(state));
        digest = digestNext(game.sha256, digest, state);
        mustEqual(`the text after ${input.type}`, digest.written?.text ?? '', alone.written?.text ?? '');
        mustEqual(`the digest after ${input.type}`, digest.hash, alone.hash);
      }
    }),
    search,
  );
}
