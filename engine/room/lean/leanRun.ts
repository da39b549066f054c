import type { Batch } from '../../model/event.ts';
import { EXCON, type SeatId } from '../../model/ids.ts';
import type { Input } from '../../model/input.ts';
import { initialState } from '../../state/initialState.ts';
import type { State } from '../../state/state.ts';
import { type Stepped, step } from '../../turn/step.ts';
import { learn } from '../../view/learn.ts';
import { newsFor } from '../../view/newsFor.ts';
import type { View } from '../../view/view.ts';
import { emptyViews } from '../openRoom.ts';
import { type LeanOptions, type LeanTable, setLeanTable } from './leanTable.ts';
import { thawView } from './thawView.ts';

/**
 * An exercise that only bots play, without log, chain, keys or presence: the same decisions as in `playBots`, many times
 * faster (a law compares them). It is played on in place; `forkLean` keeps a moment of it.
 */
export interface LeanRun {
  readonly table: LeanTable;
  state: State;
  readonly views: Record<SeatId, View>;
  /** Inputs that each seat's bot has made in this turn. */
  made: Record<SeatId, number>;
  /** Seats whose bots have nothing to do until they learn something. */
  idle: Record<SeatId, boolean>;
  /** Everything that happened, in order; null in forks that nobody will ask. */
  readonly batches: Batch[] | null;
}

/** An exercise at the opening of its first turn, with a bot in every seat. */
export function openLean(options: LeanOptions): LeanRun {
  const table = setLeanTable(options);
  const { scenario } = table.game;
  const views = emptyViews(scenario);
  const run: LeanRun = { table, state: initialState(scenario), views, made: {}, idle: {}, batches: [] };
  for (const seat of table.seats) {
    const bot = typeof options.bots === 'string' ? options.bots : options.bots[seat];
    if (bot) stepLean(run, EXCON, { type: 'coverSeat', seat, bot });
  }
  stepLean(run, EXCON, { type: 'startEx' });
  return run;
}

/** The same moment again, to be played on in another way. */
export function forkLean(run: LeanRun): LeanRun {
  const views: Record<SeatId, View> = {};
  for (const seat of run.table.seats) {
    const view = run.views[seat];
    if (view) views[seat] = thawView(view);
  }
  return { table: run.table, state: run.state, views, made: { ...run.made }, idle: { ...run.idle }, batches: null };
}

/** Steps one input and lets every seat learn what it may, as the room does; a throw is a broken invariant. */
export function stepLean(run: LeanRun, by: SeatId, input: Input): Stepped {
  const { table, views } = run;
  const stepped = step(table.game, run.state, input, by);
  const { state, batches } = stepped;
  run.state = state;
  run.batches?.push(...batches);
  for (const seat of table.seats) {
    const view = views[seat];
    const news = view && newsFor(seat, batches, (ref) => table.texts.get(ref) ?? null);
    if (!news) continue;
    learn(view, news);
    run.idle[seat] = false;
  }
  return stepped;
}

/** Closes the turn, which opens the next one or ends the exercise. */
export function closeLean(run: LeanRun): void {
  stepLean(run, EXCON, { type: 'closeTurn', turn: run.state.turn });
  run.made = {};
  run.idle = {};
}
