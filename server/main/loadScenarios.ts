import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '../../engine/model/scenario.ts';
import { loadPlayable } from '../loadPlayable.ts';

/** Every scenario that can be played, by id. One with an error is left out, and `complain` is told where to look. */
export async function loadScenarios(
  folder: string,
  complain: (sentence: string) => void,
): Promise<ReadonlyMap<string, Scenario>> {
  const scenarios = new Map<string, Scenario>();
  for (const name of (await readdir(folder)).sort()) {
    if (!existsSync(join(folder, name, 'scenario.yaml'))) continue;
    const { scenario, faults } = await loadPlayable(join(folder, name));
    if (scenario) scenarios.set(scenario.id, scenario);
    const worst = faults.find((fault) => fault.severity === 'error');
    if (worst) complain(`scenario ${name} is left out: ${worst.file}:${worst.line}: ${worst.says} ${worst.remedy}`);
  }
  return scenarios;
}
