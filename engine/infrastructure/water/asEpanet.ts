import { directCalls, type EpanetModule } from './directCalls.ts';
import type { Epanet, EpanetProject } from './epanet.ts';

/** What is asked of the package's loaded workspace. */
export interface EpanetWorkspace {
  readonly instance: EpanetModule;
  writeFile(name: string, text: string): void;
  getError(code: number): string;
}

/**
 * A loaded workspace as the toolkit that the engine asks for. Warnings (codes below 100: an hour in which pumps cannot deliver, or
 * pressure is negative) are what the results tell anyway; the package by itself would print each to the console. What an hour calls
 * many times goes to the module itself. Throws TypeError for a project of a package that keeps its handle elsewhere.
 */
export function asEpanet<Project extends EpanetProject>(
  workspace: EpanetWorkspace,
  newProject: () => Project,
): Epanet & { newProject(): Project } {
  const check = (code: number) => {
    if (code >= 100) throw new Error(`EPANET error ${code}: ${workspace.getError(code)}`);
  };
  const { instance } = workspace;
  const at = instance._malloc(8);
  return {
    writeFile: (name, text) => workspace.writeFile(name, text),
    newProject() {
      const project = newProject();
      const handle: unknown = Reflect.get(project, '_projectHandle');
      if (typeof handle !== 'number') throw new TypeError('The EPANET package keeps no handle as _projectHandle.');
      return Object.assign(project, { _checkError: check, ...directCalls(instance, handle, at, check) });
    },
  };
}
