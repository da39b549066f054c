import fc from 'fast-check';
import type { SeatInput } from '../../../engine/model/input.ts';
import { type Answers, ASSET_KINDS, ITEMS, SECTORS, TLPS } from '../../../engine/model/order.ts';
import type { View } from '../../../engine/view/view.ts';
import { firstLight } from './lawScenario.ts';

const nations = firstLight.nations.map((nation) => nation.id);
const assets = firstLight.nations.flatMap((nation) => nation.assets.map((asset) => asset.id));
const seats = firstLight.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));

/** An answer to every ask there is. */
const answers = fc.record<Required<Answers>>({
  target: fc.constantFrom(...assets, 'nowhere'),
  nations: fc.subarray([...nations, 'atlantis']),
  tlp: fc.constantFrom(...TLPS),
  information: fc.constantFrom('ind-1', 'ind-1', 'ind-1', 'ind-9'),
  untilTurn: fc.integer({ min: 0, max: 12 }),
  count: fc.integer({ min: 1, max: 4 }),
  sector: fc.constantFrom(...SECTORS),
  subject: fc.constantFrom('tal-water', 'kes-power', 'weather'),
  item: fc.constantFrom(...ITEMS),
  mode: fc.constantFrom('on', 'off'),
  statement: fc.constantFrom('water-safe', 'water-unsafe', 'investigating', 'all-well'),
  byTurn: fc.integer({ min: 0, max: 12 }),
  keep: fc.constantFrom(...ASSET_KINDS),
});

const mostly = fc.integer({ min: 0, max: 4 }).map((n) => n > 0);
const drawn = fc.record({
  type: fc.constantFrom(
    ...(['sealOrder', 'sealOrder', 'sealOrder', 'sealOrder', 'answerProposal', 'answerProposal'] as const),
    ...(['makeOffer', 'withdrawOrder', 'sendMessage', 'setReady', 'askControl'] as const),
  ),
  which: fc.nat({ max: 200 }),
  answers,
  to: fc.subarray([...seats, 'nobody-civ']),
  verdict: fc.constantFrom('accept', 'decline', 'change', 'confirm', 'withdraw'),
  /** Is it what this seat may order, with what was asked, about what exists and is its own? */
  ...{ itsRole: mostly, asAsked: mostly, known: mostly, inTime: mostly, flag: fc.boolean() },
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Anything that a page could send and the door would let in, sensible or not, for somebody with this view. */
export const anyInput = drawn.map((d) => (view: View): SeatInput => {
  const turn = view.nation.turn + (d.inTime ? 0 : d.flag ? 1 : -1);
  const reason = d.flag ? 'because' : null;
  const given = d.known ? sensible(view, d.answers) : d.answers;
  switch (d.type) {
    case 'sealOrder': {
      const role = view.seat.seat.endsWith('-mil') ? 'mil' : 'civ';
      const orders = firstLight.orders.filter((order) => !d.itsRole || order.roles.includes(role));
      const order = orders[d.which % orders.length];
      const type = d.which % 40 === 0 ? 'Z99' : (order?.id ?? '');
      const fields = Object.entries(given).filter(([field]) => order?.asks.some((ask) => ask.ask === field));
      const answers = Object.fromEntries(d.asAsked ? fields : [...fields.slice(1), ['count', 1]]) as Answers;
      return { type: 'sealOrder', turn, draft: { type, answers }, reason };
    }
    case 'withdrawOrder': {
      const mine = [...view.nation.sealed, ...view.nation.waiting].filter(
        (order) => !d.known || order.seat === view.seat.seat,
      );
      const order = mine[d.which % Math.max(1, mine.length)]?.id ?? `kes-civ/1/${d.which}`;
      return { type: 'withdrawOrder', turn, order };
    }
    case 'sendMessage': {
      const to = d.known ? seats.filter((seat) => seat !== view.seat.seat && d.to.includes(seat)) : d.to;
      return { type: 'sendMessage', turn, to, text: 'anything' };
    }
    case 'answerProposal':
      return answer(view, d, turn, given, reason);
    case 'makeOffer': {
      const { item, count, untilTurn } = given;
      const backByTurn = d.flag ? untilTurn : null;
      return { type: 'makeOffer', turn, to: given.nations[0] ?? 'atlantis', item, count, backByTurn, reason };
    }
    case 'setReady':
      return { type: 'setReady', turn, ready: d.flag };
    case 'askControl':
      return { type: 'askControl', turn, text: 'anything' };
  }
});

function answer(view: View, d: Drawn, turn: number, given: Answers, reason: string | null): SeatInput {
  const all = view.nation.proposals.map((row) => row.proposal);
  const open = all.filter(({ status }) => status === 'open' || status === 'changed');
  const rows = d.known && open.length > 0 ? open : all;
  const p = rows[d.which % Math.max(1, rows.length)];
  const change = d.asAsked ? { untilTurn: given.untilTurn ?? 0 } : given;
  return {
    ...{ type: 'answerProposal', turn, proposal: p?.id ?? `kes-civ/1/${d.which}`, verdict: d.verdict, reason },
    digest: d.known && p ? p.digest : '0123456789abcdef',
    change: d.verdict === 'change' ? change : null,
  };
}

/** The same answers as somebody would give who knows what there is and what is theirs. */
function sensible(view: View, answers: Required<Answers>): Required<Answers> {
  const { nation, turn } = view.nation;
  const kind = answers.target.split('-')[1] ?? 'works';
  return {
    ...answers,
    target: kind === 'hospital' ? answers.target : `${nation}-${kind}`,
    nations: nations.filter((id) => id !== nation),
    untilTurn: turn + 1 + (answers.untilTurn % 6),
    byTurn: turn + 1 + (answers.byTurn % 6),
    count: 1 + (answers.count % 2),
  };
}
