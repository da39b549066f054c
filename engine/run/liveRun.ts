import type { SeatId } from '../model/ids.ts';
import { initialState } from '../state/initialState.ts';
import type { State } from '../state/state.ts';
import { step } from '../turn/step.ts';
import type { News } from '../view/news.ts';
import { newsFor } from '../view/newsFor.ts';
import { makeDice } from './dice.ts';
import { keptBy, type ReadEntry, readEntry, steppedBackTo } from './effectiveEntries.ts';
import type { Game, Tools } from './game.ts';
import { ReplayFault } from './replay.ts';
import type { RunFile } from './runFile.ts';

/** One news as a seat's page received it: numbered from 1 in each epoch. */
export interface HeardNews {
  readonly epoch: number;
  readonly seq: number;
  readonly news: News;
}

/** A run as it was lived through: how it stands at the end of its log, and what each of the seats received on the way. */
export interface LiveRun {
  readonly state: State;
  readonly heard: ReadonlyMap<SeatId, readonly HeardNews[]>;
}

/** An entry in force, what it came to, and what it told each seat. */
interface Told extends ReadEntry {
  readonly state: State;
  readonly news: ReadonlyMap<SeatId, News>;
}

/**
 * Plays a log as it was lived through, from the log alone (rule L5): every news that each of these seats received, in order and in
 * the same bytes as live, but for texts that were erased since. What was stepped back over is in it, and after each step back
 * what was learnt again (rule L4). Throws a ReplayFault where the file holds no scenario or no seed.
 */
export function liveRun(file: RunFile, tools: Tools, seats: readonly SeatId[]): LiveRun {
  const { scenario, reveal } = file;
  if (!scenario || !reveal) throw new ReplayFault(0, 'what seats heard is computed with the scenario and the seed');
  const texts = new Map(file.texts.map((row) => [row.ref, row.text]));
  const game = { ...tools, scenario, dice: makeDice(reveal.seed), writer: 'thaw' as const };
  const start = initialState(scenario);
  const heard = new Map(seats.map((seat) => [seat, [] as HeardNews[]]));
  let epoch = 1;
  let inForce: Told[] = [];
  for (const entry of file.entries) {
    const read = readEntry(entry);
    const to = steppedBackTo(read);
    if (to === null) {
      const told = tell(read, inForce.at(-1)?.state ?? start, { game, seats, text: (ref) => texts.get(ref) ?? null });
      inForce.push(told);
      hear(heard, epoch, told);
    } else {
      inForce = keptBy(inForce, to, entry.n);
      epoch += 1;
      for (const told of inForce) hear(heard, epoch, told);
    }
  }
  return { state: inForce.at(-1)?.state ?? start, heard };
}

function tell(
  read: ReadEntry,
  before: State,
  told: { readonly game: Game; readonly seats: readonly SeatId[]; readonly text: (ref: string) => string | null },
): Told {
  const { payload } = read;
  if (payload.kind === 'checkpoint') return { ...read, state: before, news: new Map() };
  const { state, batches } = step(told.game, before, payload.input, payload.by);
  const news = new Map<SeatId, News>();
  for (const seat of told.seats) {
    const own = newsFor(seat, batches, told.text);
    if (own) news.set(seat, own);
  }
  return { ...read, state, news };
}

function hear(heard: ReadonlyMap<SeatId, HeardNews[]>, epoch: number, { news }: Told): void {
  for (const [seat, told] of news) {
    const own = heard.get(seat);
    const last = own?.at(-1);
    own?.push({ epoch, seq: last?.epoch === epoch ? last.seq + 1 : 1, news: told });
  }
}
