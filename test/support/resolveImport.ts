import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** What an import names: a file of ours, an npm package, or a part of Node. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly specifier: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'nothing' };

const NODE_MODULES = new Set(builtinModules);

/** Resolves a specifier seen in a file. Paths carry their extension, so resolving is only joining. */
export function resolveImport(from: string, specifier: string, exists: (path: string) => boolean): Target {
  const [bare = ''] = specifier.split('?'); // Vite's `?raw` and `?worker`
  if (bare.startsWith('node:')) return { kind: 'node', name: bare.slice('node:'.length) };
  if (NODE_MODULES.has(bare)) return { kind: 'node', name: bare };
  if (bare.startsWith('.')) {
    const path = posix.join(posix.dirname(from), bare);
    return exists(path) ? { kind: 'file', path } : { kind: 'nothing' };
  }
  if (!/^(@[\w.-]+\/)?[\w.-]+(\/|$)/.test(bare)) return { kind: 'nothing' };
  const parts = bare.split('/').slice(0, bare.startsWith('@') ? 2 : 1);
  return { kind: 'package', name: parts.join('/'), specifier: bare };
}

/** Whether a path lies in a folder, or is the file of that name: `engine/view` means both. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`) || path === `${place}.ts` || path === `${place}.tsx`;
}
