import './requireNode.ts';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXCON, WALL } from '../engine/model/ids.ts';
import { observedSeat } from '../engine/model/observerPlace.ts';
import type { Scenario } from '../engine/model/scenario.ts';
import { seatsOf } from '../engine/room/openRoom.ts';
import { openIdentity } from '../server/identity/identity.ts';
import { readUrl } from '../server/main/serverUrl.ts';
import { systemClock } from '../server/main/systemClock.ts';
import type { AccessRole, ExerciseRow } from '../server/store/eventStore.ts';
import { sqliteStore } from '../server/store/sqliteStore.ts';
import { StoreFailed } from '../server/store/storeErrors.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';

const HELP = `EXERCISE  Longtable: a single-use link when everybody is locked out; works beside a running server.

  npm run -s invite -- <exercise> <seat|seat.observer|excon|wall> [--data .longtable]

  <exercise>   its id, as the lobby shows it; without one the ids are listed
  <seat>       a seat of it, excon for its control, or wall for its projector;
               kes-civ.observer lets somebody read along with kes-civ
  --data       the server's data folder
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const data = values.data === undefined ? join(import.meta.dirname, '../.longtable') : resolve(values.data);
  const [exercise, seat, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`invite takes one exercise and one seat.\n\n${HELP}`);
  process.stdout.write(`${await invite(data, exercise, seat)}\n`);
  return 0;
});

/**
 * Adds the invite to the store itself. That is sound beside a running server: an exercise's log has one writer, but
 * invites are in nobody's memory, the server looks each one up when it is used, and SQLite lets one process write at a time.
 */
async function invite(data: string, exercise: string | undefined, seat: string | undefined): Promise<string> {
  const file = join(data, 'exercises.db');
  const url = readUrl(data);
  if (!existsSync(file) || url === null)
    throw new UsageError(`No server has run with the data folder ${data}; give its --data.`);
  const store = sqliteStore(file);
  try {
    const row = choose(await store.listExercises(), exercise);
    const people = seatsOf(JSON.parse(row.scenarioJson) as Scenario);
    const seats = [...people, EXCON, WALL];
    const observed = seat === undefined ? null : observedSeat(seat);
    // Nobody reads along with control or the wall.
    const isKnown = observed === null ? seats.includes(seat ?? '') : people.includes(observed);
    if (seat === undefined || !isKnown) {
      throw new UsageError(
        `${seat === undefined ? 'Which seat?' : `There is no seat ${seat}.`} ${row.id} has ${seats.join(', ')}.`,
      );
    }
    const identity = await openIdentity(store, systemClock);
    const token = await identity.invite({ exercise: row.id, seat, role: roleOf(seat) });
    return `${url}/join#${token}`;
  } catch (error) {
    throw error instanceof StoreFailed ? new UsageError(`The store cannot be used: ${error.message}.`) : error;
  } finally {
    await store.close();
  }
}

function choose(rows: readonly ExerciseRow[], exercise: string | undefined): ExerciseRow {
  const row = rows.find(({ id }) => id === exercise);
  if (row) return row;
  const known = rows.length === 0 ? 'This server has none yet.' : `There are ${rows.map(({ id }) => id).join(', ')}.`;
  throw new UsageError(`${exercise === undefined ? 'Which exercise?' : `There is no exercise ${exercise}.`} ${known}`);
}

function roleOf(seat: string): AccessRole {
  if (seat === EXCON) return 'excon';
  if (seat === WALL) return 'wall';
  return observedSeat(seat) === null ? 'seat' : 'observer';
}
