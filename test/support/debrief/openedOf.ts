import type { RunFile } from '../../../engine/run/runFile.ts';
import { writeRunText } from '../../../engine/run/writeRunText.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import type { Opened, OpenResult } from '../../../ui/debrief/opened.ts';
import { openText } from '../../../ui/debrief/worker/openText.ts';

/** What the debrief room makes of a file's text. */
export function openedText(text: string): OpenResult {
  return openText(text, nativeTools, () => {});
}

/** A whole run as the debrief room opens it; anything else fails the test. */
export function openedOf(file: RunFile): Opened {
  const result = openedText(writeRunText(file));
  if (result.is !== 'debrief') throw new Error(`not opened: ${JSON.stringify(result)}`);
  return result.opened;
}
