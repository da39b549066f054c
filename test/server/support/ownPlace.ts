import { temporaryFolder } from './temporaryFolder.ts';
import { emptyPages } from './testServer.ts';

/** Options for a built server with a data folder and pages of its own, on any free port. */
export function ownPlace(data: string = temporaryFolder()): string[] {
  return ['--port', '0', '--data', data, '--pages', emptyPages(temporaryFolder())];
}
