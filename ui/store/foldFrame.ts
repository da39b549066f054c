import type { ToSeat } from '../../engine/protocol/message.ts';
import { emptyView } from '../../engine/view/emptyView.ts';
import { learn } from '../../engine/view/learn.ts';
import type { DeskState } from './deskState.ts';

/** What came of a frame: taken, known already, or the sign that one before it is missing. */
export type Folded = 'taken' | 'known' | 'gap';

/**
 * Folds a frame of the room into the desk, in place (a recipe for immer). News are taken in their order, each once; what is
 * older than what was seen is dropped, and after a gap nothing is taken until the missing one has been asked for.
 */
export function foldFrame(state: DeskState, frame: ToSeat, atMillis: number): Folded {
  switch (frame.type) {
    case 'welcome':
      state.scenario = frame.scenario;
      state.caughtUp = false;
      if (frame.epoch !== state.epoch || !state.view) relearn(state, frame.epoch);
      return 'taken';
    case 'news':
      return foldNews(state, frame, atMillis);
    case 'clock':
      state.clock = frame;
      state.caughtUp = true;
      return 'taken';
    case 'browser':
      // A server that was started again has forgotten the yes; this page has not.
      state.browser = {
        number: frame.browser,
        agreed: frame.agreed || (state.browser?.agreed ?? false),
        observer: frame.observer ?? false,
      };
      if (state.view) state.view.seat.observer = state.browser.observer;
      return 'taken';
    case 'chair':
      state.chair = frame;
      return 'taken';
    case 'merged':
      // It is about the people of the seat; who reads along with them holds nothing.
      state.merged = state.browser?.observer ? [] : [...frame.seats];
      return 'taken';
    default:
      return 'known';
  }
}

function foldNews(state: DeskState, frame: Extract<ToSeat, { type: 'news' }>, atMillis: number): Folded {
  if (frame.epoch < state.epoch) return 'known';
  if (frame.epoch > state.epoch) relearn(state, frame.epoch);
  if (frame.seq <= state.seq) return 'known';
  if (frame.seq > state.seq + 1 || !state.view) return 'gap';
  const { nation } = state.view;
  const from = nation.lines.length;
  learn(state.view, frame.news);
  state.seq = frame.seq;
  Object.assign(state.texts, frame.news.texts);
  for (const item of frame.news.items) {
    if (item.report !== 'proposal') continue;
    const { id, draft } = item.proposal;
    if (state.caughtUp) state.heardAtMillis[id] ??= atMillis;
    if (draft) state.askedFirst[id] ??= draft.answers;
  }
  const opened = frame.news.items.some((item) => item.report === 'turnOpened' || item.report === 'exerciseEnded');
  if (opened) {
    const turn = nation.clock === 'ended' ? nation.turn + 1 : nation.turn;
    state.reports.push({ turn, from, to: nation.lines.length });
  }
  return 'taken';
}

/** Forgets what the room told and begins again; what the person wrote stays. */
function relearn(state: DeskState, epoch: number): void {
  // After a step back the same numbers name other things: what was read before says nothing about them.
  if (state.epoch !== 0) {
    state.read = {};
    state.ribbonClosed = 0;
  }
  state.epoch = epoch;
  state.heardAtMillis = {};
  state.askedFirst = {};
  state.seq = 0;
  state.view = state.scenario ? emptyView(state.scenario, state.seat, state.browser?.observer) : null;
  state.texts = {};
  state.reports = [];
}
