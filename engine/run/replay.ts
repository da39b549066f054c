import type { Batch } from '../model/event.ts';
import type { SeatId } from '../model/ids.ts';
import { initialState } from '../state/initialState.ts';
import { nationOf } from '../state/rows.ts';
import { shareUnchanged } from '../state/shareUnchanged.ts';
import type { State } from '../state/state.ts';
import { step } from '../turn/step.ts';
import { emptyView } from '../view/emptyView.ts';
import { learn } from '../view/learn.ts';
import { makePublicScenario } from '../view/makePublicScenario.ts';
import type { News } from '../view/news.ts';
import { newsFor } from '../view/newsFor.ts';
import type { View } from '../view/view.ts';
import { canonicalJson } from './canonicalJson.ts';
import { makeDice } from './dice.ts';
import { digestNext, digestStart } from './digest.ts';
import { effectiveEntries, type ReadEntry } from './effectiveEntries.ts';
import type { Tools } from './game.ts';
import { RULES_VERSION } from './rulesVersion.ts';
import type { RunFile } from './runFile.ts';

/** A run file that cannot be re-executed as it stands; `entry` is where, 0 for the header. */
export class ReplayFault extends Error {
  readonly entry: number;
  constructor(entry: number, says: string) {
    super(says);
    this.name = 'ReplayFault';
    this.entry = entry;
  }
}

/** One effective input of a run, re-executed. */
export interface Replayed {
  readonly n: number;
  readonly state: State;
  readonly batches: readonly Batch[];
}

/** A run re-executed from its log alone. */
export interface Replay {
  readonly states: readonly Replayed[];
  readonly state: State;
  /** State hash of the last checkpoint passed, or null. */
  readonly stateHash: string | null;
  readonly logHash: string;
}

/**
 * Re-executes a run from its log alone (rule L5): every input in force is stepped again, every checkpoint compared with
 * the state and events it commits to, and kept batches compared with those computed. `to` stops after that turn is closed.
 */
export function replay(
  file: RunFile,
  tools: Tools,
  options: { readonly to?: number; readonly writer?: 'immer' | 'thaw' } = {},
): Replay {
  const { scenario, reveal } = file;
  if (file.header.rulesVersion !== RULES_VERSION) {
    throw new ReplayFault(
      0,
      `the run was made under rules version ${file.header.rulesVersion}, this engine has ${RULES_VERSION}`,
    );
  }
  if (!scenario)
    throw new ReplayFault(0, 'the file is an edition without the scenario; it verifies but is not re-executed');
  if (!reveal)
    throw new ReplayFault(0, 'the seed is not revealed yet; it verifies but is re-executed only after EndEx');
  const game = { ...tools, scenario, dice: makeDice(reveal.seed), writer: options.writer ?? ('thaw' as const) };
  let state = initialState(scenario);
  let digest = digestStart(file.header.scenarioHash);
  let stateHash: string | null = null;
  const states: Replayed[] = [];
  const effective = readAll(file);
  const stray = strayEvents(file, effective);
  if (stray !== null) throw new ReplayFault(stray, `events are kept beside entry ${stray}, which gives none`);
  for (const { entry, payload } of effective) {
    if (payload.kind === 'checkpoint') {
      digest = digestNext(tools.sha256, digest, state);
      stateHash = digest.hash;
      if (payload.stateHash !== stateHash)
        throw new ReplayFault(entry.n, `the state after turn ${payload.turn} is not the one that was recorded`);
      const batches = states.at(-1)?.batches ?? [];
      if (payload.eventsHash !== tools.sha256(canonicalJson(batches)))
        throw new ReplayFault(entry.n, `the events of turn ${payload.turn} are not those that were recorded`);
      if (options.to !== undefined && payload.turn >= options.to) break;
      continue;
    }
    const stepped = step(game, state, payload.input, payload.by);
    if (file.events && canonicalJson(file.events[entry.n - 1] ?? []) !== canonicalJson(stepped.batches)) {
      throw new ReplayFault(entry.n, `the events kept beside entry ${entry.n} are not those that it gives`);
    }
    // All of these states are kept.
    state = shareUnchanged(state, stepped.state);
    states.push({ n: entry.n, state, batches: stepped.batches });
  }
  return { states, state, stateHash, logHash: file.entries.at(-1)?.chain ?? '' };
}

/** Every news that a seat received in a replayed run, in order: the same bytes as live. */
export function newsOfSeat(file: RunFile, run: Replay, seat: SeatId): readonly News[] {
  const texts = new Map(file.texts.map((row) => [row.ref, row.text]));
  return run.states.flatMap(({ batches }) => newsFor(seat, batches, (ref) => texts.get(ref) ?? null) ?? []);
}

/** What a seat knew at the end of a replayed run. */
export function viewOfSeat(file: RunFile, run: Replay, seat: SeatId): View {
  if (!file.scenario) throw new ReplayFault(0, 'the file is an edition without the scenario');
  const view = emptyView(makePublicScenario(file.scenario, nationOf(seat)), seat);
  for (const news of newsOfSeat(file, run, seat)) learn(view, news);
  return view;
}

/** The first entry with kept events that is no input in force: a checkpoint, something abandoned, or past the end. */
function strayEvents(file: RunFile, effective: readonly ReadEntry[]): number | null {
  const gives = new Set(effective.flatMap(({ entry }) => (entry.kind === 'input' ? entry.n : [])));
  const index = (file.events ?? []).findIndex((batches, i) => batches.length > 0 && !gives.has(i + 1));
  return index < 0 ? null : index + 1;
}

function readAll(file: RunFile): readonly ReadEntry[] {
  try {
    return effectiveEntries(file.entries);
  } catch (error) {
    throw new ReplayFault(0, error instanceof Error ? error.message : 'the log cannot be read');
  }
}
