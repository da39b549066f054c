import type { Tools } from '../../../engine/run/game.ts';
import { portableSha256 } from '../../../engine/run/portableSha256.ts';
import { loadEpanet } from '../../../toolkit/loadEpanet.ts';

/** What the engine is handed in a browser. Rejects where WebAssembly may not be compiled. */
export async function portableTools(): Promise<Tools> {
  return { sha256: portableSha256, epanet: await loadEpanet() };
}
