import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../support/sourceFile.ts';

/** A copy of First Light in a folder of its own, to be spoilt or extended by one test; it goes when the test is over. */
export interface ScenarioCopy {
  readonly folder: string;
  /** Replaces a piece of a file, which must be there once, and returns the line on which it starts. */
  edit(file: string, from: string, to: string): Promise<number>;
  /** Changes a whole file. */
  rewrite(file: string, change: (text: string) => string | Uint8Array): Promise<void>;
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
}

/** Copies First Light. */
export async function scenarioCopy(): Promise<ScenarioCopy> {
  const parent = await mkdtemp(join(tmpdir(), 'longtable-scenario-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, 'first-light');
  await cp(join(ROOT, 'scenarios/first-light'), folder, { recursive: true });
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  return {
    folder,
    async edit(file, from, to) {
      const text = await read(file);
      const [before = '', ...after] = text.split(from);
      if (after.length !== 1) throw new Error(`"${from}" is ${after.length} times in ${file}, not once`);
      await writeFile(join(folder, file), before + to + after[0]);
      return before.split('\n').length;
    },
    async rewrite(file, change) {
      await writeFile(join(folder, file), change(await read(file)));
    },
    write: (file, text) => writeFile(join(folder, file), text),
    remove: (file) => rm(join(folder, file), { recursive: true }),
  };
}
