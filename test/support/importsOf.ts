import type { SourceFile } from './sourceFile.ts';
import { isNode, lineOf, literalText, nodes, parse, type Syntax } from './syntax.ts';

/** One import of a source: what it names, whether it vanishes when types are stripped, and where it stands. */
export interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
  readonly line: number;
}

/** `import.meta.url` marks a path that is loaded beside the module: a worker or a file. */
function isBesideModule(node: Syntax): boolean {
  const [, base] = Array.isArray(node.arguments) ? node.arguments : [];
  return (
    isNode(node.callee) &&
    node.callee.name === 'URL' &&
    isNode(base, 'MemberExpression') &&
    isNode(base.object, 'MetaProperty')
  );
}

function specifierOf(node: Syntax): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'NewExpression':
      return isBesideModule(node) && Array.isArray(node.arguments) ? node.arguments[0] : null;
    default:
      return null;
  }
}

/** Everything a source imports, re-exports or loads; a computed import is reported as `(computed)`. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  for (const { node } of nodes(parse(file))) {
    const source = specifierOf(node);
    if (!isNode(source)) continue;
    const typesOnly = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
    found.push({ specifier: literalText(source) ?? '(computed)', typesOnly, line: lineOf(file, node) });
  }
  return found;
}
