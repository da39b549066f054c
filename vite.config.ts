import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const ui = join(import.meta.dirname, 'ui');
const server = join(import.meta.dirname, 'server/main.ts');

/** Every page at the top of ui/ is an entry with a module graph of its own. */
function pages(): string[] {
  if (!existsSync(ui)) return [];
  return readdirSync(ui)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(ui, name));
}

/** `vite build` makes the pages in dist/ui; `vite build --ssr` makes the server in dist/server/main.js. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        root: import.meta.dirname,
        publicDir: false,
        build: {
          target: 'node24',
          outDir: 'dist/server',
          sourcemap: true,
          rolldownOptions: { input: { main: server }, output: { entryFileNames: '[name].js' } },
        },
      }
    : {
        root: ui,
        base: './',
        plugins: [react(), lingui({ macroTransform: true })],
        worker: { format: 'es', plugins: () => [lingui({ macroTransform: true })] },
        build: {
          // Set by hand: the content security policy of the server allows files of our own only, so nothing is inlined.
          assetsInlineLimit: 0,
          target: 'es2024',
          outDir: join(import.meta.dirname, 'dist/ui'),
          emptyOutDir: true,
          modulePreload: { polyfill: false },
          rolldownOptions: { input: pages() },
        },
      },
);
