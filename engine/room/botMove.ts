import { BOT_NAMES } from '../bots/botNames.ts';
import { POLICIES } from '../bots/policies.ts';
import { botPick } from '../bots/policy.ts';
import { nationOf } from '../state/rows.ts';
import { makePublicScenario } from '../view/makePublicScenario.ts';
import { decide } from './decide.ts';
import { seatsOf } from './openRoom.ts';
import { personDecides } from './personDecides.ts';
import type { Decision, Room } from './room.ts';

/** A bot that finds something to do again and again is stopped here; no policy comes near. */
export const MOST_MOVES = 40;

/**
 * The next move of a bot-held seat, or null when none has anything more to do. A bot sees its seat's view only; what it
 * decides goes through the same door as a person's input and stands in the log with its reason.
 */
export function botMove(room: Room, atMillis: number): Decision | null {
  if (room.clock.phase !== 'planning') return null;
  const seats = seatsOf(room.game.scenario);
  for (const seat of seats) {
    const name = BOT_NAMES.find((bot) => bot === room.state.covered[seat]);
    const view = room.views[seat];
    if (!name || !view) continue;
    const { turn } = room.state;
    // Its moves of a turn are numbered without gaps, so that they are counted by looking for the next.
    let made = 0;
    while (`${seat} bot/${room.epoch}/${turn}/${made}` in room.keys) made++;
    if (made >= MOST_MOVES) continue;
    const scenario = makePublicScenario(room.game.scenario, nationOf(seat));
    const beside = personDecides(seat, seats, room.state);
    const pick = botPick(room.game.dice, turn, seat, made);
    const move = POLICIES[name]({ view, scenario, made, personDecides: beside, pick });
    if (!move) continue;
    const message = { type: 'submit' as const, key: `bot/${room.epoch}/${turn}/${made}`, input: move.input };
    const decision = decide(room, { from: seat, message, atMillis }, move.why);
    if (decision.append.length > 0) return { ...decision, send: decision.send.filter((out) => out.to !== 'reply') };
  }
  return null;
}
