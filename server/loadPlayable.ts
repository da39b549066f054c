import { byPlace } from '../scenarios/load/fault.ts';
import { loadWithParts } from '../scenarios/load/loadWithParts.ts';
import { nativeEpanet } from './nativeEpanet.ts';
import { pipeFaults } from './pipeFaults.ts';

/** Reads and checks a scenario as its loader does, and opens its pipes too, which only EPANET itself can judge: what it refuses is an error. */
export async function loadPlayable(folder: string): ReturnType<typeof loadWithParts> {
  const loaded = await loadWithParts(folder);
  if (!loaded.scenario || !loaded.parts) return loaded;
  const faults = pipeFaults(loaded.parts.networks, nativeEpanet);
  if (faults.length === 0) return loaded;
  return { scenario: null, parts: loaded.parts, faults: [...loaded.faults, ...faults].sort(byPlace) };
}
