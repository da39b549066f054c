import fc from 'fast-check';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { fork } from '../../../engine/run/fork.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { inputsOf } from './inputsOf.ts';
import { firstLight } from './lawScenario.ts';
import { playThrough } from './moves.ts';
import { mustEqual } from './mustEqual.ts';
import { fileOf, mustReplay } from './mustReplay.ts';
import { pickFrom } from './pickFrom.ts';

/** Plays a run and re-executes its file: the same hashes and views, and the same news byte for byte, in either writer. */
export function checkReplay(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => mustReplay(playThrough({ scenario: firstLight, seed: luck }, luck).room)),
    search,
  );
}

/** Forks a run somewhere and plays what was played anyhow: the original comes back, entry for entry and event for event. */
export function checkFork(search: Search): string | null {
  return counterexample(
    fc.property(luck, (luck) => {
      const { room } = playThrough({ scenario: firstLight, seed: luck }, luck);
      const file = fileOf(room);
      const inputs = inputsOf(room);
      const keep = pickFrom(luck)('keep', inputs.length + 1);
      // biome-ignore lint/suspicious/noThenProperty: what is played then; nobody awaits it
      const forked = fork(file, { keep, then: inputs.slice(keep), runSecret: room.runSecret, tools: nativeTools });
      mustEqual('the fork', canonicalJson(forked), canonicalJson(file));
    }),
    search,
  );
}
