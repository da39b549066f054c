import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Scenario } from '../../../engine/model/scenario.ts';
import type { WireInput } from '../../../engine/protocol/message.ts';
import { createServer } from '../../../server/createServer.ts';
import { sqliteStore } from '../../../server/store/sqliteStore.ts';
import { scriptedClock } from './scriptedClock.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { testExercise } from './testExercise.ts';
import type { TestLine } from './testLine.ts';
import { emptyPages } from './testServer.ts';

/** What happens in a recorded run: every turn's inputs, by seat, in order. */
export type Script = readonly (readonly { readonly by: string; readonly input: WireInput }[])[];

export interface RecordedRun {
  /** Everything that the watching seat's socket received, as it came. */
  readonly frames: readonly string[];
  /** The whole truth at the end, with the log and the texts, as control has it. */
  readonly truth: string;
}

/**
 * Plays a script on a real server over real sockets with the same clock, ids and secrets every time, and records what one
 * seat receives. Two recordings may differ only by what their scripts, scenarios or seeds make different.
 */
export async function recordedRun(options: {
  readonly scenario: Scenario;
  readonly script: Script;
  readonly watcher: string;
  /** Seed of the run; ids and other secrets do not depend on it. */
  readonly seed?: string;
}): Promise<RecordedRun> {
  const { scenario, script, watcher, seed = 'the same' } = options;
  const folder = temporaryFolder();
  const clock = scriptedClock();
  const store = sqliteStore(join(folder, 'exercises.db'));
  const server = await createServer({
    store,
    clock,
    scenarios: new Map([[scenario.id, scenario]]),
    pages: emptyPages(folder),
    logFile: null,
    randomBytes: knownBytes(seed),
  });
  onTestFinished(() => server.stop());
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const exercise = await testExercise({ url, folder, clock, store, server });

  const watch = exercise.connect(watcher);
  await watch.hears('clock');
  const lines = new Map<string, TestLine>([[watcher, watch]]);
  for (const seat of ['excon', ...Object.keys(exercise.seats)]) {
    if (!lines.has(seat)) lines.set(seat, exercise.connect(seat));
    await lines.get(seat)?.hears('clock');
  }
  // Keys count what their own sender sent, as a browser's would.
  const sent = new Map<string, number>();
  const submit = async (by: string, input: WireInput): Promise<void> => {
    sent.set(by, (sent.get(by) ?? 0) + 1);
    const answer = await lines.get(by)?.submit(input, `${by}-${sent.get(by)}`);
    if (answer?.type !== 'accepted') throw new Error(`${by}: ${JSON.stringify(answer)}`);
  };

  await submit('excon', { type: 'startEx' });
  for (const [index, inputs] of script.entries()) {
    for (const { by, input } of inputs) await submit(by, input);
    // A turn takes the same wall time however much was done in it.
    clock.advance(5_000);
    await submit('excon', { type: 'closeTurn', turn: index + 1 });
  }
  // An own message comes last: when it is heard, everything before it has been.
  const last = script.length + 1;
  await submit(watcher, { type: 'sendMessage', turn: last, to: [otherSeat(scenario, watcher)], text: 'the end' });
  const file = await exercise.host.get(`/api/exercises/${exercise.id}/run/truth`);
  return { frames: [...watch.texts], truth: await file.text() };
}

function otherSeat(scenario: Scenario, seat: string): string {
  const nation = scenario.nations.find((n) => n.seats.some((s) => s.id === seat));
  return nation?.seats.find((s) => s.id !== seat)?.id ?? '';
}

/** The seed of a run that was asked for by this name. */
export function seedNamed(name: string): string {
  return createHash('sha256').update(`seed ${name}`).digest().subarray(0, 16).toString('hex');
}

/** Bytes that are the same in every run, but for the seed, the first sixteen asked for. */
function knownBytes(seed: string): (count: number) => Uint8Array {
  let calls = 0;
  let seeded = false;
  return (count) => {
    calls += 1;
    const isSeed = count === 16 && !seeded;
    seeded ||= isSeed;
    if (isSeed) return Buffer.from(seedNamed(seed), 'hex');
    return createHash('sha256').update(`secret ${calls}`).digest().subarray(0, count);
  };
}
