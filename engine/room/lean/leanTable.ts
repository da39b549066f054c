import type { BotName } from '../../bots/botNames.ts';
import type { NationId, OrderTypeId, SeatId } from '../../model/ids.ts';
import type { Scenario } from '../../model/scenario.ts';
import { makeDice } from '../../run/dice.ts';
import type { Game, Tools } from '../../run/game.ts';
import { makePublicScenario } from '../../view/makePublicScenario.ts';
import type { PublicScenario } from '../../view/publicScenario.ts';
import { seatsOf } from '../openRoom.ts';
import { scriptedSecrets } from '../playBots.ts';

/** An order that is struck from the catalogue which the bots see, in some turns. */
export interface Removal {
  readonly order: OrderTypeId;
  readonly fromTurn: number;
  readonly toTurn: number;
}

/** What a lean run is made of: the same as `playBots`, and orders that nobody may give. */
export interface LeanOptions {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly turns: number;
  /** One policy for every seat, or one a seat. */
  readonly bots: BotName | Readonly<Record<SeatId, BotName>>;
  readonly tools: Tools;
  readonly without?: readonly Removal[];
}

/** What stays the same through a lean run and all its forks. */
export interface LeanTable {
  readonly game: Game;
  readonly runSecret: string;
  readonly seats: readonly SeatId[];
  readonly known: (nation: NationId, turn: number) => PublicScenario;
  /** Free texts by their salted hash. Content names them, so forks may share the list. */
  readonly texts: Map<string, string | null>;
}

/** Sets the table: dice, policies, and each nation's public scenario, made once. */
export function setLeanTable(options: LeanOptions): LeanTable {
  const { seed, turns, tools, without = [] } = options;
  const scenario: Scenario = { ...options.scenario, turns };
  return {
    game: { ...tools, scenario, dice: makeDice(seed), writer: 'thaw' },
    runSecret: scriptedSecrets(tools.sha256, seed).runSecret,
    seats: seatsOf(scenario),
    known: catalogues(scenario, without),
    texts: new Map(),
  };
}

function catalogues(scenario: Scenario, without: readonly Removal[]): LeanTable['known'] {
  const whole = new Map(scenario.nations.map(({ id }) => [id, makePublicScenario(scenario, id)]));
  const struck = new Map<string, PublicScenario>();
  return (nation, turn) => {
    const known = whole.get(nation);
    if (!known) throw new Error(`no nation ${nation} in ${scenario.id}`);
    const gone = without.filter((one) => one.fromTurn <= turn && turn <= one.toTurn).map((one) => one.order);
    if (gone.length === 0) return known;
    const key = `${nation} ${gone.join(' ')}`;
    const less = struck.get(key) ?? { ...known, orders: known.orders.filter((order) => !gone.includes(order.id)) };
    struck.set(key, less);
    return less;
  };
}
