import type { MessagePort } from 'node:worker_threads';
import type { Examined } from '../../engine/evaluation/debrief/debrief.ts';
import type { Edition } from '../../engine/model/edition.ts';
import { bundleFor } from '../../engine/room/rerun/bundleFor.ts';
import { examine } from '../../engine/room/rerun/examine.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { nativeTools } from '../nativeTools.ts';

/** What the server's thread asks for: one edition of a finished run. */
export interface DebriefRequest {
  readonly id: number;
  readonly file: RunFile;
  readonly edition: Edition;
}

/** The bundle as JSON text, or why there is none. */
export type DebriefAnswer =
  | { readonly id: number; readonly ok: true; readonly json: string }
  | { readonly id: number; readonly ok: false; readonly says: string };

/** How many examined editions are kept: those of a few exercises in their hot wash. */
const MOST_KEPT = 16;

/**
 * The examiner's loop: one edition after the other. What an examination came to is kept, because after EndEx only notes and releases
 * come, which change no figure; so an edition that was made once is made anew in a moment.
 */
export function serveDebriefs(port: MessagePort): void {
  const kept = new Map<string, Examined>();
  const examined = (played: RunFile, edition: Edition): Examined => {
    const name = `${edition} ${played.entries.at(-1)?.chain ?? ''}`;
    const found = kept.get(name) ?? examine(played, nativeTools, edition);
    // Asked for again it is the youngest; the one that nobody has asked for the longest goes.
    kept.delete(name);
    kept.set(name, found);
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return found;
  };
  const answer = ({ id, file, edition }: DebriefRequest): DebriefAnswer => {
    try {
      const bundle = bundleFor(file, edition, nativeTools, (played) => examined(played, edition));
      return { id, ok: true, json: JSON.stringify(bundle) };
    } catch (error) {
      return { id, ok: false, says: error instanceof Error ? error.message : 'broken' };
    }
  };
  port.on('message', (request: DebriefRequest) => port.postMessage(answer(request)));
}
