import { metricsOf } from '../../evaluation/metrics.ts';
import { EXCON } from '../../model/ids.ts';
import type { ControlInput, SeatInput } from '../../model/input.ts';
import type { Metrics } from '../../model/metrics.ts';
import { refuse } from '../../orders/refuse.ts';
import { refuseInput } from '../../orders/refuseInput.ts';
import { nationOf } from '../../state/rows.ts';
import { forkLean, type LeanRun, stepLean } from '../lean/leanRun.ts';
import { moveLean } from '../lean/moveLean.ts';
import { refuseControl } from '../refuseControl.ts';
import { type IdMap, keptIds, mapIds } from './idMap.ts';
import type { LoggedRow, LoggedRun } from './loggedRun.ts';
import { translate } from './translate.ts';

/** One change to a log (rule P1). Everything that it does not name stays as it was given. */
export interface Change {
  /** Rows that are given in another turn: at its end when that is earlier, at its beginning when it is later. */
  readonly moved: ReadonlyMap<number, number>;
  readonly leftOut: ReadonlySet<number>;
  /** A moved row that is refused there is given in its own turn after all. */
  readonly elseAsPlayed: boolean;
  /** What bots gave is kept as it was given, or they decide again from the first changed turn on. */
  readonly bots: 'asGiven' | 'decideAgain';
}

/** What a changed log came to. */
export interface Rerun {
  /** The metrics after each closed turn, from the first changed turn on. */
  readonly after: ReadonlyMap<number, Metrics>;
  readonly end: Metrics;
  /** Moved rows that were taken in their new turn. */
  readonly taken: readonly number[];
  /** Rows that were refused in the changed run and skipped; moved ones are not among them. */
  readonly skipped: readonly number[];
}

interface Going {
  readonly run: LeanRun;
  readonly ids: IdMap;
  readonly change: Change;
  readonly taken: number[];
  readonly skipped: number[];
}

/** Plays a log again with one change: the same seed, every input judged anew, what is refused now is skipped (rule P1). */
export function rerun(base: LoggedRun, change: Change): Rerun {
  const first = firstTurn(base, change);
  const opening = base.openings.get(first);
  if (!opening) throw new Error(`no turn ${first} in the run`);
  const going: Going = { run: forkLean(opening), ids: keptIds(base.rows, first), change, taken: [], skipped: [] };
  const { run } = going;
  const { scenario } = run.table.game;
  const after = new Map<number, Metrics>();
  for (let turn = first; run.state.clock !== 'ended'; turn++) {
    const rows = base.rows.filter((row) => row.turn === turn);
    if (rows.length === 0) break;
    playTurn(going, base, turn, rows);
    after.set(turn, metricsOf(scenario, run.state));
  }
  return { after, end: metricsOf(scenario, run.state), taken: going.taken, skipped: going.skipped };
}

function firstTurn(base: LoggedRun, { moved, leftOut }: Change): number {
  const turns = base.rows.flatMap(({ index, turn }) => {
    const to = moved.get(index);
    if (to !== undefined) return [Math.min(turn, to)];
    return leftOut.has(index) ? [turn] : [];
  });
  return turns.reduce((least, turn) => Math.min(least, turn), base.end.state.turn);
}

function playTurn(going: Going, base: LoggedRun, turn: number, rows: readonly LoggedRow[]): void {
  const { moved } = going.change;
  const arriving = base.rows.filter((row) => moved.get(row.index) === turn);
  botsMove(going);
  for (const row of arriving) if (row.turn < turn) giveMoved(going, row);
  let earlyGiven = false;
  for (const row of rows) {
    if (!earlyGiven && endsPlanning(row)) {
      earlyGiven = true;
      for (const early of arriving) if (early.turn > turn) giveMoved(going, early);
    }
    if (stays(going, row) && !give(going, row)) going.skipped.push(row.index);
  }
}

function endsPlanning({ input: { type } }: LoggedRow): boolean {
  return type === 'lockTurn' || type === 'closeTurn' || type === 'endEx';
}

function stays({ change, taken }: Going, { index, bot }: LoggedRow): boolean {
  if (change.leftOut.has(index)) return false;
  if (bot && change.bots === 'decideAgain') return false;
  return !change.moved.has(index) || (change.elseAsPlayed && !taken.includes(index));
}

function giveMoved(going: Going, row: LoggedRow): void {
  if (give(going, row)) going.taken.push(row.index);
}

/** Gives one input as its sender would: through the same judgement; false when it is refused. */
function give(going: Going, row: LoggedRow): boolean {
  const { run, ids } = going;
  const { state, table } = run;
  const input = translate(run, ids, row.input);
  if (!input) return false;
  if (row.by === EXCON) {
    const clock = { phase: state.clock, endsAtMillis: null };
    const room = { state, game: table.game, entries: [], clock, views: run.views };
    if (refuseControl(room, input as ControlInput) !== null) return false;
  } else {
    const view = run.views[row.by];
    const judge = row.bot ? refuseInput : refuse;
    if (!view || judge(view, table.known(nationOf(row.by), state.turn), input as SeatInput) !== null) return false;
  }
  mapIds(ids, row, stepLean(run, row.by, input));
  if (input.type === 'closeTurn') {
    run.made = {};
    run.idle = {};
  } else {
    botsMove(going);
  }
  return true;
}

function botsMove({ run, change }: Going): void {
  if (change.bots === 'decideAgain') moveLean(run);
}
