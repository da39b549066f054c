import { z } from 'zod';
import { RUN_FORMAT } from '../../engine/run/runFile.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex');
const salt = z.string().regex(/^[0-9a-f]{32}$/, 'is not a salt of 16 bytes in hex');

const header = z.strictObject({
  format: z.literal(RUN_FORMAT),
  rulesVersion: z.int().min(1),
  libraries: z.record(z.string(), z.string()),
  exercise: z.string().min(1),
  scenario: z.string().min(1),
  scenarioHash: hash,
  turns: z.int().min(1),
  seedCommitment: hash,
});

const entry = z.strictObject({
  n: z.int().min(1),
  kind: z.enum(['input', 'checkpoint']),
  commitment: hash,
  chain: hash,
  salt: salt.nullable(),
  payload: z.string().nullable(),
});

const text = z.strictObject({ ref: hash, salt: salt.nullable(), text: z.string().nullable() });

/** The outer shape of a run file, checked at the door; entries are checked by the chain and by re-execution. */
export const runFileSchema = z.strictObject({
  header,
  scenario: z.looseObject({ id: z.string() }).nullable(),
  reveal: z.strictObject({ seed: z.string().min(1), salt: z.string() }).nullable(),
  entries: z.array(entry),
  texts: z.array(text),
  events: z.array(z.array(z.looseObject({ phase: z.string() }))).nullable(),
});
