/** One thing that `npm test` judges, and how it is run. */
export interface Gate {
  readonly name: string;
  /** The script of a tool, from node_modules, and its arguments. */
  readonly tool: string;
  readonly args: readonly string[];
  /** The folder without which there is nothing to judge yet. Only then is a gate skipped, and never in CI. */
  readonly needs: string;
  /** Whether the gate is a suite of tests, to be counted one by one. */
  readonly isSuite?: true;
}

const biome = '@biomejs/biome/bin/biome';
const tsc = 'typescript/bin/tsc';

function suite(name: string, needs: string): Gate {
  // Goldens are written by hand (`npx vitest -u`) and reviewed; the gate itself never writes one.
  const args = ['run', `--project=${name}`, '--update=none', '--reporter=default', '--reporter=json'];
  return { name, tool: 'vitest/vitest.mjs', args, needs, isSuite: true };
}

/** Everything a change must pass, cheapest first. The suites come after the builds, which the browser plays. */
export const GATES: readonly Gate[] = [
  { name: 'format', tool: biome, args: ['format'], needs: '.' },
  { name: 'lint', tool: biome, args: ['check', '--formatter-enabled=false', '--error-on-warnings'], needs: '.' },
  { name: 'types', tool: tsc, args: ['-p', 'tsconfig.json'], needs: '.' },
  { name: 'types-engine', tool: tsc, args: ['-p', 'engine/tsconfig.json'], needs: 'engine' },
  { name: 'unused', tool: 'knip/bin/knip.js', args: ['--no-progress'], needs: '.' },
  // As `npm start` builds: beside its place and then moved there, so that a server in another terminal is not harmed.
  { name: 'build', tool: '../scripts/build.ts', args: [], needs: 'ui' },
  suite('unit', 'test'),
  suite('alarms', 'test/alarms'),
  suite('server', 'test/server'),
  suite('browser', 'test/e2e'),
];
