import { Project, Workspace } from 'epanet-js';
import type { Epanet } from '../../../engine/infrastructure/water/epanet.ts';

const workspace = new Workspace();
await workspace.loadModule();

/** The toolkit by the package's own calls alone, in a module of its own; its warnings are kept quiet. */
export const packageEpanet: Epanet = {
  writeFile: (name, text) => workspace.writeFile(name, text),
  newProject: () =>
    Object.assign(new Project(workspace), {
      _checkError: (code: number) => {
        if (code >= 100) throw new Error(workspace.getError(code));
      },
    }),
};
