import type { BotName } from '../../../engine/bots/botNames.ts';
import { metricsOf } from '../../../engine/evaluation/metrics.ts';
import { EXCON } from '../../../engine/model/ids.ts';
import type { ControlInput, SeatInput } from '../../../engine/model/input.ts';
import type { OrderType } from '../../../engine/model/order.ts';
import { botMove } from '../../../engine/room/botMove.ts';
import { decide } from '../../../engine/room/decide.ts';
import { orderDrafts } from '../../../engine/room/lean/orderDrafts.ts';
import { type RightTally, rightOrders } from '../../../engine/room/lean/rightOrders.ts';
import { openRoom, seatsOf } from '../../../engine/room/openRoom.ts';
import type { Room } from '../../../engine/room/room.ts';
import { canonicalJson } from '../../../engine/run/canonicalJson.ts';
import { nationOf } from '../../../engine/state/rows.ts';
import { makePublicScenario } from '../../../engine/view/makePublicScenario.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { firstLight } from './lawScenario.ts';
import { mustEqual } from './mustEqual.ts';

const TURNS = 5;
const scenario = { ...firstLight, turns: TURNS };
const FIXED = {
  ...{ exercise: 'right', planningSeconds: 240, seedSalt: 'right', runSecret: 'right' },
  ...{ tools: nativeTools, writer: 'thaw' as const },
};

/**
 * Finds the right orders of one exercise the long way: whole rooms, every draft sent through the door, every fork played to
 * its end. The verdicts must be those of the lean search, which copies views and leaves off early.
 */
export function checkRight(seed: string, bots: BotName): void {
  let room = openRoom({ ...FIXED, scenario, turns: TURNS, seed });
  for (const seat of seatsOf(scenario)) room = must(send(room, EXCON, { type: 'coverSeat', seat, bot: bots }));
  room = must(send(room, EXCON, { type: 'startEx' }));
  const moments: Room[] = [];
  while (room.state.clock === 'planning') {
    const moved = moveAll(room);
    moments.push(moved);
    room = close(moved);
  }
  const end = endOf(room);
  const tally: Record<string, RightTally[string]> = {};
  for (const type of scenario.orders.filter(waits)) {
    const verdicts = moments.flatMap((moment) =>
      scenario.nations.map(({ id }) => {
        const { without, adding } = forksOf(moment, type, id);
        const right =
          without.some((fork) => isLess(end, endOf(playOn(fork)))) ||
          adding.some((fork) => isLess(endOf(playOn(fork)), end));
        return { offered: without.length + adding.length > 0, right };
      }),
    );
    const { length: offered } = verdicts.filter((verdict) => verdict.offered);
    tally[type.id] = { offered, right: verdicts.filter((verdict) => verdict.right).length };
  }
  const lean = rightOrders({ scenario, seed, turns: TURNS, bots, tools: nativeTools });
  mustEqual(`what was right under ${bots}`, canonicalJson(tally), canonicalJson(lean));
}

/** The moment without each order of a type that a nation has on its sheets, and with each that it may still give. */
function forksOf(moment: Room, type: OrderType, nation: string): { without: readonly Room[]; adding: readonly Room[] } {
  const { turn, sealed } = moment.state;
  const seats = seatsOf(scenario).filter((seat) => nationOf(seat) === nation);
  const known = makePublicScenario(scenario, nation);
  const shown = known.orders.find((order) => order.id === type.id);
  const without = seats.flatMap((seat) =>
    (sealed[seat] ?? [])
      .filter((order) => order.type === type.id)
      .map((order) => must(send(moment, seat, { type: 'withdrawOrder', turn, order: order.id }))),
  );
  const adding = seats.flatMap((seat) => {
    const view = moment.views[seat];
    const drafts = view && shown ? orderDrafts(view, known, shown) : [];
    return drafts.flatMap((draft) => {
      const tried = send(moment, seat, { type: 'sealOrder', turn, draft, reason: 'tried out' });
      return (tried && signed(moment, tried, seats)) ?? [];
    });
  });
  return { without, adding };
}

/** With the signature that a new order asks for, if it asks for one; null when nobody may give it. */
function signed(before: Room, room: Room, seats: readonly string[]): Room | null {
  const known = before.state.proposals.map((proposal) => proposal.id);
  const asked = room.state.proposals.find((proposal) => !known.includes(proposal.id));
  if (!asked) return room;
  const { turn } = room.state;
  const answer = { type: 'answerProposal', turn, proposal: asked.id, verdict: 'accept', digest: asked.digest } as const;
  const other = seats.find((seat) => seat !== asked.fromSeat) ?? '';
  return send(room, other, { ...answer, change: null, reason: null });
}

function send(room: Room, from: string, input: SeatInput | ControlInput): Room | null {
  const message = { type: 'submit' as const, key: `tried ${room.entries.length}`, input };
  const { room: next, append } = decide(room, { from, message, atMillis: 0 });
  return append.length > 0 ? next : null;
}

function must(room: Room | null): Room {
  if (!room) throw new Error('control or a seat was refused what it must be able to do');
  return room;
}

function moveAll(room: Room): Room {
  const move = botMove(room, 0);
  return move ? moveAll(move.room) : room;
}

function close(room: Room): Room {
  return must(send(room, EXCON, { type: 'closeTurn', turn: room.state.turn }));
}

function playOn(moment: Room): Room {
  let room = close(moment);
  while (room.state.clock === 'planning') room = close(moveAll(room));
  return room;
}

function endOf(room: Room): readonly [personHours: number, hospitalDarkHours: number] {
  const { personHours, hospitalDarkHours } = metricsOf(scenario, room.state);
  return [personHours, hospitalDarkHours];
}

function isLess(one: ReturnType<typeof endOf>, two: ReturnType<typeof endOf>): boolean {
  return one[0] < two[0] || (one[0] === two[0] && one[1] < two[1]);
}

/** Free-form orders take effect at resolution too, but wait for control's ruling, which nobody gives here. */
function waits(type: OrderType): boolean {
  return type.takesEffect === 'atResolution' && type.effects.every((effect) => effect.do !== 'adjudicate');
}
