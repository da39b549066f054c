import { exportRun } from '../../engine/room/exportRun.ts';
import type { Room } from '../../engine/room/room.ts';
import { chainStart, sealEntry } from '../../engine/run/chain.ts';
import { readEntry } from '../../engine/run/effectiveEntries.ts';
import type { Tools } from '../../engine/run/game.ts';
import type { LogEntry } from '../../engine/run/logEntry.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import type { Figure } from './figure.ts';
import { measured, processorMillis } from './measure.ts';

const ENTRIES = 10_000;
const AIM_MILLIS = 60;

/** How long a long log takes to verify: a played run's own payloads, sealed again and again into one chain. */
export function logFigures(room: Room, { sha256 }: Tools, repetitions: number): readonly Figure[] {
  const file = exportRun(room, { reveal: true });
  const payloads = file.entries.map((entry) => readEntry(entry).payload);
  const entries: LogEntry[] = [];
  for (let before = chainStart(sha256, file.header), n = 1; n <= ENTRIES; n++) {
    const payload = payloads[(n - 1) % payloads.length];
    if (!payload) throw new Error('the run has no entries');
    const entry = sealEntry(sha256, 'bench', before, n, payload);
    entries.push(entry);
    before = entry.chain;
  }
  const long = { ...file, entries, events: null };
  const verify = () =>
    processorMillis(() => {
      const fault = verifyRun(long, sha256);
      if (fault) throw new Error(fault.says);
    });
  for (let i = 0; i < 5; i++) verify();
  return [
    {
      ...{ group: 'log', name: 'verify a long log', unit: 'ms', clock: 'processor' },
      ...measured(Array.from({ length: repetitions }, verify)),
      aim: { atMost: AIM_MILLIS },
      work: { entries: ENTRIES, bytes: entries.reduce((sum, { payload }) => sum + (payload?.length ?? 0), 0) },
    },
  ];
}
