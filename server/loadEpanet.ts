import { Project, Workspace } from 'epanet-js';
import { asEpanet } from '../engine/infrastructure/water/asEpanet.ts';
import type { Epanet } from '../engine/infrastructure/water/epanet.ts';

/** The toolkit as the engine wants it, with projects that can do all that the package can. */
export interface LoadedEpanet extends Epanet {
  newProject(): Project;
  /** What a project has written under a name, such as its report. */
  readFile(name: string): string;
}

/** Loads the EPANET toolkit in Node. The package embeds its WebAssembly, so nothing is fetched. */
export async function loadEpanet(): Promise<LoadedEpanet> {
  const workspace = new Workspace();
  await workspace.loadModule();
  return {
    ...asEpanet(workspace, () => new Project(workspace)),
    readFile: (name) => workspace.readFile(name),
  };
}
