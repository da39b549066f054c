import { metricsOf } from '../../engine/evaluation/metrics.ts';
import type { Batch, Proposal } from '../../engine/model/event.ts';
import type { Fact, FactType } from '../../engine/model/fact.ts';
import { EXCON, type SeatId } from '../../engine/model/ids.ts';
import type { ControlInput, SeatInput } from '../../engine/model/input.ts';
import type { Metrics } from '../../engine/model/metrics.ts';
import type { Answers, Item } from '../../engine/model/order.ts';
import type { ReportType } from '../../engine/model/report.ts';
import type { Scenario, Service } from '../../engine/model/scenario.ts';
import type { AnyRefusal } from '../../engine/orders/refusal.ts';
import { decide } from '../../engine/room/decide.ts';
import { openRoom } from '../../engine/room/openRoom.ts';
import type { Room } from '../../engine/room/room.ts';
import type { Dice } from '../../engine/run/dice.ts';
import type { DoorRow, State } from '../../engine/state/state.ts';
import type { NewsItem } from '../../engine/view/news.ts';
import type { View } from '../../engine/view/view.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from './firstLight.ts';
import { alwaysRolls } from './stubDice.ts';

/** A span of exercise hours in which something was lost: from the first hour without to the first hour with it again. */
export type Span = readonly [from: number, to: number | null];

/** One exercise on the table: orders go through the same door as a person's, and every question is answered from the room. */
export interface Tabletop {
  room: Room;
  readonly state: State;
  readonly metrics: Metrics;
  /** Sends an input; gives the refusal, or null when it was accepted. */
  send(from: SeatId, input: SeatInput | ControlInput): AnyRefusal | null;
  /** Seals an order in the present turn and gives its id; a refusal fails the test. */
  seal(seat: SeatId, order: string, answers?: Answers, reason?: string): string;
  /** Tries to seal an order; gives the refusal, or null when it was accepted. */
  trySeal(seat: SeatId, order: string, answers?: Answers): AnyRefusal | null;
  offer(seat: SeatId, to: string, item: Item, count?: number, backByTurn?: number | null): string;
  /** Answers a proposal as it stands in the seat's own view. */
  answer(
    seat: SeatId,
    proposal: string,
    verdict: 'accept' | 'decline' | 'change' | 'confirm' | 'withdraw',
    extra?: { change?: Answers; reason?: string; digest?: string },
  ): AnyRefusal | null;
  /** Acts as exercise control; a refusal fails the test. */
  control(input: ControlInput): void;
  /** Closes turn after turn until this one is open; one turn when none is named. */
  closeUntil(turn?: number): void;
  view(seat: SeatId): View;
  proposal(id: string): Proposal;
  /** Every fact of a kind so far, oldest first. */
  facts<K extends FactType>(kind: K): readonly Extract<Fact, { fact: K }>[];
  /** Everything of a kind that a seat was told so far, oldest first. */
  told<K extends ReportType>(seat: SeatId, kind: K): readonly Extract<NewsItem, { report: K }>[];
  /** What the last accepted input came to. */
  readonly lastBatches: readonly Batch[];
  door(asset: string): DoorRow;
  /** The hours in which an asset was without a service. */
  lost(asset: string, service: Service): readonly Span[];
  /** One number of an asset's columns, as it stands. */
  column(asset: string, name: keyof State['nations'][string]['columns']): number;
}

/** What may differ from the usual table: First Light for eight turns, dice that let no chance come true, StartEx given. */
export interface TableOptions {
  readonly scenario?: Scenario;
  readonly turns?: number;
  readonly dice?: Dice;
  readonly started?: boolean;
}

/** Sets a table for a case. */
export function setTable({
  scenario = firstLight,
  turns = 8,
  dice = alwaysRolls(999),
  started = true,
}: TableOptions = {}): Tabletop {
  const options = { exercise: 'case', seed: 'case', seedSalt: 'case', runSecret: 'case', writer: 'immer' as const };
  const opened = openRoom({ ...options, scenario, turns, planningSeconds: 240, tools: nativeTools });
  const table = dealTable({ ...opened, game: { ...opened.game, dice } });
  if (started) table.control({ type: 'startEx' });
  return table;
}

