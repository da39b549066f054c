import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Every page at the top of ui/ is an entry with a module graph of its own. */
function pages(): string[] {
  return globSync('*.html', { cwd: join(root, 'ui') }).map((page) => join(root, 'ui', page));
}

/** The server's main module, and beside it every worker thread it may start. */
function serverEntries(): Record<string, string> {
  const main =
    ['server/main.ts', 'server/main/main.ts'].find((file) => existsSync(join(root, file))) ?? 'server/main.ts';
  const workers = globSync('server/**/*Worker.ts', { cwd: root });
  return {
    main: join(root, main),
    ...Object.fromEntries(workers.map((file) => [basename(file, '.ts'), join(root, file)])),
  };
}

const WORKER_URL = /new URL\((['"])[./\w-]*?(\w+Worker)\.ts\1,\s*import\.meta\.url\)/g;

/** In the sources a worker lies beside its starter as `xWorker.ts`; in the bundle both lie in dist/server, as `.js`. */
function workersBesideMain(): Plugin {
  return {
    name: 'workers-beside-main',
    transform(code) {
      const bundled = code.replace(WORKER_URL, "new URL('./$2.js', import.meta.url)");
      return bundled === code ? null : { code: bundled, map: null };
    },
  };
}

/** `vite build` makes the pages in dist/ui; `vite build --ssr` makes the server in dist/server/main.js. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        root,
        publicDir: false,
        plugins: [workersBesideMain()],
        build: {
          target: 'node24',
          outDir: 'dist/server',
          sourcemap: true,
          rolldownOptions: {
            input: serverEntries(),
            output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          },
        },
      }
    : {
        root: join(root, 'ui'),
        // Pages live at several depths (/desk/<exercise>/<seat>), so their files are named from the root.
        base: '/',
        plugins: [react(), lingui({ macroTransform: true })],
        worker: { format: 'es', plugins: () => [lingui({ macroTransform: true })] },
        build: {
          target: 'es2024',
          outDir: join(root, 'dist/ui'),
          emptyOutDir: true,
          // The server's content security policy allows files of our own only: nothing may be inlined.
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rolldownOptions: { input: pages() },
        },
      },
);
