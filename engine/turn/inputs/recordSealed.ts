import type { NationId } from '../../model/ids.ts';
import type { OrderType, SealedOrder } from '../../model/order.ts';
import { reservesOf } from '../../orders/reservesOf.ts';
import type { Emission } from '../emission.ts';

/**
 * Puts an order on its seat's sheet and reserves what it binds; what takes effect now is told but never waits on the
 * sheet, and a free-form order also goes to exercise control (rule F1).
 */
export function recordSealed(emit: Emission, type: OrderType, order: SealedOrder, nation: NationId): void {
  const reserves = type.takesEffect === 'now' ? [] : reservesOf(type, order, order.id);
  if (type.takesEffect === 'atResolution') emit.fact({ fact: 'orderSealed', order, reserves });
  if (type.effects.some((effect) => effect.do === 'adjudicate')) {
    const target = order.answers.target ?? null;
    const ruling = { order, nation, status: 'waiting', target, effects: [], note: null, ruledTurn: null } as const;
    emit.fact({ fact: 'rulingAsked', ruling });
  }
  emit.report({ report: 'orderSealed', to: { nation }, order, reserves });
}
