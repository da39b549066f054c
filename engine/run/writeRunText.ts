import { canonicalJson } from './canonicalJson.ts';
import type { RunFile } from './runFile.ts';

/** A run file as text: canonical JSON and a newline, so that not one byte of it is free to change (rule L2). */
export function writeRunText(file: RunFile): string {
  return `${canonicalJson(file)}\n`;
}
