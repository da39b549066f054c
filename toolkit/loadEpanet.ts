import { Project, Workspace } from 'epanet-js';
import type { Epanet } from '../engine/infrastructure/water/epanet.ts';

/** The toolkit as the engine wants it, with projects that can do all that the package can. */
export interface LoadedEpanet extends Epanet {
  newProject(): Project;
}

/**
 * Loads the EPANET toolkit, for Node or a browser. The package embeds its WebAssembly, so nothing is fetched; the content security
 * policy of what runs it must allow `wasm-unsafe-eval`. Warnings of the toolkit (codes below 100:
 * an hour in which pumps cannot deliver, or pressure is negative) are what the results tell anyway; the package by itself would
 * print each to the console.
 */
export async function loadEpanet(): Promise<LoadedEpanet> {
  const workspace = new Workspace();
  await workspace.loadModule();
  return {
    writeFile: (name, text) => workspace.writeFile(name, text),
    newProject: () =>
      Object.assign(new Project(workspace), {
        _checkError: (code: number) => {
          if (code >= 100) throw new Error(`EPANET error ${code}: ${workspace.getError(code)}`);
        },
      }),
  };
}
