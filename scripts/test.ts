/**
 * The one gate: format, lint, types, unused code, builds and every suite of tests.
 *
 *   npm test                                 everything, as CI runs it
 *   npm test -- --only unit,lint             some gates by name
 *   npm run test:long                        the same with large counts
 *
 * The last line counts gates and tests together: `N passed, N failed, N skipped`.
 */
import './requireNode.ts';
import { parseArgs } from 'node:util';
import { GATES } from './test/gate.ts';
import { runGate, type Verdict } from './test/runGate.ts';

const { values } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const only = values.only?.flatMap((names) => names.split(','));
const unknown = only?.filter((name) => GATES.every((gate) => gate.name !== name)) ?? [];
if (unknown.length > 0) {
  process.stderr.write(`no such gate: ${unknown.join(', ')} (there are ${GATES.map(({ name }) => name).join(', ')})\n`);
  process.exit(2);
}

const options = { isLong: values.long === true, inCi: !['', '0', 'false'].includes(process.env.CI ?? '') };
const count = { passed: 0, failed: 0, skipped: 0 };

function tell({ verdict, seconds, tests, output }: Verdict): void {
  const counted = tests ? `  ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped` : '';
  process.stdout.write(`${verdict}  ${seconds.toFixed(1).padStart(6)} s${counted}\n`);
  if (verdict !== 'passed') process.stdout.write(`${output.replace(/^/gm, '    ')}\n`);
}

for (const gate of GATES) {
  if (only && !only.includes(gate.name)) continue;
  process.stdout.write(gate.name.padEnd(16));
  const verdict = await runGate(gate, options);
  tell(verdict);
  count[verdict.verdict] += 1;
  count.passed += verdict.tests?.passed ?? 0;
  count.failed += verdict.tests?.failed ?? 0;
  count.skipped += verdict.tests?.skipped ?? 0;
}

process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
