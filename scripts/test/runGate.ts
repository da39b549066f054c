import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests, type TestCount } from './countTests.ts';
import type { Gate } from './gate.ts';

/** What became of one gate. */
export interface Verdict {
  readonly verdict: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  readonly tests: TestCount | null;
  /** Everything the gate printed, and why it failed where its own words do not say so. */
  readonly output: string;
}

const ROOT = join(import.meta.dirname, '../..');
const LIMIT_MINUTES = { usual: 15, long: 600 };

function runTool(gate: Gate, extraArgs: readonly string[], isLong: boolean): Promise<{ ok: boolean; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', gate.tool), ...gate.args, ...extraArgs], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...(isLong ? { LONGTABLE_LONG: '1' } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: (isLong ? LIMIT_MINUTES.long : LIMIT_MINUTES.usual) * 60_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => done({ ok: false, output: `${output}\n${error.message}` }));
    child.on('close', (code, signal) => {
      const end = signal ? `\nended by ${signal}, at the latest after the time a gate may take` : '';
      done({ ok: code === 0, output: output + end });
    });
  });
}

function complaints(tests: TestCount | null, inCi: boolean): string[] {
  if (!tests) return [];
  const none = tests.files === 0 ? ['not one test file was seen'] : [];
  return inCi ? [...none, ...tests.wronglySkipped.map((name) => `skipped, but must run in CI: ${name}`)] : none;
}

/** Runs one gate to its end and judges it. */
export async function runGate(gate: Gate, options: { isLong: boolean; inCi: boolean }): Promise<Verdict> {
  if (!existsSync(join(ROOT, gate.needs))) {
    const output = `${gate.needs}/ does not exist`;
    return { verdict: options.inCi ? 'failed' : 'skipped', seconds: 0, tests: null, output };
  }
  const folder = mkdtempSync(join(tmpdir(), 'longtable-test-'));
  const report = join(folder, 'report.json');
  const startedAt = performance.now();
  try {
    const { ok, output } = await runTool(gate, gate.isSuite ? [`--outputFile.json=${report}`] : [], options.isLong);
    const seconds = (performance.now() - startedAt) / 1000;
    const tests = gate.isSuite ? countTests(report) : null;
    const wrong = complaints(tests, options.inCi);
    const passed = ok && wrong.length === 0 && (tests?.failed ?? 0) === 0;
    return { verdict: passed ? 'passed' : 'failed', seconds, tests, output: [output.trim(), ...wrong].join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
