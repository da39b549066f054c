import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { ROOT } from '../support/sourceFile.ts';
import { scenarioCopy } from './scenarioCopy.ts';

const FOLDER = join(ROOT, 'scenarios/first-light');
const LINES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .map((_, line) => ({ file, line })),
  );

/** What can happen to a line under somebody's hands. */
const DAMAGE: readonly ((line: string) => string)[] = [
  () => '',
  (line) => `${line}\n${line}`,
  (line) => ` ${line}`,
  (line) => line.slice(1),
  (line) => line.slice(0, Math.ceil(line.length / 2)),
  (line) => line.replace(':', ''),
  (line) => line.replace(/\d+/, '-1'),
  (line) => line.replace(/[a-z]+$/, 'null'),
  (line) => `${line} [`,
];

it('whatever happens to one line, the loader answers: it loads, or it names a line of a file and a remedy', async () => {
  const damage = fc.record({ at: fc.constantFrom(...LINES), how: fc.nat(DAMAGE.length - 1) });
  const numRuns = process.env.LONGTABLE_LONG === '1' ? 4000 : 120;
  let faulty = 0;
  const copy = await scenarioCopy();
  const check = fc.asyncProperty(damage, async ({ at, how }) => {
    const whole = readFileSync(join(FOLDER, at.file), 'utf8');
    const lines = whole.split('\n');
    lines[at.line] = DAMAGE[how]?.(lines[at.line] ?? '') ?? '';
    await copy.write(at.file, lines.join('\n'));
    const { scenario, faults } = await loadScenario(copy.folder);
    await copy.write(at.file, whole);
    const errors = faults.filter((fault) => fault.severity === 'error');
    expect(scenario === null).toBe(errors.length > 0);
    for (const fault of faults) {
      expect(fault.line).toBeGreaterThan(0);
      expect(fault.says.length).toBeGreaterThan(5);
      expect(fault.remedy.length).toBeGreaterThan(5);
      expect(`${fault.says} ${fault.remedy}`).not.toMatch(
        /undefined|\[object|NaN|Invalid|Unrecognized|expected [a-z]+,/,
      );
    }
    faulty += errors.length > 0 ? 1 : 0;
  });
  await fc.assert(check, { seed: 20_261_124, numRuns });
  // Most damage must be seen, or this test has lost its eyes.
  expect(faulty).toBeGreaterThan(numRuns / 3);
});