/** A table around a room that is there already. */
export function dealTable(room: Room): Tabletop {
  let sent = room.entries.length;
  const nationRowOf = (asset: string) => {
    const nation = table.room.game.scenario.nations.find((n) => n.assets.some((a) => a.id === asset));
    const row = table.state.nations[nation?.id ?? ''];
    const index = row?.postures.findIndex((posture) => posture.asset === asset) ?? -1;
    if (!row || index < 0) throw new Error(`no asset ${asset}`);
    return { row, index };
  };
  const submit = (from: SeatId, input: SeatInput | ControlInput) => {
    sent += 1;
    const message = { type: 'submit' as const, key: `k${sent}`, input };
    const decision = decide(table.room, { from, message, atMillis: sent * 1000 });
    const reply = decision.send.find((out) => out.to === 'reply')?.frame;
    if (reply?.type === 'refused') return { refusal: reply.refusal, id: null };
    if (reply?.type !== 'accepted') throw new Error(`no answer to ${input.type}: ${JSON.stringify(reply)}`);
    table.room = decision.room;
    return { refusal: null, id: reply.id };
  };
  const must = (from: SeatId, input: SeatInput | ControlInput): string => {
    const { refusal, id } = submit(from, input);
    if (refusal) throw new Error(`${from} ${JSON.stringify(input)} was refused: ${JSON.stringify(refusal)}`);
    return id ?? '';
  };
  const sealing = (type: string, answers: Answers, reason: string | null): SeatInput => ({
    type: 'sealOrder',
    turn: table.state.turn,
    draft: { type, answers },
    reason,
  });
  const table: Tabletop = {
    room,
    get state() {
      return table.room.state;
    },
    get metrics() {
      return metricsOf(table.room.game.scenario, table.room.state);
    },
    get lastBatches() {
      return table.room.history.at(-1)?.batches ?? [];
    },
    send: (from, input) => submit(from, input).refusal,
    seal: (seat, order, answers = {}, reason) => must(seat, sealing(order, answers, reason ?? null)),
    trySeal: (seat, order, answers = {}) => submit(seat, sealing(order, answers, null)).refusal,
    offer: (seat, to, item, count = 1, backByTurn = null) =>
      must(seat, { type: 'makeOffer', turn: table.state.turn, to, item, count, backByTurn, reason: null }),
    answer: (seat, proposal, verdict, { change, reason, digest } = {}) => {
      const seen = table.view(seat).nation.proposals.find((row) => row.proposal.id === proposal)?.proposal.digest;
      return submit(seat, {
        type: 'answerProposal',
        turn: table.state.turn,
        proposal,
        verdict,
        digest: digest ?? seen ?? '0000000000000000',
        change: change ?? null,
        reason: reason ?? null,
      }).refusal;
    },
    control: (input) => {
      must(EXCON, input);
    },
    closeUntil: (turn = table.state.turn + 1) => {
      while (table.state.turn < turn && table.state.clock !== 'ended')
        must(EXCON, { type: 'closeTurn', turn: table.state.turn });
    },
    view: (seat) => {
      const view = table.room.views[seat];
      if (!view) throw new Error(`no seat ${seat}`);
      return view;
    },
    proposal: (id) => {
      const found = table.state.proposals.find((proposal) => proposal.id === id);
      if (!found) throw new Error(`no proposal ${id}`);
      return found;
    },
    facts: <K extends FactType>(kind: K) =>
      table.room.history
        .flatMap(({ batches }) => batches.flatMap((batch) => batch.facts))
        .filter((fact): fact is Extract<Fact, { fact: K }> => fact.fact === kind),
    told: <K extends ReportType>(seat: SeatId, kind: K) =>
      (table.room.news[seat] ?? [])
        .flatMap((news) => news.items)
        .filter((item): item is Extract<NewsItem, { report: K }> => item.report === kind),
    door: (asset) => {
      const door = nationRowOf(asset).row.doors.find((d) => d.asset === asset);
      if (!door) throw new Error(`${asset} has no door`);
      return door;
    },
    lost: (asset, service) => {
      const spans: [number, number | null][] = [];
      const mine = (fact: Fact): fact is Extract<Fact, { fact: 'serviceLost' | 'serviceRestored' }> =>
        (fact.fact === 'serviceLost' || fact.fact === 'serviceRestored') &&
        fact.asset === asset &&
        fact.service === service;
      const all = table.room.history.flatMap(({ batches }) => batches.flatMap((batch) => batch.facts));
      for (const fact of all.filter(mine)) {
        const open = spans.at(-1);
        if (fact.fact === 'serviceLost') spans.push([fact.hour, null]);
        else if (open) open[1] = fact.hour;
      }
      return spans;
    },
    column: (asset, name) => {
      const { row, index } = nationRowOf(asset);
      return row.columns[name][index] ?? Number.NaN;
    },
  };
  return table;
}
