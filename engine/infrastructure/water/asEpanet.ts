import type { Epanet, EpanetProject } from './epanet.ts';

/** What is asked of the package's loaded workspace. */
export interface EpanetWorkspace {
  writeFile(name: string, text: string): void;
  getError(code: number): string;
}

/**
 * A loaded workspace as the toolkit that the engine asks for. Warnings (codes below 100: an hour in which pumps cannot deliver, or
 * pressure is negative) are what the results tell anyway; the package by itself would print each to the console.
 */
export function asEpanet<Project extends EpanetProject>(
  workspace: EpanetWorkspace,
  newProject: () => Project,
): Epanet & { newProject(): Project } {
  return {
    writeFile: (name, text) => workspace.writeFile(name, text),
    newProject: () =>
      Object.assign(newProject(), {
        _checkError: (code: number) => {
          if (code >= 100) throw new Error(`EPANET error ${code}: ${workspace.getError(code)}`);
        },
      }),
  };
}
