import type { DebriefBundle } from '../../../engine/evaluation/debrief/bundle.ts';
import { RUN_FORMAT, type RunFile } from '../../../engine/run/runFile.ts';

const BUNDLE_FORMAT: DebriefBundle['format'] = 'longtable-debrief';

/** Whether a value has the outer shape of a run file; what is in it is checked by chain and re-execution. */
export function isRunFile(raw: unknown): raw is RunFile {
  if (!isRecord(raw) || !isRecord(raw.header)) return false;
  const { format, rulesVersion, scenarioHash, seedCommitment, exercise } = raw.header;
  return (
    format === RUN_FORMAT &&
    typeof rulesVersion === 'number' &&
    [scenarioHash, seedCommitment, exercise].every((one) => typeof one === 'string') &&
    isNullOr(isRecord, raw.scenario) &&
    isNullOr(isRecord, raw.reveal) &&
    isNullOr(Array.isArray, raw.events) &&
    Array.isArray(raw.texts) &&
    raw.texts.every((row) => isRecord(row) && typeof row.ref === 'string') &&
    Array.isArray(raw.entries) &&
    raw.entries.every(isEntry)
  );
}

/** Whether a value has the outer shape of a saved debrief. */
export function isBundle(raw: unknown): raw is DebriefBundle {
  if (!isRecord(raw) || raw.format !== BUNDLE_FORMAT || raw.version !== 1) return false;
  return (
    typeof raw.edition === 'string' &&
    typeof raw.exercise === 'string' &&
    [raw.debrief, raw.printed, raw.header].every(isRecord) &&
    isNullOr(isRunFile, raw.run) &&
    Array.isArray(raw.seats) &&
    raw.seats.every((row) => isRecord(row) && typeof row.seat === 'string' && Array.isArray(row.news))
  );
}

function isEntry(row: unknown): boolean {
  if (!isRecord(row) || typeof row.n !== 'number') return false;
  const { commitment, chain, salt, payload } = row;
  const isText = (one: unknown) => typeof one === 'string';
  return isText(commitment) && isText(chain) && isNullOr(isText, salt) && isNullOr(isText, payload);
}

function isNullOr(is: (value: unknown) => boolean, value: unknown): boolean {
  return value === null || is(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
