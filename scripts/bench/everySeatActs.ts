import { botPick } from '../../engine/bots/policy.ts';
import { random } from '../../engine/bots/random.ts';
import { EXCON } from '../../engine/model/ids.ts';
import type { Input } from '../../engine/model/input.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { decide } from '../../engine/room/decide.ts';
import { openRoom, seatsOf } from '../../engine/room/openRoom.ts';
import { scriptedSecrets } from '../../engine/room/playBots.ts';
import type { Room } from '../../engine/room/room.ts';
import { makeDice } from '../../engine/run/dice.ts';
import type { Tools } from '../../engine/run/game.ts';
import { nationOf } from '../../engine/state/rows.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';

/** How often a seat looks for an order that it may give. */
const TRIES = 12;

/** Plays a whole exercise in which every seat seals one order a turn, any that is not refused; some turns leave a seat none. */
export function everySeatActs(scenario: Scenario, seed: string, turns: number, tools: Tools): Room {
  let room = openRoom({
    ...{ exercise: 'bench', scenario, turns, planningSeconds: scenario.planningSeconds, seed, tools, writer: 'thaw' },
    ...scriptedSecrets(tools.sha256, seed),
  });
  const dice = makeDice(seed);
  const seen = new Map(scenario.nations.map(({ id }) => [id, makePublicScenario(scenario, id)]));
  const submit = (from: string, key: string, input: Input): boolean => {
    const decision = decide(room, { from, message: { type: 'submit', key, input }, atMillis: 1000 * room.state.turn });
    room = decision.room;
    return decision.append.length > 0;
  };
  submit(EXCON, 'start', { type: 'startEx' });
  while (room.state.clock === 'planning') {
    const { turn } = room.state;
    for (const seat of seatsOf(scenario)) {
      for (let made = 0; made < TRIES; made++) {
        const view = room.views[seat];
        const publicScenario = seen.get(nationOf(seat));
        if (!view || !publicScenario) break;
        const pick = botPick(dice, turn, seat, made);
        const move = random({ view, scenario: publicScenario, made: 0, personDecides: false, pick });
        if (move?.input.type === 'sealOrder' && submit(seat, `${turn}/${made}`, move.input)) break;
      }
    }
    submit(EXCON, `close/${turn}`, { type: 'closeTurn', turn });
  }
  return room;
}
