import { EXCON, type SeatId } from '../../model/ids.ts';
import type { Input, LoggedInput } from '../../model/input.ts';
import { makeDice } from '../../run/dice.ts';
import { effectiveEntries } from '../../run/effectiveEntries.ts';
import type { Tools } from '../../run/game.ts';
import { ReplayFault } from '../../run/replay.ts';
import type { RunFile } from '../../run/runFile.ts';
import { initialState } from '../../state/initialState.ts';
import type { Stepped } from '../../turn/step.ts';
import { makePublicScenario } from '../../view/makePublicScenario.ts';
import { forkLean, type LeanRun, stepLean } from '../lean/leanRun.ts';
import type { LeanTable } from '../lean/leanTable.ts';
import { emptyViews, seatsOf } from '../openRoom.ts';
import { madeBy } from './idMap.ts';

/** A pause and a stop are about the wall clock alone, which no run that is played again has (rules X3, X5). */
const STANDING: readonly Input['type'][] = ['pauseTurn', 'resumeTurn', 'realWorldStop', 'realWorldResume'];

/** One input in force of a log, with what it came to when it was played. */
export interface LoggedRow {
  /** Its place among the inputs in force. */
  readonly index: number;
  /** The turn in which it was given; 0 before StartEx. */
  readonly turn: number;
  readonly by: SeatId;
  readonly input: Input;
  /** A bot gave it. */
  readonly bot: boolean;
  readonly stepped: Stepped;
  /** Questions that it put, by what they are about. */
  readonly made: ReadonlyMap<string, string>;
}

/** A log that was played once as it stands, with each turn's opening kept, so that it can be played again with a change. */
export interface LoggedRun {
  readonly rows: readonly LoggedRow[];
  /** The run as it stood when each turn opened, by turn. */
  readonly openings: ReadonlyMap<number, LeanRun>;
  readonly end: LeanRun;
}

/** Plays a run file's log from its first input in force, without chain and keys; the file has been verified and replayed before. */
export function loggedRun(file: RunFile, tools: Tools): LoggedRun {
  const { scenario, reveal } = file;
  if (!scenario || !reveal)
    throw new ReplayFault(0, 'a log is played again only with the scenario and the revealed seed');
  const known = new Map(scenario.nations.map(({ id }) => [id, makePublicScenario(scenario, id)]));
  const table: LeanTable = {
    game: { ...tools, scenario, dice: makeDice(reveal.seed), writer: 'thaw' },
    // Salts of the texts that bots write when they play on; nothing reads them.
    runSecret: 'rerun',
    seats: seatsOf(scenario),
    known: (nation) => {
      const found = known.get(nation);
      if (!found) throw new Error(`no nation ${nation} in ${scenario.id}`);
      return found;
    },
    texts: new Map(file.texts.map((row) => [row.ref, row.text])),
  };
  const views = emptyViews(scenario);
  const run: LeanRun = { table, state: initialState(scenario), views, made: {}, idle: {}, batches: [] };
  const openings = new Map<number, LeanRun>();
  const rows: LoggedRow[] = [];
  for (const logged of inputsOf(file)) {
    const { turn } = run.state;
    const stepped = stepLean(run, logged.by, logged.input);
    if (STANDING.includes(logged.input.type)) continue;
    const { by, input, why } = spokenFor(logged);
    rows.push({
      index: rows.length,
      turn,
      by,
      input,
      bot: by !== EXCON && why !== null,
      stepped,
      made: madeBy(stepped.batches),
    });
    if (run.state.turn !== turn) openings.set(run.state.turn, forkLean(run));
  }
  return { rows, openings, end: run };
}

function inputsOf(file: RunFile): readonly LoggedInput[] {
  return effectiveEntries(file.entries).flatMap(({ payload }) => (payload.kind === 'input' ? [payload] : []));
}

/** What control entered from a seat's paper is that seat's decision (rule X6). */
function spokenFor(logged: LoggedInput): LoggedInput {
  const { input } = logged;
  return input.type === 'enterFor' ? { ...logged, by: input.seat, input: input.input } : logged;
}
