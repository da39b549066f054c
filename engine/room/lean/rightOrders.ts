import type { NationId, OrderTypeId, SeatId } from '../../model/ids.ts';
import type { SealedOrder } from '../../model/order.ts';
import { refuse } from '../../orders/refuse.ts';
import { nationOf } from '../../state/rows.ts';
import type { PublicOrderType } from '../../view/publicScenario.ts';
import { acceptCoSignature } from './acceptCoSignature.ts';
import { closeLean, forkLean, type LeanRun, openLean, stepLean } from './leanRun.ts';
import type { LeanOptions } from './leanTable.ts';
import { moveLean, submitLean } from './moveLean.ts';
import { orderDrafts } from './orderDrafts.ts';
import { playOn } from './playLean.ts';
import { isWorse, type RegionMeasure, regionMeasure } from './regionMeasure.ts';

/** For each order that waits for the resolution: in how many turns of nations it was offered, and in how many it was right. */
export type RightTally = Readonly<Record<OrderTypeId, { readonly offered: number; readonly right: number }>>;

/** A turn of the run, when the bots have moved and before it closes. */
interface Moment {
  readonly run: LeanRun;
  readonly end: RegionMeasure;
}

/**
 * Plays a run and asks of every order, nation and turn whether it was the right one: whether the region fares better at the
 * end with it than without it, everybody playing on by the same policies and with the same luck. An order that nobody may
 * give in a turn is not counted there; free-form orders, whose effect EXCON rules, are left out.
 */
export function rightOrders(options: LeanOptions): RightTally {
  const moments: LeanRun[] = [];
  const run = openLean(options);
  while (run.state.clock === 'planning') {
    moveLean(run);
    moments.push(forkLean(run));
    closeLean(run);
  }
  const end = regionMeasure(run);
  const tally: Record<OrderTypeId, { offered: number; right: number }> = {};
  for (const type of run.table.game.scenario.orders) {
    if (!waits(type)) continue;
    const row = { offered: 0, right: 0 };
    for (const moment of moments) {
      for (const { id: nation } of run.table.game.scenario.nations) {
        const verdict = judge({ run: moment, end }, type, nation);
        if (verdict !== 'notOffered') row.offered += 1;
        if (verdict === 'right') row.right += 1;
      }
    }
    tally[type.id] = row;
  }
  return tally;
}

function waits(type: Pick<PublicOrderType, 'takesEffect' | 'effects'>): boolean {
  return type.takesEffect === 'atResolution' && !type.effects.some((effect) => effect.do === 'adjudicate');
}

function judge(moment: Moment, type: { id: OrderTypeId }, nation: NationId): 'right' | 'wrong' | 'notOffered' {
  const { run } = moment;
  let offered = false;
  for (const seat of run.table.seats.filter((one) => nationOf(one) === nation)) {
    for (const order of run.state.sealed[seat] ?? []) {
      if (order.type !== type.id) continue;
      offered = true;
      if (worseWithout(moment, order)) return 'right';
    }
  }
  for (const seat of run.table.seats.filter((one) => nationOf(one) === nation)) {
    for (const fork of withOrder(run, seat, type.id)) {
      offered = true;
      if (betterWith(moment, fork)) return 'right';
    }
  }
  return offered ? 'wrong' : 'notOffered';
}

/** The turn once more for every draft of an order that its seat may still give, with that order on the sheet. */
function* withOrder(run: LeanRun, seat: SeatId, order: OrderTypeId): Generator<LeanRun> {
  const known = run.table.known(nationOf(seat), run.state.turn);
  const type = known.orders.find((one) => one.id === order);
  const view = run.views[seat];
  if (!type || !view) return;
  for (const draft of orderDrafts(view, known, type)) {
    const input = { type: 'sealOrder' as const, turn: run.state.turn, draft, reason: 'tried out' };
    if (refuse(view, known, input) !== null) continue;
    const fork = forkLean(run);
    if (submitLean(fork, seat, 'tried', input) && acceptCoSignature(fork, seat, draft)) yield fork;
  }
}

function betterWith({ end }: Moment, fork: LeanRun): boolean {
  // Person-hours only grow: what has already come to more can be left.
  playClosing(fork, () => regionMeasure(fork).personHours > end.personHours);
  return isWorse(end, regionMeasure(fork));
}

function worseWithout({ run, end }: Moment, order: SealedOrder): boolean {
  const fork = forkLean(run);
  stepLean(fork, order.seat, { type: 'withdrawOrder', turn: fork.state.turn, order: order.id });
  playClosing(fork, () => regionMeasure(fork).personHours > end.personHours);
  return isWorse(regionMeasure(fork), end);
}

/** Closes the turn at once: its bots have moved, and do not get to undo what is tried. Then everybody plays on. */
function playClosing(fork: LeanRun, stop: () => boolean): void {
  closeLean(fork);
  playOn(fork, stop);
}
