import { importsOf } from './importsOf.ts';
import { resolveImport } from './resolveImport.ts';
import type { SourceFile } from './sourceFile.ts';

/** Everything that reaches the browser when the given files do: our files and npm specifiers, each with who asked for it. */
export function moduleGraph(entries: readonly string[], files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Map<string, string>(entries.map((entry) => [entry, 'the page']));
  for (const [path] of reached) {
    const file = byPath.get(path);
    if (!file) continue;
    for (const { specifier, typesOnly } of importsOf(file)) {
      if (typesOnly) continue; // stripped, so it never arrives
      const target = resolveImport(path, specifier, () => true);
      const what = target.kind === 'file' ? target.path : specifier;
      if (!reached.has(what)) reached.set(what, path);
    }
  }
  return reached;
}
