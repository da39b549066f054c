import fc from 'fast-check';
import { EXCON } from '../../../engine/model/ids.ts';
import type { LogPayload } from '../../../engine/model/input.ts';
import { exportRun } from '../../../engine/room/exportRun.ts';
import { bundleFor } from '../../../engine/room/rerun/bundleFor.ts';
import type { Room } from '../../../engine/room/room.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { pagesOfBundle } from '../debrief/debriefOf.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { mustEqual } from './mustEqual.ts';
import { type Secret, twinsOf } from './twins.ts';

/**
 * Two finished runs that differ in a secret give a nation that is not concerned the same wall set, the same report and the same
 * bundle, byte for byte (rules P6, P7), and nothing else to read in its part of the run file; the truths differ, or the pair would
 * prove nothing.
 */
export function checkDebriefs(secret: Secret, search: Search): string | null {
  return counterexample(
    fc.property(luck, (word) => {
      const { observer, runs, truths } = twinsOf(secret, word);
      if (truths[0] === truths[1]) throw new Error(`the two runs are the same, so they say nothing about ${secret}`);
      const [first, second] = runs.map(({ room }) => editionParts(room, observer));
      for (const part of ['wall', 'report', 'bundle', 'run'] as const)
        mustEqual(`the ${part} of ${observer} when ${secret} differ`, first?.[part] ?? '', second?.[part] ?? '');
    }),
    search,
  );
}

/** Everything that a nation is given after EndEx, each part as the text by which it is compared. */
function editionParts(room: Room, nation: string) {
  const bundle = bundleFor(exportRun(room, { reveal: true }), nation, nativeTools);
  const { run, ...rest } = bundle;
  return { ...pagesOfBundle(bundle), bundle: JSON.stringify(rest), run: run ? readable(run) : '' };
}

/** What can be read in a run file: whose input, what it says, and the texts. Which number it has says how much was logged. */
function readable({ entries, texts, scenario, reveal, events }: RunFile): string {
  const said = entries.flatMap(({ payload }) => {
    if (payload === null) return [];
    const read = JSON.parse(payload) as LogPayload;
    // Control's keys in this test count what it sent; those of its pages are drawn by chance.
    return [read.kind === 'input' && read.by === EXCON ? { ...read, key: '' } : read];
  });
  return canonicalJson({ said, texts, scenario, reveal, events });
}
