import { EXCON, WALL } from '../../../engine/model/ids.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { PROTOCOL, type WireInput } from '../../../engine/protocol/message.ts';
import { decide } from '../../../engine/room/decide.ts';
import { openRoom } from '../../../engine/room/openRoom.ts';
import type { Decision, Outgoing, Room } from '../../../engine/room/room.ts';
import { tellWall } from '../../../engine/room/tellWall.ts';
import { nativeSha256 } from '../../../server/nativeSha256.ts';
import { nativeTools } from '../../../server/nativeTools.ts';

type Answer = Extract<Outgoing, { to: 'reply' }>['frame'];

/** A room, and the bytes of every frame that it sent to those who are connected. */
export interface Table {
  room: Room;
  readonly sent: Map<string, string[]>;
  /** How many inputs each sender has sent: their idempotency keys count them. */
  readonly keys: Map<string, number>;
}

export interface TableOptions {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly turns?: number;
  readonly writer?: 'immer' | 'thaw';
  /** Secrets do not follow the seed here, so that two runs can differ in their dice alone. */
  readonly runSecret?: string;
}

/** Opens a room before StartEx. */
export function openTable({ scenario, seed, turns = 8, writer = 'thaw', runSecret = 'law' }: TableOptions): Table {
  const room = openRoom({
    ...{ exercise: 'law', scenario, turns, seed, writer, tools: nativeTools },
    ...{
      planningSeconds: 240,
      seedSalt: nativeSha256(`salt:${seed}`).slice(0, 32),
      runSecret: nativeSha256(runSecret),
    },
  });
  return { room, sent: new Map(), keys: new Map() };
}

/** The same table once more, to be played on differently: rooms are values. */
export function copyTable(table: Table): Table {
  const sent = new Map([...table.sent].map(([who, frames]) => [who, [...frames]]));
  return { room: table.room, sent, keys: new Map(table.keys) };
}

/** Sends one input and gives the answer to it. The clock shows the turn only, so it tells nobody how much was sent. */
export function send(table: Table, from: string, input: WireInput): Answer {
  const n = (table.keys.get(from) ?? 0) + 1;
  table.keys.set(from, n);
  const message = { type: 'submit' as const, key: `${from}/${n}`, input };
  return take(table, from, decide(table.room, { from, message, atMillis: millisOf(table) }));
}

/** A page of this sender connects and learns everything from the beginning. */
export function connect(table: Table, from: string): void {
  if (!table.sent.has(from)) table.sent.set(from, []);
  const message = { type: 'hello' as const, protocol: PROTOCOL, seen: null };
  take(table, from, decide(table.room, { from, message, atMillis: millisOf(table) }));
}

/** Exercise control sends an input that must be accepted. */
export function control(table: Table, input: WireInput): void {
  const answer = send(table, EXCON, input);
  if (answer.type !== 'accepted') throw new Error(`EXCON's ${input.type} came back as ${JSON.stringify(answer)}`);
}

/** Ends what stands still after a step back: a pause or a stop under way at that entry is under way again. */
export function goOn(table: Table): void {
  const clock = () => Object.values(table.room.views)[0]?.nation.clock;
  if (clock() === 'stopped') control(table, { type: 'realWorldResume' });
  if (clock() === 'paused') control(table, { type: 'resumeTurn', turn: table.room.state.turn });
}

/** Exercise control closes the turn. */
export function close(table: Table): void {
  control(table, { type: 'closeTurn', turn: table.room.state.turn });
}

function millisOf(table: Table): number {
  return 1000 * (1 + table.room.state.turn);
}

function take(table: Table, from: string, decision: Decision): Answer {
  const before = table.room;
  table.room = decision.room;
  let answer: Answer | null = null;
  for (const out of [...decision.send, ...tellWall(before, decision.room, millisOf(table))]) {
    const who = placeOf(out, from);
    table.sent.get(who)?.push(JSON.stringify(out.frame));
    if (out.to === 'reply') answer ??= out.frame;
    if (out.to === 'control' && out.frame.type === 'alert') throw new Error(`${out.frame.code}: ${out.frame.says}`);
  }
  if (!answer) throw new Error(`${from} got no answer`);
  return answer;
}

function placeOf(out: Outgoing, from: string): string {
  if (out.to === 'reply') return from;
  if (out.to === 'seat') return out.seat;
  return out.to === 'wall' ? WALL : EXCON;
}
