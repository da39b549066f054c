import type { SeatId } from '../engine/model/ids.ts';
import type { Scenario } from '../engine/model/scenario.ts';
import { openRoom, type RoomOptions } from '../engine/room/openRoom.ts';
import { restoreRoom } from '../engine/room/restoreRoom.ts';
import type { Room } from '../engine/room/room.ts';
import { canonicalJson } from '../engine/run/canonicalJson.ts';
import type { Clock } from './clock.ts';
import { type ExerciseHost, openExerciseHost } from './exerciseHost.ts';
import type { Log } from './log.ts';
import { nativeTools } from './nativeTools.ts';
import type { EventStore, ExerciseRow } from './store/eventStore.ts';

/** So many bytes that nobody can guess; a test that compares two servers gives both the same. */
export type RandomBytes = (count: number) => Uint8Array;

/** What the host chooses for a new exercise. */
export interface ExercisePlan {
  readonly scenario: Scenario;
  readonly turns: number;
  readonly planningSeconds: number;
  readonly covered: Readonly<Record<SeatId, string | null>>;
}

/** Every exercise of this server. They share the disk and nothing else. */
export interface Exercises {
  create(plan: ExercisePlan): Promise<ExerciseHost>;
  get(id: string): ExerciseHost | undefined;
  /** In the order of their creation. */
  list(): readonly ExerciseHost[];
  /** Exercises that do not fit their log; they stay closed and untouched. */
  readonly unfit: readonly { readonly exercise: string; readonly says: string }[];
  stop(): Promise<void>;
}

/** Brings every exercise of the store back to exactly where it was. One that does not fit its log stays closed and is reported. */
export async function openExercises(options: {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Where ids, seeds and secrets come from. */
  readonly randomBytes: RandomBytes;
}): Promise<Exercises> {
  const { store, clock, log, randomBytes } = options;
  const hosts = new Map<string, ExerciseHost>();
  const unfit: { readonly exercise: string; readonly says: string }[] = [];

  const reload = async (row: ExerciseRow): Promise<Room> => {
    const [entries, texts] = [await store.read(row.id, 1), await store.texts(row.id)];
    return restoreRoom({ ...roomOptions(row), entries, texts, atMillis: clock.nowMillis() });
  };

  const host = async (row: ExerciseRow, room: Room): Promise<ExerciseHost> => {
    const { covered } = row;
    const opened = await openExerciseHost({ room, covered, reload: () => reload(row), store, clock, log });
    hosts.set(row.id, opened);
    return opened;
  };

  for (const row of await store.listExercises()) {
    try {
      await host(row, await reload(row));
    } catch (error) {
      const says = error instanceof Error ? error.message : 'unknown';
      unfit.push({ exercise: row.id, says });
      log.error({ exercise: row.id, says }, 'an exercise does not fit its log and stays closed');
    }
  }

  return {
    create: async ({ scenario, turns, planningSeconds, covered }) => {
      const row: ExerciseRow = {
        id: freeId(scenario.id, hosts, randomBytes),
        scenarioId: scenario.id,
        scenarioJson: canonicalJson({ ...scenario, turns }),
        seed: hex(randomBytes(16)),
        seedSalt: hex(randomBytes(16)),
        runSecret: hex(randomBytes(32)),
        turns,
        planningSeconds,
        covered,
        createdAtMillis: clock.nowMillis(),
      };
      await store.createExercise(row);
      log.info({ exercise: row.id }, 'exercise created');
      return host(row, openRoom(roomOptions(row)));
    },
    get: (id) => hosts.get(id),
    list: () => [...hosts.values()],
    unfit,
    stop: async () => {
      await Promise.all([...hosts.values()].map((opened) => opened.stop()));
    },
  };
}

/** The room's own options, from the row alone, so that a new room and a restored one are made of the same bytes. */
function roomOptions(row: ExerciseRow): RoomOptions {
  const { id, scenarioJson, turns, planningSeconds, seed, seedSalt, runSecret } = row;
  const scenario = JSON.parse(scenarioJson) as Scenario;
  return {
    exercise: id,
    scenario,
    turns,
    planningSeconds,
    seed,
    seedSalt,
    runSecret,
    tools: nativeTools,
    writer: 'thaw',
  };
}

const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** A short id to say over the radio: no vowels, so that chance writes no word, and nothing that looks like something else. */
function freeId(scenario: string, taken: ReadonlyMap<string, unknown>, randomBytes: RandomBytes): string {
  for (;;) {
    const tail = [...randomBytes(4)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    if (!taken.has(`${scenario}-${tail}`)) return `${scenario}-${tail}`;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
