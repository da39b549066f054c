import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Note } from '../../engine/evaluation/debrief/debrief.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { UsageError } from '../cli/usageError.ts';

const notesSchema = z.strictObject({
  notes: z.array(
    z.strictObject({
      seat: z.string(),
      kind: z.enum(['sustain', 'improve']),
      text: z.string().trim().min(1).max(300),
      for: z.enum(['own', 'all']).default('own'),
    }),
  ),
});

/** Reads what seats want kept or changed: `{"notes": [{"seat", "kind": "sustain" | "improve", "text", "for": "own" | "all"}]}`. */
export function readNotes(path: string, scenario: Scenario): readonly Note[] {
  const parsed = notesSchema.safeParse(readJson(path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not a file of notes'}`);
  }
  const seats = scenario.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));
  const stranger = parsed.data.notes.find((note) => !seats.includes(note.seat));
  if (stranger) throw new UsageError(`${path}: there is no seat "${stranger.seat}"; there are ${seats.join(', ')}.`);
  return parsed.data.notes;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`The notes cannot be read from ${path}: ${error instanceof Error ? error.message : 'failed'}`);
  }
}
