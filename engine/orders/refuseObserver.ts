import type { SeatInput } from '../model/input.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';

/**
 * What an observer may not send: by an observer's link nothing (rule G6), at a seat that exercise control has turned to
 * observer nothing but a question on the help line and the real-world stop (rule G7).
 */
export function refuseObserver(view: View, type: SeatInput['type']): Refusal | null {
  if (view.seat.observer) return { refused: 'observer', how: 'link' };
  if (type === 'askControl' || type === 'realWorldStop') return null;
  return view.nation.observers[view.seat.seat] === true ? { refused: 'observer', how: 'seat' } : null;
}
