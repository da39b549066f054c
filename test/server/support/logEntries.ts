import type { LogEntry, TextRow } from '../../../engine/run/logEntry.ts';
import type { ExerciseRow } from '../../../server/store/eventStore.ts';

/** Entries `from` to `to` of some log; a store does not look into them. */
export function logEntries(from: number, to: number, tag = 'x'): LogEntry[] {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const n = from + i;
    const payload = `{"kind":"input","n":${n},"tag":"${tag}","text":"Ä 船 ✓"}`;
    return { n, kind: 'input', commitment: `c${n}${tag}`, chain: `h${n}${tag}`, salt: `s${n}`, payload };
  });
}

/** A free text beside a log. */
export function textRow(ref: string, text: string): TextRow {
  return { ref, salt: `salt-${ref}`, text };
}

/** An exercise as a store keeps it. */
export function exerciseRow(id: string): ExerciseRow {
  return {
    id,
    scenarioId: 'first-light',
    // Key order and escapes must come back as they are: this text is what was hashed.
    scenarioJson: '{"b":1,"a":"\\u0000 é 😀","c":[1.5,-0.25]}',
    seed: 'seed',
    seedSalt: 'salt',
    runSecret: 'secret',
    turns: 4,
    planningSeconds: 240,
    covered: { 'kes-civ': 'random', 'kes-mil': null },
    createdAtMillis: 1_700_000_000_000,
  };
}
