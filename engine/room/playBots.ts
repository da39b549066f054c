import type { BotName } from '../bots/botNames.ts';
import { EXCON } from '../model/ids.ts';
import type { ControlInput } from '../model/input.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Sha256, Tools } from '../run/game.ts';
import { botMove } from './botMove.ts';
import { decide } from './decide.ts';
import { openRoom, seatsOf } from './openRoom.ts';
import type { Room } from './room.ts';

/** What a run that only bots play is made of; the same options give the same file on every machine. */
export interface PlayOptions {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly turns: number;
  /** One policy for every seat, or one a seat. */
  readonly bots: BotName | Readonly<Record<string, BotName>>;
  readonly tools: Tools;
  readonly writer?: 'immer' | 'thaw';
  readonly exercise?: string;
}

/** Secrets of a scripted run come from its seed, so that its file is reproducible to the last byte (rule L7). */
export function scriptedSecrets(sha256: Sha256, seed: string): { seedSalt: string; runSecret: string } {
  return { seedSalt: sha256(`script:salt:${seed}`).slice(0, 32), runSecret: sha256(`script:secret:${seed}`) };
}

/** Plays a whole exercise with bots in every seat, through the same door and in the same room as people, on a scripted clock. */
export function playBots(options: PlayOptions): Room {
  const { scenario, seed, turns, bots, tools, writer = 'thaw', exercise = 'play' } = options;
  const secrets = scriptedSecrets(tools.sha256, seed);
  let room = openRoom({
    exercise,
    scenario,
    turns,
    planningSeconds: scenario.planningSeconds,
    seed,
    ...secrets,
    tools,
    writer,
  });
  let atMillis = 0;
  const control = (key: string, input: ControlInput) => {
    atMillis += 1000;
    const decision = decide(room, { from: EXCON, message: { type: 'submit', key, input }, atMillis });
    const answer = decision.send.find((out) => out.to === 'reply')?.frame;
    if (answer?.type !== 'accepted') throw new Error(`${key} was not accepted: ${JSON.stringify(answer)}`);
    room = decision.room;
  };
  for (const seat of seatsOf(scenario)) {
    const bot = typeof bots === 'string' ? bots : bots[seat];
    if (bot) control(`cover/${seat}`, { type: 'coverSeat', seat, bot });
  }
  control('start', { type: 'startEx' });
  while (room.state.clock === 'planning') {
    for (let move = botMove(room, atMillis); move; move = botMove(room, atMillis)) {
      atMillis += 100;
      room = move.room;
    }
    control(`close/${room.state.turn}`, { type: 'closeTurn', turn: room.state.turn });
  }
  return room;
}
