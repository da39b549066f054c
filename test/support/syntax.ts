import { parseSync, visitorKeys } from 'oxc-parser';
import type { SourceFile } from './sourceFile.ts';

/** A node of the syntax tree, as loosely typed as a law needs it. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A node together with those above it, nearest first. */
export interface Place {
  readonly node: Syntax;
  readonly above: readonly Syntax[];
}

/** Whether a value is a node, and of one of the given types where any are given. */
export function isNode(value: unknown, ...types: readonly string[]): value is Syntax {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false;
  return types.length === 0 || types.includes(value.type);
}

/** The syntax tree of a source; a source that does not parse is an error, never an empty tree. */
export function parse(file: SourceFile): Syntax {
  const { program, errors } = parseSync(file.path, file.text, { sourceType: 'module' });
  if (errors[0]) throw new Error(`${file.path} does not parse: ${errors[0].message}`);
  if (!isNode(program)) throw new Error(`${file.path} has no syntax tree`);
  return program;
}

/** Every node of a tree, parents first. */
export function* nodes(node: Syntax, above: readonly Syntax[] = []): Generator<Place> {
  yield { node, above };
  const inner = [node, ...above];
  for (const key of visitorKeys[node.type] ?? []) {
    for (const child of [node[key]].flat()) if (isNode(child)) yield* nodes(child, inner);
  }
}

/** The line a node begins on, counted from 1. */
export function lineOf(file: SourceFile, node: Syntax): number {
  return file.text.slice(0, node.start).split('\n').length;
}

/** The text of a literal string or of a template without holes; null for anything only known when it runs. */
export function literalText(node: unknown): string | null {
  if (isNode(node, 'Literal') && typeof node.value === 'string') return node.value;
  if (!isNode(node, 'TemplateLiteral') || !Array.isArray(node.quasis) || node.quasis.length !== 1) return null;
  const value: unknown = isNode(node.quasis[0]) ? node.quasis[0].value : null;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : null;
}

/** The name a member, a property or a pattern's key speaks of; null when it is computed. */
export function keyName(node: Syntax): string | null {
  const key = node.type === 'MemberExpression' ? node.property : node.key;
  if (node.computed !== true && isNode(key, 'Identifier')) return String(key.name);
  return literalText(key);
}

/** Whether an identifier is only a name of a member, a key or a label, and so speaks of no variable. */
export function isOnlyAName({ node, above: [parent] }: Place): boolean {
  if (!parent) return false;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.property === node && parent.computed !== true;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'TSEnumMember':
      return (parent.key ?? parent.id) === node && parent.computed !== true;
    case 'ImportSpecifier':
      return parent.imported === node && parent.local !== node;
    case 'ExportSpecifier':
      return parent.exported === node && parent.local !== node;
    case 'MetaProperty':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'TSTypeReference':
    case 'TSQualifiedName':
    case 'TSNamedTupleMember':
    case 'TSTypeParameter':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceHeritage':
      return true;
    default:
      return false;
  }
}
