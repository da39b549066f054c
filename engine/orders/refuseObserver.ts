import type { SeatInput } from '../model/input.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';

/** What the people of a seat turned to observer may send: what is no play (rule G7). */
const BESIDE_PLAY: readonly SeatInput['type'][] = ['askControl', 'realWorldStop', 'addNote', 'withdrawNote'];

/** What an observer may not send: by an observer's link anything (rule G6), at a seat turned to observer all play (rule G7). */
export function refuseObserver(view: View, type: SeatInput['type']): Refusal | null {
  if (view.seat.observer) return { refused: 'observer', how: 'link' };
  if (BESIDE_PLAY.includes(type)) return null;
  return view.nation.observers[view.seat.seat] === true ? { refused: 'observer', how: 'seat' } : null;
}
