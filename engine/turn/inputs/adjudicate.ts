import { deed } from '../../coordination/deed.ts';
import type { Input } from '../../model/input.ts';
import { reservesOf } from '../../orders/reservesOf.ts';
import type { InputContext } from '../inputRules.ts';

/** Exercise control rules on a free-form order; what it grants takes hold when this turn closes, and its crews are reserved (rule F1). */
export function adjudicate({ state, emit }: InputContext, input: Extract<Input, { type: 'adjudicate' }>): string {
  const ruling = state.rulings.find((row) => row.order.id === input.order);
  if (!ruling) throw new Error(`no free-form order ${input.order}`);
  const { verdict, target, note } = input;
  const effects = verdict === 'grant' ? input.effects : [];
  const status = verdict === 'grant' ? 'granted' : 'declined';
  emit.fact({
    fact: 'rulingChanged',
    ruling: { ...ruling, status, target, effects, note, ruledTurn: state.turn },
  });
  for (const commitment of reservesOf({ effects }, ruling.order, ruling.order.id)) {
    emit.fact({ fact: 'offerReserved', nation: ruling.nation, commitment });
  }
  emit.fact(deed('ruled', state.turn, { to: ruling.nation, asset: target, order: ruling.order.id }));
  emit.report({
    report: 'ruled',
    to: { nation: ruling.nation },
    order: ruling.order.id,
    turn: state.turn,
    verdict,
    target,
    effects,
    note,
  });
  return ruling.order.id;
}
