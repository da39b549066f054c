/**
 * Writes synthetic nations of a chosen size: assets with dependencies within and across borders, a communications network and banks for each.
 * The same seed writes the same file. Places and people are invented; none is real.
 *
 *   npm run generate:nations -- [--nations 4] [--assets 60] [--seed first] [--out test/reference/nations/nations_4x60.json]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../cli/runCommand.ts';
import { UsageError } from '../cli/usageError.ts';
import { wholeNumber } from '../cli/wholeNumber.ts';
import { drawNations, LEAST_ASSETS } from './nations/drawNations.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      nations: { type: 'string', default: '4' },
      assets: { type: 'string', default: '60' },
      seed: { type: 'string', default: 'first' },
      out: { type: 'string', default: 'test/reference/nations/nations_4x60.json' },
    },
  });
  const nations = wholeNumber('--nations', values.nations, 60);
  const assets = wholeNumber('--assets', values.assets, 100_000);
  if (assets < nations * LEAST_ASSETS)
    throw new UsageError(`${nations} nations need at least ${nations * LEAST_ASSETS} assets, ${LEAST_ASSETS} each.`);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, drawNations({ nations, assets, seed: values.seed }));
  process.stdout.write(`${values.out}\n`);
  return 0;
});
