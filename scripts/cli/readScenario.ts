import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Scenario } from '../../engine/model/scenario.ts';
import { loadPlayable } from '../../server/loadPlayable.ts';
import { UsageError } from './usageError.ts';

/** The project's scenarios folder. */
export const SCENARIOS = resolve(import.meta.dirname, '../../scenarios');

/** Loads a scenario by its name in scenarios/ or by the path of its folder; faults become one message with file, line and remedy. */
export async function readScenario(nameOrPath: string): Promise<Scenario> {
  const named = join(SCENARIOS, nameOrPath);
  const folder = existsSync(join(named, 'scenario.yaml')) ? named : resolve(nameOrPath);
  if (!existsSync(join(folder, 'scenario.yaml'))) {
    throw new UsageError(`There is no scenario "${nameOrPath}": neither ${named} nor ${folder} holds a scenario.yaml.`);
  }
  const { scenario, faults } = await loadPlayable(folder);
  if (scenario) return scenario;
  const errors = faults.filter((fault) => fault.severity === 'error');
  const lines = errors.map((fault) => `${fault.file}:${fault.line} ${fault.says} — ${fault.remedy}`);
  throw new UsageError([`The scenario in ${folder} has ${errors.length} error(s):`, ...lines].join('\n'));
}
