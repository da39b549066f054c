import './requireNode.ts';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';
import { oneLine } from './reference/oneLine.ts';
import { type ReferenceFile, UnreadableFile, type Verdict } from './reference/referee.ts';
import { REFEREES } from './reference/referees.ts';

const HELP = `EXERCISE  Longtable: hold the solvers against a file with known answers.

  npm run -s reference -- <kind> <file> [--json]

  <kind>      ${REFEREES.map(({ kinds }) => kinds[0]).join(' · ')}
  --json      print exactly one JSON object: {kind, file, checks: [{name, deviation, tolerance, ok}], solveMicros}

Files that belong together (a network, its trips, its answers) are looked for beside the file that is named.
How each kind reads what its format leaves open stands in docs/models.md.
Exit code 0: every check holds. 1: a check fails. 2: called wrongly, or the file cannot be read.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [kind, path, ...rest] = positionals;
  if (kind === undefined || path === undefined || rest.length > 0)
    throw new UsageError(`reference takes a kind and a file.\n\n${HELP}`);
  const referee = REFEREES.find(({ kinds }) => kinds.includes(kind));
  if (!referee)
    throw new UsageError(
      `There is no kind "${kind}"; there are ${REFEREES.map(({ kinds }) => kinds.join(' or ')).join(', ')}.`,
    );
  const verdict = await referee.judge(openFile(path)).catch((error: unknown) => {
    if (error instanceof UsageError) throw error;
    // Anything but a verdict means that the file could not be judged; a solver or oracle that gives up says so in its own words.
    const what = error instanceof UnreadableFile ? '' : 'it cannot be judged: ';
    throw new UsageError(`${path}: ${what}${oneLine(error)}`);
  });
  const ok = verdict.checks.every((check) => check.ok);
  if (values.json) process.stdout.write(`${JSON.stringify({ file: path, ...verdict })}\n`);
  else process.stdout.write(`EXERCISE  ${path}, ${verdict.kind}\n${linesOf(verdict).join('\n')}\n`);
  return ok ? 0 : 1;
});

function linesOf({ checks, solveMicros }: Verdict): readonly string[] {
  const rows = checks.map(
    ({ name, deviation, tolerance, ok }) =>
      `  ${ok ? 'ok   ' : 'FAILS'} ${name}: ${deviation ?? 'nothing to compare'} (at most ${tolerance})`,
  );
  const failed = checks.filter((check) => !check.ok).length;
  return [...rows, `  ${checks.length} checks, ${failed} failed, solved in ${solveMicros} µs`];
}

function openFile(path: string): ReferenceFile {
  const read = (from: string): string => {
    if (statSync(from, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`${from} is a folder; a file is wanted.`);
    try {
      // Some editors put a byte order mark in front, which is no part of any format.
      return readFileSync(from, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      throw new UsageError(`${from} cannot be read: ${oneLine(error)}`);
    }
  };
  const text = read(path);
  const list = readdirSync(dirname(path)).sort((a, b) => (a < b ? -1 : 1));
  const beside = (name: string) => (existsSync(join(dirname(path), name)) ? read(join(dirname(path), name)) : null);
  return { name: basename(path), text, list, beside };
}
