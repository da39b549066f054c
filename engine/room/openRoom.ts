import type { SeatId } from '../model/ids.ts';
import type { Scenario } from '../model/scenario.ts';
import { makeDice } from '../run/dice.ts';
import { digestStart } from '../run/digest.ts';
import type { Game, Tools } from '../run/game.ts';
import { makeHeader } from '../run/makeHeader.ts';
import { initialState } from '../state/initialState.ts';
import { emptyView } from '../view/emptyView.ts';
import { makePublicScenario } from '../view/makePublicScenario.ts';
import type { News } from '../view/news.ts';
import type { View } from '../view/view.ts';
import { EMPTY_CHAIR } from './chair.ts';
import type { Room } from './room.ts';

/** What fixes a room: the scenario and the secrets that its run is made of. */
export interface RoomOptions {
  readonly exercise: string;
  readonly scenario: Scenario;
  /** Turns to play, in the place of the scenario's own number. */
  readonly turns: number;
  readonly planningSeconds: number;
  readonly seed: string;
  readonly seedSalt: string;
  /** Salts of entries and texts come from it; never sent, never exported. */
  readonly runSecret: string;
  readonly tools: Tools;
  readonly writer: 'immer' | 'thaw';
}

/** A room before its first entry. Its header is fixed; nothing has to be stored but the options. */
export function openRoom(options: RoomOptions): Room {
  const scenario: Scenario = { ...options.scenario, turns: options.turns };
  const reveal = { seed: options.seed, salt: options.seedSalt };
  const game: Game = { ...options.tools, scenario, dice: makeDice(options.seed), writer: options.writer };
  const header = makeHeader(game.sha256, options.exercise, scenario, reveal);
  return {
    exercise: options.exercise,
    game,
    header,
    runSecret: options.runSecret,
    reveal,
    planningSeconds: options.planningSeconds,
    epoch: 1,
    state: initialState(scenario),
    views: emptyViews(scenario),
    news: emptyNews(scenario),
    entries: [],
    texts: {},
    noAction: initialState(scenario),
    measures: [],
    history: [],
    keys: {},
    digest: digestStart(header.scenarioHash),
    stateHash: null,
    clock: { phase: 'waiting', endsAtMillis: null },
    presence: Object.fromEntries(
      seatsOf(scenario).map((seat) => [
        seat,
        { connected: false, doing: 'away', lastSeenMillis: null, openedTurn: null },
      ]),
    ),
    chairs: Object.fromEntries(seatsOf(scenario).map((seat) => [seat, EMPTY_CHAIR])),
    wall: { open: false, blank: false, readOut: null },
    merged: {},
  };
}

/** Every seat of the scenario, in its order. */
export function seatsOf(scenario: Scenario): readonly SeatId[] {
  return scenario.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));
}

/** What each seat knows before any news. */
export function emptyViews(scenario: Scenario): Record<SeatId, View> {
  const views: Record<SeatId, View> = {};
  for (const nation of scenario.nations) {
    const known = makePublicScenario(scenario, nation.id);
    for (const seat of nation.seats) views[seat.id] = emptyView(known, seat.id);
  }
  return views;
}

/** No news for anybody. */
export function emptyNews(scenario: Scenario): Record<SeatId, readonly News[]> {
  return Object.fromEntries(seatsOf(scenario).map((seat) => [seat, []]));
}
