import type { InformationId } from '../../model/ids.ts';
import type { Input } from '../../model/input.ts';
import type { OrderType } from '../../model/order.ts';
import type { Scenario } from '../../model/scenario.ts';

const AT_DOORS = ['advise', 'isolate', 'protect'];

/** The order type that an input seals, or null. */
export function orderOf(scenario: Scenario, input: Input): OrderType | null {
  if (input.type !== 'sealOrder') return null;
  return scenario.orders.find((type) => type.id === input.draft.type) ?? null;
}

/** Whether an order gives others a copy. */
export function sharesCopies(type: OrderType): boolean {
  return type.effects.some((effect) => effect.do === 'share');
}

/** Whether an order brings its own nation a copy of this information, as a declaration does. */
export function grantsCopy(type: OrderType, information: InformationId | undefined): boolean {
  return type.effects.some((effect) => effect.do === 'grant' && effect.information === information);
}

/** Whether an order answers to what a nation was told: it needs a copy or a noticed door, or it shuts or holds doors. */
export function leansOnCopy(type: OrderType): boolean {
  const needs = type.needs.some(({ need }) => need === 'holds' || need === 'holdsAsked' || need === 'noticedDoor');
  return needs || type.effects.some((effect) => AT_DOORS.includes(effect.do));
}
