import { resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from './sourceFile.ts';

/** A module and all that it imports as one script for a page. */
export async function pageScript(entry: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(ROOT, entry), formats: ['iife'], name: 'longtable' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if ('output' in output) for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`${entry} did not build for the browser`);
}
