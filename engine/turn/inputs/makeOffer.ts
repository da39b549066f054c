import { deed } from '../../coordination/deed.ts';
import { digestOf } from '../../coordination/digestOf.ts';
import { propose } from '../../coordination/propose.ts';
import type { Input } from '../../model/input.ts';
import { nationOf } from '../../state/rows.ts';
import type { InputContext } from '../inputRules.ts';

/** Offers a nation an item with a date to be back; what is offered is reserved until it is answered or the turn closes (rule A2). */
export function makeOffer(
  { emit, by, state, game }: InputContext,
  input: Extract<Input, { type: 'makeOffer' }>,
): string {
  const from = nationOf(by);
  const id = emit.nextId(`${from}-${input.to}`);
  const { item, count, backByTurn, reason } = input;
  const draft = {
    type: 'offer',
    answers: { item, count, nations: [input.to], ...(backByTurn === null ? {} : { untilTurn: backByTurn }) },
  };
  emit.fact({
    fact: 'offerReserved',
    nation: from,
    commitment: { order: id, item, count, asset: null, while: 'turn' },
  });
  propose(emit, {
    kind: 'offer',
    id,
    fromSeat: by,
    fromNation: from,
    toNation: input.to,
    turn: state.turn,
    digest: digestOf(game.sha256, draft),
    status: 'open',
    draft: null,
    reason,
    answerReason: null,
    item,
    count,
    backByTurn,
    byTurn: null,
  });
  emit.fact(deed('offered', state.turn, { by: from, to: input.to }));
  return id;
}
