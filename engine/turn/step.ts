import { purseOf } from '../coordination/purse.ts';
import { samePurse } from '../coordination/samePurse.ts';
import type { Batch } from '../model/event.ts';
import { byId, type NationId, type SeatId } from '../model/ids.ts';
import type { Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import type { Game } from '../run/game.ts';
import { nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { write } from '../state/write.ts';
import { startEmission } from './emission.ts';
import { handle } from './inputRules.ts';
import { enterFor } from './inputs/enterFor.ts';
import { CLOSING, ENDING, OPENING } from './phases.ts';
import { runPhases } from './runPhases.ts';

/** What an accepted input came to. */
export interface Stepped {
  readonly state: State;
  readonly batches: readonly Batch[];
  /** The id of what the input made (an order, a message, a proposal), or null. */
  readonly id: string | null;
  /** The turn that this input closed or ended, after which a checkpoint belongs; null otherwise. */
  readonly checkpointTurn: number | null;
}

/**
 * The one door by which anything happens (rule T2): an in-turn input gives one batch, closing a turn one batch a phase.
 * Has no effect on what it is given. A throw is a broken invariant: the caller refuses the input and writes nothing.
 */
export function step(game: Game, state: State, input: Input, by: SeatId): Stepped {
  if (input.type === 'closeTurn') {
    const last = state.turn >= game.scenario.turns;
    const ran = runPhases(game, state, [...CLOSING, ...(last ? ENDING : OPENING)]);
    return { ...withPurses(game, state, ran.state, ran.batches), id: null, checkpointTurn: state.turn };
  }
  if (input.type === 'startEx') {
    const start = startEmission(state);
    start.fact({ fact: 'exerciseStarted' });
    start.report({ report: 'exerciseStarted', to: { all: true } });
    const ran = runPhases(game, write(state, start.facts, game.writer), OPENING);
    const batches = [{ phase: 'start', facts: start.facts, reports: start.reports }, ...ran.batches];
    return { ...withPurses(game, null, ran.state, batches), id: null, checkpointTurn: null };
  }
  const emit = startEmission(state);
  const context = { game, state, emit, by };
  const id = input.type === 'enterFor' ? enterFor(context, input) : handle(context, input);
  const next = write(state, emit.facts, game.writer);
  const batches = [{ phase: 'inTurn', facts: emit.facts, reports: emit.reports }];
  return { ...withPurses(game, state, next, batches), id, checkpointTurn: input.type === 'endEx' ? state.turn : null };
}

/** Tells each nation its purse when it has changed; one place, so that no rule can forget it. */
function withPurses(
  game: Game,
  before: State | null,
  state: State,
  batches: readonly Batch[],
): { state: State; batches: readonly Batch[] } {
  // Most inputs touch no nation's row and reserve nothing.
  if (before && before.nations === state.nations && before.reserved === state.reserved) return { state, batches };
  const reports: Report[] = [];
  for (const nation of [...game.scenario.nations].sort((a, b) => byId(a.id, b.id))) {
    if (before && hasSameRows(before, state, nation.id)) continue;
    const purse = purseOf(game.scenario, state, nation.id);
    if (before && samePurse(purseOf(game.scenario, before, nation.id), purse)) continue;
    reports.push({ report: 'purse', to: { nation: nation.id }, purse });
  }
  return reports.length === 0
    ? { state, batches }
    : { state, batches: [...batches, { phase: 'purses', facts: [], reports }] };
}

/** Whether all that a nation's purse is counted from are the very rows of before. */
function hasSameRows(before: State, state: State, nation: NationId): boolean {
  const one = nationRow(before, nation);
  const two = nationRow(state, nation);
  return (
    one.commitments === two.commitments &&
    one.balance === two.balance &&
    before.reserved[nation] === state.reserved[nation]
  );
}
