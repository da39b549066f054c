import { Project, Workspace } from 'epanet-js';
import { asEpanet } from '../../../engine/infrastructure/water/asEpanet.ts';
import type { Tools } from '../../../engine/run/game.ts';
import { portableSha256 } from '../../../engine/run/portableSha256.ts';

/**
 * What the engine is handed in a browser. The EPANET package embeds its WebAssembly, so nothing is fetched; the content security policy
 * of the worker must allow `wasm-unsafe-eval`, else this rejects.
 */
export async function portableTools(): Promise<Tools> {
  const workspace = new Workspace();
  await workspace.loadModule();
  return { sha256: portableSha256, epanet: asEpanet(workspace, () => new Project(workspace)) };
}
