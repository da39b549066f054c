import type { SeatId } from './ids.ts';
import type { TextRef } from './input.ts';

export const NOTE_KINDS = ['sustain', 'improve'] as const;

/** How long a note may be; the printed report has room for so much. */
export const MOST_NOTE_CHARACTERS = 300;

/** `sustain`: what a seat wants kept. `improve`: what it wants changed next time. */
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Whose editions print a note, beside exercise control's: those of its own nation, or that and the common one. */
export type NoteAudience = 'own' | 'all';

/** A note for the hot wash as a seat handed it in (rule P8). */
export interface SeatNote {
  readonly id: string;
  readonly seat: SeatId;
  readonly kind: NoteKind;
  readonly for: NoteAudience;
  readonly text: TextRef;
}
