import { DatabaseSync } from 'node:sqlite';

/** Bumped when the tables change; a file of a later version is refused rather than guessed at. */
const VERSION = 2;

// Plain rowid tables with an index: with WITHOUT ROWID, bodies of a kilobyte spill into overflow pages and treble the file.
const MERGERS = `
  CREATE TABLE mergers (
    exercise TEXT NOT NULL REFERENCES exercises(id), seat TEXT NOT NULL, also TEXT NOT NULL,
    PRIMARY KEY (exercise, seat, also)
  ) STRICT;
`;
const TABLES = `
  CREATE TABLE exercises (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, scenarioId TEXT NOT NULL, scenarioJson TEXT NOT NULL,
    seed TEXT NOT NULL, seedSalt TEXT NOT NULL, runSecret TEXT NOT NULL, turns INTEGER NOT NULL,
    planningSeconds INTEGER NOT NULL, covered TEXT NOT NULL, createdAtMillis INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    exercise TEXT NOT NULL REFERENCES exercises(id), n INTEGER NOT NULL, kind TEXT NOT NULL, commitment TEXT NOT NULL,
    chain TEXT NOT NULL, salt TEXT, payload TEXT, PRIMARY KEY (exercise, n)
  ) STRICT;
  CREATE TABLE texts (
    exercise TEXT NOT NULL REFERENCES exercises(id), ref TEXT NOT NULL, salt TEXT, text TEXT, PRIMARY KEY (exercise, ref)
  ) STRICT;
  CREATE TABLE invites (
    tokenHash TEXT PRIMARY KEY, exercise TEXT REFERENCES exercises(id), seat TEXT NOT NULL, role TEXT NOT NULL,
    createdAtMillis INTEGER NOT NULL, usedAtMillis INTEGER, voided INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE sessions (
    tokenHash TEXT PRIMARY KEY, exercise TEXT REFERENCES exercises(id), seat TEXT NOT NULL, role TEXT NOT NULL,
    createdAtMillis INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE probes (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL) STRICT;
  INSERT INTO probes VALUES (1, 0);
`;

/**
 * Opens or makes the database of a server. `synchronous=FULL` is what makes an answered commit survive a loss of power
 * (with NORMAL nothing is flushed at commit); `secure_delete` is what makes an erased text unreadable in the file.
 */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: true });
  try {
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    db.exec('BEGIN IMMEDIATE');
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (version > VERSION) throw new Error(`${path} was written by a later Longtable (its version is ${version})`);
    if (version === 0) db.exec(TABLES);
    if (version < 2) db.exec(MERGERS);
    if (version < VERSION) db.exec(`PRAGMA user_version = ${VERSION};`);
    db.exec('COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
