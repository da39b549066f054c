import type { Scenario } from '../../engine/model/scenario.ts';
import type { Fault } from './fault.ts';
import { loadWithParts } from './loadWithParts.ts';

/**
 * Reads the scenario in a folder and checks it. The scenario is null while it has an error; warnings leave it playable.
 * Lists keep the order of the file names and of the author; rules sort by id where order could matter.
 */
export async function loadScenario(folder: string): Promise<{ scenario: Scenario | null; faults: readonly Fault[] }> {
  const { scenario, faults } = await loadWithParts(folder);
  return { scenario, faults };
}
