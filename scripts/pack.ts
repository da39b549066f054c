import './requireNode.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readScenario } from './cli/readScenario.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';
import { makePack } from './pack/makePack.ts';

const HELP = `EXERCISE  Longtable: the paper for an exercise, as pages to print.

  npm run -s pack -- <scenario> [--out folder] [--language en] [--json]

  <scenario>   a name in scenarios/ or the path of a scenario's folder
  --out        where the pages go (default dist/paper/<scenario>)
  --language   one of the scenario's languages, for its texts; headings are English (default: its first)
  --json       print exactly one JSON object

Open index.html there and print: seat cards, order forms, controller card and MSEL sheet. What begins with excon- is for
exercise control only. (Write "npm run -s pack"; "npm pack" is a command of npm's own and makes no paper.)
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new UsageError(`pack takes one scenario.\n\n${HELP}`);
  const scenario = await readScenario(name);
  const language = values.language ?? scenario.languages[0] ?? 'en';
  if (!scenario.languages.includes(language))
    throw new UsageError(`${scenario.id} is not written in "${language}"; there is ${scenario.languages.join(', ')}.`);
  if (values.out === '') throw new UsageError('--out takes the name of a folder.');
  const folder = values.out ?? join('dist', 'paper', scenario.id);
  const { files, tooFull } = makePack(scenario, language);
  write(folder, files);
  if (values.json) {
    const result = { scenario: scenario.id, language, folder: resolve(folder), files: [...files.keys()], tooFull };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  }
  for (const seat of tooFull)
    process.stderr.write(`The card of ${seat} may need two pages: shorten its nation's brief or its orders.\n`);
  process.stdout.write(
    `EXERCISE  ${scenario.id}: ${files.size} pages to print; open ${resolve(folder, 'index.html')}\n`,
  );
  return 0;
});

function write(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  } catch (error) {
    throw new UsageError(
      `The pages cannot be written to ${folder}: ${error instanceof Error ? error.message : 'failed'}`,
    );
  }
}
