import type { LogPayload } from '../../../engine/model/input.ts';
import type { LogEntry } from '../../../engine/run/logEntry.ts';

/** A key somebody sent, and who. */
export interface SentKey {
  readonly by: string;
  readonly key: string;
}

/** What is wrong between what was acknowledged and what a log holds: keys it lost, and keys it took twice. */
export function keyFaults(entries: readonly LogEntry[], acknowledged: readonly SentKey[]): string[] {
  const count = new Map<string, number>();
  for (const { payload } of entries) {
    const read = JSON.parse(payload ?? 'null') as LogPayload;
    if (read.kind === 'input') count.set(`${read.by} ${read.key}`, (count.get(`${read.by} ${read.key}`) ?? 0) + 1);
  }
  const lost = acknowledged
    .filter(({ by, key }) => !count.has(`${by} ${key}`))
    .map(({ by, key }) => `lost: ${by} ${key}`);
  const twice = [...count].filter(([, times]) => times > 1).map(([key]) => `twice: ${key}`);
  return [...lost, ...twice];
}
