import fc from 'fast-check';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { step } from '../../../engine/turn/step.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { inputsOf } from './inputsOf.ts';
import { firstLight } from './lawScenario.ts';
import { playThrough } from './moves.ts';
import { mustEqual } from './mustEqual.ts';

/**
 * Steps the same inputs twice, once written by Immer and once by the hand-written copy. The states must be the same after
 * every input, and a state must stay as it is when the next one is made from it.
 */
export function checkWriters(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const { room } = playThrough({ scenario: firstLight, seed: luck }, luck);
      let thawed = initialState(room.game.scenario);
      let drafted = initialState(room.game.scenario);
      for (const { by, input } of inputsOf(room)) {
        const before = canonicalJson(thawed);
        const next = step({ ...room.game, writer: 'thaw' }, thawed, input, by).state;
        mustEqual(`the state that ${input.type} was made from`, before, canonicalJson(thawed));
        thawed = next;
        drafted = step({ ...room.game, writer: 'immer' }, drafted, input, by).state;
        mustEqual(`the state after ${input.type}`, canonicalJson(drafted), canonicalJson(thawed));
      }
    }),
    search,
  );
}
