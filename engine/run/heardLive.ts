import type { SeatId } from '../model/ids.ts';
import { initialState } from '../state/initialState.ts';
import { step } from '../turn/step.ts';
import type { News } from '../view/news.ts';
import { newsFor } from '../view/newsFor.ts';
import { makeDice } from './dice.ts';
import { keptBy, type ReadEntry, readEntry, steppedBackTo } from './effectiveEntries.ts';
import type { Sha256 } from './game.ts';
import { ReplayFault } from './replay.ts';
import type { RunFile } from './runFile.ts';

/** One news as a seat's page received it: numbered from 1 in each epoch. */
export interface HeardNews {
  readonly epoch: number;
  readonly seq: number;
  readonly news: News;
}

/** An entry in force, and what it told each seat. */
interface Told extends ReadEntry {
  readonly state: ReturnType<typeof initialState>;
  readonly news: ReadonlyMap<SeatId, News>;
}

/**
 * Every news that each of these seats received while the run was played, in order, from the log alone (rule L5): the same bytes
 * as live, but for texts that were erased since. What was stepped back over is in it, and after each step back what was
 * learnt again (rule L4). Throws where the file holds no scenario or no seed.
 */
export function heardLive(
  file: RunFile,
  sha256: Sha256,
  seats: readonly SeatId[],
): ReadonlyMap<SeatId, readonly HeardNews[]> {
  const { scenario, reveal } = file;
  if (!scenario || !reveal) throw new ReplayFault(0, 'what seats heard is computed with the scenario and the seed');
  const game = { scenario, dice: makeDice(reveal.seed), sha256, writer: 'thaw' as const };
  const start = initialState(scenario);
  const texts = new Map(file.texts.map((row) => [row.ref, row.text]));
  const heard = new Map(seats.map((seat) => [seat, [] as HeardNews[]]));
  const hear = (epoch: number, { news }: Told): void => {
    for (const [seat, told] of news) {
      const own = heard.get(seat);
      const last = own?.at(-1);
      own?.push({ epoch, seq: last?.epoch === epoch ? last.seq + 1 : 1, news: told });
    }
  };
  let epoch = 1;
  let inForce: Told[] = [];
  for (const entry of file.entries) {
    const read = readEntry(entry);
    const to = steppedBackTo(read);
    if (to !== null) {
      inForce = keptBy(inForce, to, entry.n);
      epoch += 1;
      for (const told of inForce) hear(epoch, told);
      continue;
    }
    const before = inForce.at(-1)?.state ?? start;
    const told = tell(read, before);
    inForce.push(told);
    hear(epoch, told);
  }
  return heard;

  function tell(read: ReadEntry, before: Told['state']): Told {
    const { payload } = read;
    if (payload.kind === 'checkpoint') return { ...read, state: before, news: new Map() };
    const { state, batches } = step(game, before, payload.input, payload.by);
    const news = seats.flatMap((seat) => {
      const told = newsFor(seat, batches, (ref) => texts.get(ref) ?? null);
      return told ? [[seat, told] as const] : [];
    });
    return { ...read, state, news: new Map(news) };
  }
}
