import fc from 'fast-check';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { digestNext } from '../../../engine/run/digest.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { step } from '../../../engine/turn/step.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { inputsOf } from './inputsOf.ts';
import { firstLight } from './lawScenario.ts';
import { playThrough } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { pickFrom } from './pickFrom.ts';
import { rekeyed } from './rekeyed.ts';

/**
 * Writes the state to JSON before each turn is closed, reads it again with the keys of every object in another order, and
 * closes the turn with it, under a scenario with shuffled keys too. State, events and turn digest must be the same.
 */
export function checkKeys(
  search: Search,
  draw: (luck: string) => Scenario = () => firstLight,
  turns?: number,
): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const { room } = playThrough({ scenario: draw(luck), seed: luck, ...(turns ? { turns } : {}) }, luck);
      const { game } = room;
      let state = initialState(game.scenario);
      for (const { by, input } of inputsOf(room)) {
        const next = step(game, state, input, by);
        if (input.type === 'closeTurn' || input.type === 'startEx') {
          const pick = pickFrom(`${luck}/${state.turn}`);
          const mixed = { ...game, scenario: rekeyed(game.scenario, pick) };
          const again = step(mixed, rekeyed(state, pick), input, by);
          mustEqual(`the state after turn ${state.turn}`, canonicalJson(next.state), canonicalJson(again.state));
          mustEqual(`the events of turn ${state.turn}`, canonicalJson(next.batches), canonicalJson(again.batches));
          const digestOf = ({ state }: typeof next) => digestNext(game.sha256, room.digest, state).hash;
          mustEqual(`the digest after turn ${state.turn}`, digestOf(next), digestOf(again));
        }
        state = next.state;
      }
    }),
    search,
  );
}
