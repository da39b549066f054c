/**
 * Writes a scenario's practice.json: how many person-hours each nation has come to after each turn when bots play it, as the
 * band from the lower to the upper quartile. The desk shows the band beside what really happened.
 *
 *   npm run generate:practice [-- first-light] [--bots isolationist,by-the-book,cooperative] [--runs 200]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readScenario, SCENARIOS } from '../cli/readScenario.ts';
import { runCommand } from '../cli/runCommand.ts';
import { UsageError } from '../cli/usageError.ts';
import { wholeNumber } from '../cli/wholeNumber.ts';
import { parseBots } from '../ensemble/parseBots.ts';
import { practiceBands } from './practice/practiceBands.ts';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      bots: { type: 'string', default: 'isolationist,by-the-book,cooperative' },
      runs: { type: 'string', default: '200' },
    },
  });
  const [name = 'first-light', ...rest] = positionals;
  const policies = parseBots(values.bots);
  if (rest.length > 0) throw new UsageError('generate:practice takes one scenario of scenarios/.');
  const scenario = await readScenario(name);
  const path = join(SCENARIOS, scenario.id, 'practice.json');
  const { runs, bots, nations } = practiceBands(scenario, policies, wholeNumber('--runs', values.runs, 100_000));
  // One nation a line, so that a change of the balance reads well in a diff.
  const lines = Object.entries(nations).map(([id, bands]) => `    ${JSON.stringify(id)}: ${JSON.stringify(bands)}`);
  writeFileSync(path, `{\n  "runs": ${runs},\n  "bots": "${bots}",\n  "nations": {\n${lines.join(',\n')}\n  }\n}\n`);
  process.stdout.write(`${path}\n`);
  return 0;
});
