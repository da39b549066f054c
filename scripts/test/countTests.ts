import { existsSync, readFileSync } from 'node:fs';

/** How many tests of a suite passed, failed or were skipped, and which were skipped where none may be. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly files: number;
  readonly wronglySkipped: readonly string[];
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Only comparisons with outside reference data may stay out, where that data is not at hand. */
const MAY_SKIP = /[/\\]test[/\\]reference[/\\]/;

/** Counts what a suite wrote as its JSON report; a suite that died before writing one has seen no file. */
export function countTests(reportFile: string): TestCount {
  if (!existsSync(reportFile)) return { passed: 0, failed: 0, skipped: 0, files: 0, wronglySkipped: [] };
  const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  // A file can fail as a whole, before or after its tests.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed,
    failed: failed + brokenFiles,
    skipped: skipped.length,
    files: report.testResults.length,
    wronglySkipped: skipped.filter(({ file }) => !MAY_SKIP.test(file)).map(({ fullName }) => fullName),
  };
}
