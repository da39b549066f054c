import { importsOf } from './importsOf.ts';
import { isWithin, resolveImport, type Target } from './resolveImport.ts';
import type { SourceFile } from './sourceFile.ts';

/** One row of the import table: what the sources of a place may import. */
export interface Area {
  /** The folder or file the row speaks of; the first row that fits a file holds. A pattern where a path will not do. */
  readonly of: string | RegExp;
  readonly mayImport: readonly string[];
  /** What may be imported for its types alone. */
  readonly mayImportTypesOf?: readonly string[];
  /** Exceptions to `mayImport`. */
  readonly never?: readonly string[];
  /** npm packages by name, or with their path where only a part is meant; `*` is any. */
  readonly packages: readonly string[];
  /** Modules of Node; `*` is any. */
  readonly node?: readonly string[];
}

const anyOf = (path: string, places: readonly string[] = []): boolean =>
  places.includes('*') || places.some((place) => isWithin(path, place));

/** The row of the table that speaks of a file. */
export function areaOf(path: string, table: readonly Area[]): Area | undefined {
  return table.find(({ of }) => (typeof of === 'string' ? isWithin(path, of) : of.test(path)));
}

function isAllowed(area: Area, target: Target, typesOnly: boolean): boolean {
  switch (target.kind) {
    case 'file':
      if (typesOnly && anyOf(target.path, area.mayImportTypesOf)) return true;
      return anyOf(target.path, area.mayImport) && !anyOf(target.path, area.never);
    case 'package':
      return anyOf(target.specifier, area.packages);
    case 'node':
      return anyOf(target.name, area.node);
    case 'nothing':
      return false;
  }
}

/** Every import of a file that its row of the table does not allow, as `file:line → what`. */
export function boundaryFaults(file: SourceFile, table: readonly Area[], exists: (path: string) => boolean): string[] {
  const area = areaOf(file.path, table);
  if (!area) return [`${file.path} lies in no area of the import table`];
  return importsOf(file).flatMap(({ specifier, typesOnly, line }) => {
    const target = resolveImport(file.path, specifier, exists);
    if (isAllowed(area, target, typesOnly)) return [];
    const what = target.kind === 'file' ? target.path : specifier;
    return [`${file.path}:${line} → ${what}${target.kind === 'nothing' ? ' (does not resolve)' : ''}`];
  });
}
