import type { Batch } from '../model/event.ts';
import type { LoggedInput } from '../model/input.ts';
import { initialState } from '../state/initialState.ts';
import { appendInput, type Run } from './appendInput.ts';
import { makeDice } from './dice.ts';
import { digestStart } from './digest.ts';
import { effectiveEntries } from './effectiveEntries.ts';
import type { Game, Tools } from './game.ts';
import { ReplayFault } from './replay.ts';
import type { RunFile } from './runFile.ts';

/** What a fork is made of beside the run it starts from. */
export interface ForkOptions {
  /** How many effective inputs to keep. */
  readonly keep: number;
  /** What is played instead of the rest. */
  readonly then: readonly LoggedInput[];
  readonly runSecret: string;
  readonly tools: Tools;
  /** Other luck from the same seed; empty for the same dice. */
  readonly reroll?: string;
}

/**
 * Plays a prefix of a run again and then other inputs (rule L6). With every input kept, nothing else and the original's
 * run secret, the result is the original, entry for entry.
 */
export function fork(file: RunFile, options: ForkOptions): RunFile {
  const { scenario, reveal } = file;
  if (!scenario || !reveal) throw new ReplayFault(0, 'a fork needs the scenario and the revealed seed');
  const kept = effectiveEntries(file.entries).flatMap(({ payload }) => (payload.kind === 'input' ? [payload] : []));
  const game: Game = {
    ...options.tools,
    scenario,
    dice: makeDice(reveal.seed, options.reroll ?? ''),
    writer: 'thaw',
  };
  let run: Run = {
    game,
    header: file.header,
    runSecret: options.runSecret,
    state: initialState(scenario),
    entries: [],
    digest: digestStart(file.header.scenarioHash),
    stateHash: null,
  };
  const events: (readonly Batch[])[] = [];
  for (const logged of [...kept.slice(0, options.keep), ...options.then]) {
    const { state, digest, stateHash, added, batches } = appendInput(run, logged);
    run = { ...run, state, digest, stateHash, entries: [...run.entries, ...added] };
    for (const entry of added) events.push(entry.kind === 'input' ? batches : []);
  }
  return { ...file, entries: run.entries, events };
}
