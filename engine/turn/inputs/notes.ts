import type { Input } from '../../model/input.ts';
import type { SeatNote } from '../../model/seatNote.ts';
import { nationOf } from '../../state/rows.ts';
import type { InputContext } from '../inputRules.ts';

/**
 * A seat hands in a note for the hot wash (rule P8). Its own nation reads it at once; what is for all is printed in the common
 * edition and goes to nobody before that. No rule reads a note.
 */
export function addNote({ emit, by }: InputContext, input: Extract<Input, { type: 'addNote' }>): string {
  const id = emit.nextId(`${by}-note`);
  const note: SeatNote = { id, seat: by, kind: input.kind, for: input.for, text: input.text };
  emit.fact({ fact: 'noteAdded', note });
  emit.report({ report: 'noteAdded', to: { nation: nationOf(by) }, note });
  return id;
}

/** A seat takes a note of its own back; the log keeps that there was one. */
export function withdrawNote({ emit, by }: InputContext, { note }: Extract<Input, { type: 'withdrawNote' }>): string {
  emit.fact({ fact: 'noteWithdrawn', id: note });
  emit.report({ report: 'noteWithdrawn', to: { nation: nationOf(by) }, id: note });
  return note;
}
