/**
 * Draws a whole exercise of a chosen size that can be played, and writes it as a scenario's folder. The same words write the same bytes.
 * Places and people are invented; none is real.
 *
 *   npm run generate:scenario -- --out <folder> [--nations 4] [--assets 60] [--seats 8] [--turns 8] [--hours 3] [--seed first]
 *     [--only energy,communications,banking,water,transport,roads]
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readScenario } from '../cli/readScenario.ts';
import { runCommand } from '../cli/runCommand.ts';
import { UsageError } from '../cli/usageError.ts';
import { wholeNumber } from '../cli/wholeNumber.ts';
import { drawScenario } from './scenario/drawScenario.ts';
import { ALWAYS_DRAWN, NETWORK_PARTS, type NetworkPart } from './scenario/networkPart.ts';
import { scenarioFiles } from './scenario/scenarioFiles.ts';
import { type ScenarioSize, sizeFault } from './scenario/scenarioSize.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      nations: { type: 'string', default: '4' },
      assets: { type: 'string', default: '60' },
      seats: { type: 'string' },
      turns: { type: 'string', default: '8' },
      hours: { type: 'string', default: '3' },
      seed: { type: 'string', default: 'first' },
      only: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new UsageError('Say where: --out takes a folder that is not there yet.');
  const folder = resolve(values.out);
  const id = basename(folder);
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(id))
    throw new UsageError(`A scenario is named after its folder: small letters, digits and hyphens, not "${id}".`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`${folder} is not empty. Name another folder, or empty it.`);
  const size: ScenarioSize = {
    nations: wholeNumber('--nations', values.nations, 1000),
    assets: wholeNumber('--assets', values.assets, 1_000_000),
    ...(values.seats === undefined ? {} : { seats: wholeNumber('--seats', values.seats, 1000) }),
    turns: wholeNumber('--turns', values.turns, 1000),
    hoursPerTurn: wholeNumber('--hours', values.hours, 1000),
    parts: partsOf(values.only),
  };
  const fault = sizeFault(size);
  if (fault !== null) throw new UsageError(fault);
  const scenario = { ...drawScenario(size, values.seed, await readScenario('first-light')), id };
  for (const [path, text] of scenarioFiles(scenario)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.stdout.write(`${folder}\n`);
  return 0;
});

/** What is drawn beside the sectors that always are. */
function partsOf(only: string | undefined): readonly NetworkPart[] {
  if (only === undefined) return NETWORK_PARTS;
  const asked = only.split(',').map((word) => word.trim());
  const all: readonly string[] = [...ALWAYS_DRAWN, ...NETWORK_PARTS];
  const strange = asked.find((word) => !all.includes(word));
  if (strange !== undefined) throw new UsageError(`--only takes ${all.join(', ')}, not "${strange}".`);
  const missing = ALWAYS_DRAWN.find((word) => !asked.includes(word));
  if (missing !== undefined)
    throw new UsageError(`--only must name ${ALWAYS_DRAWN.join(', ')}; ${missing} is missing.`);
  return NETWORK_PARTS.filter((part) => asked.includes(part));
}
