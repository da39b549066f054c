import { closeLean, type LeanRun, openLean } from './leanRun.ts';
import type { LeanOptions } from './leanTable.ts';
import { moveLean } from './moveLean.ts';

/** Plays a whole exercise with bots, and gives what `playBots` would have come to. */
export function playLean(options: LeanOptions): LeanRun {
  const run = openLean(options);
  playOn(run);
  return run;
}

/** Plays a run from where it stands to its end, or until `stop` says that enough is known. */
export function playOn(run: LeanRun, stop: (run: LeanRun) => boolean = () => false): void {
  while (run.state.clock === 'planning' && !stop(run)) {
    moveLean(run);
    closeLean(run);
  }
}
