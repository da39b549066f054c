import type { LogPayload } from '../../../engine/model/input.ts';
import type { Replay } from '../../../engine/run/replay.ts';
import type { RunFile } from '../../../engine/run/runFile.ts';
import { initialState } from '../../../engine/state/initialState.ts';
import { cutsOf } from '../model/moments.ts';
import type { TruthTrack } from '../opened.ts';

/** Lays out a replayed run so that a page can look at every moment of it. Null for an edition without the scenario. */
export function truthTrack(file: RunFile, { states }: Replay): TruthTrack | null {
  const { scenario, entries, texts } = file;
  if (!scenario) return null;
  const history = states.flatMap(({ n, state, batches }) => {
    const entry = entries[n - 1];
    const payload = JSON.parse(entry?.payload ?? 'null') as LogPayload | null;
    if (!entry || payload?.kind !== 'input') return [];
    const { by, input, atMillis, why } = payload;
    const line = { entry: n, by, type: input.type, turn: state.turn, hash: entry.chain, atMillis, why };
    return [{ line, batches }];
  });
  const start = initialState(scenario);
  const cuts = cutsOf(states.map(({ batches }) => batches.flatMap((batch) => batch.reports)));
  return {
    scenario,
    texts: Object.fromEntries(texts.map((row) => [row.ref, row.text])),
    history,
    moments: cuts.map((cut) => ({ ...cut, state: states[cut.taken - 1]?.state ?? start })),
  };
}
