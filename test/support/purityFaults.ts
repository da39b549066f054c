import type { SourceFile } from './sourceFile.ts';
import { isNode, isOnlyAName, keyName, lineOf, literalText, nodes, type Place, parse, type Syntax } from './syntax.ts';

/** What the engine may use of Math: each is specified to the last bit (`sqrt` is correctly rounded since ES2025). */
const EXACT_MATH = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
]);

/**
 * Ways to a clock, to luck, to later or to another realm; a local variable may not bear such a name either. Names of the
 * browser and of Node that a row might bear too (`self`, `window`, `process`) are left to the compiler, which knows neither
 * in engine/.
 */
const BANNED_GLOBALS = new Set([
  ...['Date', 'Intl', 'performance', 'crypto', 'console', 'globalThis', 'eval', 'Function', 'WeakRef'],
  ...['FinalizationRegistry', 'Atomics', 'Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]);

/** Members that give keys in the order they were written in, which is no part of a state's meaning. */
const KEY_ORDER: Readonly<Record<string, ReadonlySet<string>>> = {
  Object: new Set(['keys', 'values', 'entries', 'getOwnPropertyNames', 'getOwnPropertyDescriptors']),
  Reflect: new Set(['ownKeys']),
};

/** One thing found in an engine source that could give other bits elsewhere. */
export interface PurityFault {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

type Rule = (place: Place) => string | null;

/** Whether the keys are put in order on the spot, as in `Object.keys(row).sort(byId)` or `putInOrder(Object.keys(row))`. */
function isSortedAtOnce([call, member, sort]: readonly (Syntax | undefined)[]): boolean {
  if (isNode(member, 'CallExpression') && isNode(member.callee, 'Identifier'))
    return member.callee.name === 'putInOrder' && argumentsOf(member)[0] === call;
  if (!isNode(call, 'CallExpression') || !isNode(member, 'MemberExpression') || !isNode(sort, 'CallExpression'))
    return false;
  const sorts = ['sort', 'toSorted'].includes(keyName(member) ?? '') && argumentsOf(sort).length > 0;
  return sorts && member.object === call && sort.callee === member;
}

function argumentsOf(call: Syntax): readonly unknown[] {
  return Array.isArray(call.arguments) ? call.arguments : [];
}

function identifier({ node, above }: Place): string | null {
  if (isOnlyAName({ node, above })) return null;
  const name = String(node.name);
  if (BANNED_GLOBALS.has(name)) return name;
  if (name !== 'Math' && !(name in KEY_ORDER)) return null;
  const [parent] = above;
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return `${name} under another name`;
  const member = keyName(parent);
  if (member === null) return `${name}[computed]`;
  if (name === 'Math') return EXACT_MATH.has(member) ? null : `Math.${member}`;
  return KEY_ORDER[name]?.has(member) && !isSortedAtOnce(above.slice(1)) ? `${name}.${member}` : null;
}

function locale(name: string | null): string | null {
  return name !== null && (/^toLocale/.test(name) || name === 'localeCompare') ? name : null;
}

function call({ node }: Place): string | null {
  const callee = node.callee;
  if (!isNode(callee, 'MemberExpression')) return null;
  const name = keyName(callee);
  if (name !== 'sort' && name !== 'toSorted') return null;
  const [comparator] = argumentsOf(node);
  const none = comparator === undefined || (isNode(comparator, 'Identifier') && comparator.name === 'undefined');
  return none ? `${name} without a comparator` : null;
}

const isAsync: Rule = ({ node }) => (node.async === true ? 'async' : null);
const never =
  (rule: string): Rule =>
  () =>
    rule;
const power: Rule = ({ node }) => (node.operator === '**' || node.operator === '**=' ? String(node.operator) : null);

const RULES: Readonly<Record<string, Rule>> = {
  Identifier: identifier,
  MemberExpression: ({ node }) => locale(keyName(node)),
  Property: ({ node, above: [parent] }) => (parent?.type === 'ObjectPattern' ? locale(keyName(node)) : null),
  CallExpression: call,
  BinaryExpression: power,
  AssignmentExpression: power,
  ForInStatement: never('for…in'),
  ForOfStatement: ({ node }) => (node.await === true ? 'await' : null),
  AwaitExpression: never('await'),
  FunctionDeclaration: isAsync,
  FunctionExpression: isAsync,
  ArrowFunctionExpression: isAsync,
  ImportExpression: ({ node }) => `import(${literalText(node.source) ?? 'computed'})`,
  MetaProperty: ({ node }) => (isNode(node.meta) && node.meta.name === 'import' ? 'import.meta' : null),
  TSEnumDeclaration: never('enum'),
  TSModuleDeclaration: never('namespace'),
};

/** Everything in a source by which two machines, or two runs, could come to differ. */
export function purityFaults(file: SourceFile): PurityFault[] {
  const faults: PurityFault[] = [];
  for (const place of nodes(parse(file))) {
    const rule = RULES[place.node.type]?.(place);
    if (rule) faults.push({ path: file.path, line: lineOf(file, place.node), rule });
  }
  return faults;
}
