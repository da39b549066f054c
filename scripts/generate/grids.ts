/**
 * Writes our own networks with independent answers to test/reference/energy: two grids with exact flows for each outage of one
 * branch, and cascades of the larger one. All from fixed seeds.
 *
 *   npm run generate:grids
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../cli/runCommand.ts';
import { cascadeWithAnswers } from './grid/cascadeWithAnswers.ts';
import { caseWithAnswers } from './grid/caseWithAnswers.ts';
import { syntheticGrid } from './grid/syntheticGrid.ts';

const FOLDER = join(import.meta.dirname, '../../test/reference/energy');
const SOURCE = 'Longtable, scripts/generate/grids.ts: a fictional grid from a fixed seed';

await runCommand(async () => {
  const small = syntheticGrid({ seed: 'lakes', buses: 12, shifters: 2, shunts: 2, parallels: 2, negatives: 1 });
  const large = syntheticGrid({ seed: 'vale', buses: 24, shifters: 1, shunts: 2, parallels: 2 });
  const files = {
    'energy_lakes12.json': caseWithAnswers(small, SOURCE),
    'energy_vale24.json': caseWithAnswers(large, SOURCE),
    'energy_cascade_vale24.json': cascadeWithAnswers(large, 'vale24', SOURCE),
  };
  for (const [name, file] of Object.entries(files)) {
    // One part a line, so that a change reads well in a diff.
    const lines = Object.entries(file).map(([key, value]) => ` ${JSON.stringify(key)}: ${linesOf(value)}`);
    writeFileSync(join(FOLDER, name), `{\n${lines.join(',\n')}\n}\n`);
    process.stdout.write(`${join(FOLDER, name)}\n`);
  }
  return 0;
});

function linesOf(value: unknown): string {
  if (!Array.isArray(value) || typeof value[0] !== 'object') return JSON.stringify(value);
  return `[\n  ${value.map((row) => JSON.stringify(row)).join(',\n  ')}\n ]`;
}
