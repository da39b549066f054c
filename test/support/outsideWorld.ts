import { importsOf } from './importsOf.ts';
import type { SourceFile } from './sourceFile.ts';
import { isNode, isOnlyAName, lineOf, nodes, type Place, parse } from './syntax.ts';

const GLOBALS = new Set([
  ...['Date', 'performance', 'process', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
  ...['requestAnimationFrame', 'cancelAnimationFrame'],
]);

const NODE_MODULES = new Set(
  [
    'fs',
    'fs/promises',
    'net',
    'http',
    'https',
    'http2',
    'dgram',
    'dns',
    'tls',
    'os',
    'process',
    'child_process',
  ].concat(['perf_hooks', 'timers', 'timers/promises', 'worker_threads', 'sqlite']),
);

/** Whether an identifier brings a name of its own into the file: a row called `process` is no environment. */
function declares({ node, above: [parent] }: Place): boolean {
  if (!parent) return false;
  if (parent.type === 'VariableDeclarator' || /^Function/.test(parent.type))
    return parent.id === node || isParameter(parent, node);
  if (parent.type === 'ArrowFunctionExpression') return isParameter(parent, node);
  if (parent.type === 'Property') return parent.value === node && parent.shorthand === true;
  return /^Import.*Specifier$|^ClassDeclaration$|^ArrayPattern$|^RestElement$|^CatchClause$/.test(parent.type);
}

function isParameter(parent: Place['node'], node: Place['node']): boolean {
  return Array.isArray(parent.params) && parent.params.includes(node);
}

/** The ways a file takes to the clock, the environment, the disk and the network, each as `line name`. */
export function outsideWorld(file: SourceFile): { readonly name: string; readonly line: number }[] {
  const places = [...nodes(parse(file))].filter((place) => isNode(place.node, 'Identifier') && !isOnlyAName(place));
  const own = new Set(places.filter((place) => declares(place) && !isShorthandUse(place)).map(({ node }) => node.name));
  const globals = places
    .filter(({ node }) => GLOBALS.has(String(node.name)) && !own.has(node.name))
    .map(({ node }) => ({ name: String(node.name), line: lineOf(file, node) }));
  const modules = importsOf(file)
    .filter(({ specifier, typesOnly }) => !typesOnly && NODE_MODULES.has(specifier.replace(/^node:/, '')))
    .map(({ specifier, line }) => ({ name: specifier, line }));
  return [...globals, ...modules];
}

/** `{ process }` in an expression uses the name, in a pattern it declares it. */
function isShorthandUse({ above: [parent, holder] }: Place): boolean {
  return parent?.type === 'Property' && holder?.type === 'ObjectExpression';
}
