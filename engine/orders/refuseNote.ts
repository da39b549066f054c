import type { SeatInput } from '../model/input.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';

/** Notes are handed in after EndEx, and taken back by the seat that handed them in (rule P8). */
export function refuseNote(
  { nation, seat }: View,
  input: Extract<SeatInput, { type: 'addNote' | 'withdrawNote' }>,
): Refusal | null {
  if (nation.clock !== 'ended') return { refused: 'notEnded', clock: nation.clock };
  if (input.type === 'addNote') return null;
  const own = nation.notes.some((note) => note.id === input.note && note.seat === seat.seat);
  return own ? null : { refused: 'notYours', what: input.note };
}
