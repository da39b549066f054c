import fc from 'fast-check';
import { BOT_NAMES } from '../../../engine/bots/botNames.ts';
import { closeLean, forkLean, openLean } from '../../../engine/room/lean/leanRun.ts';
import { moveLean } from '../../../engine/room/lean/moveLean.ts';
import { playLean, playOn } from '../../../engine/room/lean/playLean.ts';
import { playBots } from '../../../engine/room/playBots.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { firstLight } from './lawScenario.ts';
import { mustEqual } from './mustEqual.ts';

const TURNS = 6;
/** With the nations the other way round, those who are asked for help sit before those who ask. */
const BOTH_WAYS = [firstLight, { ...firstLight, nations: firstLight.nations.toReversed() }];
const optionsOf = (seed: string, bots: (typeof BOT_NAMES)[number], scenario = firstLight) =>
  ({ scenario, seed, turns: TURNS, bots, tools: nativeTools }) as const;

/**
 * Plays the same exercise in a room and lean, by every policy. The last states are the same to the byte, the references of
 * texts among them, and every seat knows the same; what happened on the way are the same batches in the same order.
 */
export function checkLean(search: Search): string | null {
  return counterexample(
    fc.property(luck, (seed) => {
      for (const options of BOTH_WAYS.flatMap((scenario) => BOT_NAMES.map((bots) => optionsOf(seed, bots, scenario)))) {
        const { bots } = options;
        const room = playBots(options);
        const lean = playLean(options);
        mustEqual(`the last state of ${bots}`, canonicalJson(room.state), canonicalJson(lean.state));
        mustEqual(`what the seats of ${bots} know`, canonicalJson(room.views), canonicalJson(lean.views));
        const events = room.history.flatMap(({ batches }) => batches);
        mustEqual(`what happened to ${bots}`, canonicalJson(events), canonicalJson(lean.batches));
      }
    }),
    search,
  );
}

/** Forks a lean run at each turn and plays both on: the fork ends as the run does, and does not touch it. */
export function checkLeanForks(search: Search): string | null {
  return counterexample(
    fc.property(luck, (seed) => {
      for (const bots of BOT_NAMES) {
        const whole = playLean(optionsOf(seed, bots));
        const run = openLean(optionsOf(seed, bots));
        while (run.state.clock === 'planning') {
          const { turn } = run.state;
          const fork = forkLean(run);
          playOn(fork);
          mustEqual(`the fork of ${bots} in turn ${turn}`, canonicalJson(whole.state), canonicalJson(fork.state));
          moveLean(run);
          closeLean(run);
        }
        mustEqual(`the run of ${bots} that was forked`, canonicalJson(whole.views), canonicalJson(run.views));
      }
    }),
    search,
  );
}
