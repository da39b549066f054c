/**
 * Writes the networks below the map of each nation of a scenario: plain ones, with a grid of a dozen buses, two plants and ties. Made at
 * authoring time and committed; the same nations give the same files.
 *
 *   npm run generate:networks [-- scenarios/first-light]
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readParts } from '../../scenarios/load/readParts.ts';
import { runCommand } from '../cli/runCommand.ts';
import { UsageError } from '../cli/usageError.ts';
import { makeNetworks } from './networks/makeNetworks.ts';
import { networkText } from './networks/networkText.ts';

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder = 'scenarios/first-light', ...rest] = positionals;
  if (rest.length > 0 || !existsSync(join(folder, 'scenario.yaml')))
    throw new UsageError('generate:networks takes one folder of a scenario, such as scenarios/first-light.');
  // Only the form is checked here: what does not fit may be the old networks themselves.
  const { parts, faults } = await readParts(resolve(folder));
  if (!parts) throw new UsageError(faults.map(({ file, line, says }) => `${file}:${line} ${says}`).join('\n'));
  mkdirSync(join(folder, 'networks'), { recursive: true });
  for (const network of makeNetworks(parts.nations.map(({ value }) => value))) {
    const path = join(folder, 'networks', `${network.id}.yaml`);
    writeFileSync(path, networkText(network));
    process.stdout.write(`${path}\n`);
  }
  return 0;
});
