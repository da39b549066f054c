import { join } from 'node:path';
import type { Scenario } from '../../engine/model/scenario.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { ROOT } from './sourceFile.ts';

/** First Light as it is played, read once for each file of tests. */
export const firstLight: Scenario = await read();

async function read(): Promise<Scenario> {
  const { scenario, faults } = await loadScenario(join(ROOT, 'scenarios/first-light'));
  if (!scenario) throw new Error(`First Light does not load: ${JSON.stringify(faults)}`);
  return scenario;
}
