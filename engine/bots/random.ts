import type { SeatInput } from '../model/input.ts';
import type { Answers, Ask } from '../model/order.ts';
import { allowedAnswers } from '../orders/refuseAnswers.ts';
import { refuseInput } from '../orders/refuseInput.ts';
import type { Move, Policy, Seen } from './policy.ts';

/** Inputs a random seat makes in a turn before it says that it is ready. */
const MOVES_PER_TURN = 6;
/** How often it looks for something it may do before it lets the move go. */
const TRIES = 12;

/** Asks whose answer is a number. */
const NUMBERS: readonly Ask['ask'][] = ['count', 'untilTurn', 'byTurn'];

/** Does anything that is not refused, from its own dice: the generator of the fuzz tests. */
export const random: Policy = (seen) => {
  const { turn, ready } = seen.view.nation;
  if (ready[seen.view.seat.seat]) return null;
  if (seen.made < MOVES_PER_TURN) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const input = anything({ ...seen, pick: (what, below) => seen.pick(`${attempt}/${what}`, below) });
      if (input && refuseInput(seen.view, seen.scenario, input) === null) return { input, why: 'random' };
    }
  }
  return { input: { type: 'setReady', turn, ready: true }, why: 'ready' } satisfies Move;
};

function anything(seen: Seen): SeatInput | null {
  const { view, scenario, pick } = seen;
  const { turn } = view.nation;
  const kind = pick('kind', 10);
  if (kind === 0) {
    const seats = scenario.nations.flatMap((n) => n.seats.map((s) => s.id)).filter((id) => id !== view.seat.seat);
    const to = seats[pick('to', seats.length)];
    return to === undefined ? null : { type: 'sendMessage', turn, to: [to], text: `message ${turn}/${seen.made}` };
  }
  if (kind === 1) {
    const sealed = view.nation.sealed.filter((order) => order.seat === view.seat.seat);
    const order = sealed[pick('sealed', sealed.length)];
    return order ? { type: 'withdrawOrder', turn, order: order.id } : null;
  }
  if (kind === 2 || kind === 3) return answer(seen);
  if (kind === 4) {
    const nations = scenario.nations.map((n) => n.id).filter((id) => id !== view.nation.nation);
    const to = nations[pick('nation', nations.length)];
    const item = (['crew', 'team', 'set'] as const)[pick('item', 3)];
    if (to === undefined || item === undefined) return null;
    const backByTurn = pick('back', 2) === 0 ? null : turn + 1 + pick('turns', 3);
    return { type: 'makeOffer', turn, to, item, count: 1, backByTurn, reason: null };
  }
  const type = scenario.orders[pick('order', scenario.orders.length)];
  if (!type) return null;
  const reason = pick('reason', 3) === 0 ? `reason ${turn}` : null;
  return { type: 'sealOrder', turn, draft: { type: type.id, answers: anyAnswers(seen, type.asks) }, reason };
}

function answer({ view, pick }: Seen): SeatInput | null {
  const { turn } = view.nation;
  const open = view.nation.proposals.filter(({ proposal: p }) => p.status === 'open' || p.status === 'changed');
  const p = open[pick('proposal', open.length)]?.proposal;
  const verdict = (['accept', 'accept', 'decline', 'change', 'confirm', 'withdraw'] as const)[pick('verdict', 6)];
  if (!p || !verdict) return null;
  const change = verdict === 'change' && p.draft?.answers.untilTurn !== undefined ? { untilTurn: turn + 1 } : null;
  const reason = verdict === 'decline' ? 'needed at home' : null;
  return { type: 'answerProposal', turn, proposal: p.id, verdict, digest: p.digest, change, reason };
}

function anyAnswers({ view, scenario, pick }: Seen, asks: readonly Ask[]): Answers {
  const answers: Record<string, unknown> = {};
  for (const ask of asks) {
    const allowed = allowedAnswers(view, scenario, ask);
    const one = allowed[pick(`answer/${ask.ask}`, allowed.length)];
    if (one === undefined) continue;
    if (ask.ask === 'nations') answers[ask.ask] = [one];
    else answers[ask.ask] = NUMBERS.includes(ask.ask) ? Number(one) : one;
  }
  return answers as Answers;
}
