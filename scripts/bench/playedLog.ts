import { EXCON } from '../../engine/model/ids.ts';
import type { LoggedInput } from '../../engine/model/input.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { makeDice } from '../../engine/run/dice.ts';
import { digestNext, digestStart } from '../../engine/run/digest.ts';
import { effectiveEntries } from '../../engine/run/effectiveEntries.ts';
import type { Game, Tools } from '../../engine/run/game.ts';
import type { LogEntry } from '../../engine/run/logEntry.ts';
import { initialState } from '../../engine/state/initialState.ts';
import type { State } from '../../engine/state/state.ts';
import { step } from '../../engine/turn/step.ts';
import { everySeatActs } from './everySeatActs.ts';

/** A run that was played, to be stepped again and again: its inputs, and how much there is to do in one of its turns. */
export interface PlayedLog {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly inputs: readonly LoggedInput[];
  readonly scenarioHash: string;
  /** What stepping it again must come to. */
  readonly stateHash: string | null;
  /** Turns that were closed. */
  readonly turns: number;
  /** In the mean of a turn. */
  readonly work: {
    readonly nations: number;
    readonly assets: number;
    readonly seats: number;
    readonly hours: number;
    readonly orders: number;
  };
}

/** Plays a run in which every seat acts in every turn, and keeps its inputs. */
export function playLog(written: Scenario, seed: string, turns: number, tools: Tools): PlayedLog {
  const { entries, header, stateHash, game } = everySeatActs(written, seed, turns, tools);
  const { scenario } = game;
  const inputs = inputsOf(entries);
  const closed = inputs.filter(({ by, input }) => by === EXCON && input.type === 'closeTurn').length;
  const orders = inputs.filter(({ input }) => input.type === 'sealOrder').length;
  const count = (of: (nation: Scenario['nations'][number]) => readonly unknown[]) =>
    scenario.nations.reduce((sum, nation) => sum + of(nation).length, 0);
  return {
    ...{ scenario, seed, inputs, scenarioHash: header.scenarioHash, stateHash },
    turns: closed,
    work: {
      nations: scenario.nations.length,
      assets: count(({ assets }) => assets),
      seats: count(({ seats }) => seats),
      hours: scenario.hoursPerTurn,
      orders: Math.round((10 * orders) / closed) / 10,
    },
  };
}

/** A log's inputs in force. */
export function inputsOf(entries: readonly LogEntry[]): readonly LoggedInput[] {
  return effectiveEntries(entries).flatMap(({ payload }) => (payload.kind === 'input' ? [payload] : []));
}

/**
 * Steps a run's inputs again, each turn's digest with them: all that an ensemble or a replay computes, without bots and without
 * telling anybody. Gives the state after each turn to `keep`. Throws when it does not come to the same.
 */
export function stepAgain(
  { scenario, seed, inputs, scenarioHash, stateHash }: PlayedLog,
  tools: Tools,
  keep?: (state: State) => void,
): void {
  const game: Game = { ...tools, scenario, dice: makeDice(seed), writer: 'thaw' };
  let state = initialState(scenario);
  let digest = digestStart(scenarioHash);
  for (const { input, by } of inputs) {
    const stepped = step(game, state, input, by);
    state = stepped.state;
    if (stepped.checkpointTurn === null) continue;
    digest = digestNext(tools.sha256, digest, state);
    keep?.(state);
  }
  if (digest.hash !== stateHash) throw new Error('the run came out differently');
}
