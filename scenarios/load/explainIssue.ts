import type * as z from 'zod';
import { TEXTS } from '../schema/text.ts';
import type { Fault } from './fault.ts';
import { suggest } from './nearest.ts';
import { lineOf, type Path, type Source } from './source.ts';
import { fieldOf, schemaAt } from './walkSchema.ts';

type Schema = z.core.$ZodType;

/** What a person writes for each type that a schema can expect. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list: one line each that starts with `- `, or [one, two]',
  object: 'keys with values, each on a line below',
  record: 'a text by language, such as `{ en: … }`',
  tuple: 'a list',
};

/** Turns one complaint of a schema into faults: where it is, what was written, what would be right. */
export function explainIssue(
  source: Source,
  schema: Schema,
  value: unknown,
  issue: z.core.$ZodIssue,
): readonly Fault[] {
  const fault = (path: Path, says: string, remedy: string): Fault => ({
    file: source.file,
    line: lineOf(source, path),
    severity: 'error',
    says,
    remedy,
  });
  const path = issue.path;
  const wrote = path.reduce(fieldOf, value);
  const name = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, value, path));
    return issue.keys.map((key) => fault([...path, key], `unknown key \`${key}\``, suggest(key, known, 'known keys')));
  }
  if (issue.code === 'invalid_key') {
    const says = `\`${String(path.at(-1))}\` stands here as a key`;
    const comma = 'a comma in { … } starts a new key: put the text in quotes, or write it on a line of its own';
    return [fault(path, says, wrote === null ? comma : (issue.issues[0]?.message ?? 'remove it'))];
  }
  if (wrote === undefined) return [fault(path, `${name} is missing`, `add it: ${wanted(issue)}`)];
  if (wrote === null) return [fault(path, `${name} is empty`, `write ${wanted(issue)}, or remove the line`)];
  switch (issue.code) {
    case 'invalid_type':
      return [fault(path, `${name} is ${describe(wrote)}`, remedyForType(schema, value, path, issue, wrote))];
    case 'invalid_value':
      return [
        fault(path, `${name} is ${describe(wrote)}`, suggest(String(wrote), issue.values.map(String), 'it can be')),
      ];
    case 'invalid_union': {
      const options = (issue as { options?: readonly unknown[] }).options?.map(String) ?? [];
      if (options.length === 0) return [fault(path, `${name} is ${describe(wrote)}`, `write ${unionOf(issue)}`)];
      return [fault(path, `${name} is ${describe(wrote)}`, suggest(String(wrote), options, 'known words'))];
    }
    case 'too_small':
    case 'too_big':
      return [fault(path, `${name} is ${describe(wrote)}`, limitOf(issue))];
    default:
      return [fault(path, `${name} is ${describe(wrote)}`, issue.message)];
  }
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'number') return `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
  return `\`${String(last)}\``;
}

function keysOf(schema: Schema | null): readonly string[] {
  const def = schema && (schema as z.core.$ZodTypes)._zod.def;
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value !== 'string') return `${String(value)}`;
  return value.length > 40 ? `a text of ${value.length} characters` : `the text "${value}"`;
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => `\`${String(value)}\``).join(' or ');
    case 'invalid_union': {
      const options = (issue as { options?: readonly unknown[] }).options ?? [];
      return options.length > 0 ? `one of ${options.map((one) => `\`${String(one)}\``).join(', ')}` : unionOf(issue);
    }
    default:
      return issue.message;
  }
}

function unionOf(issue: z.core.$ZodIssueInvalidUnion): string {
  return issue.errors.flatMap((branch) => branch.slice(0, 1).map(wanted)).join(' or ');
}

function remedyForType(
  schema: Schema,
  value: unknown,
  path: Path,
  issue: z.core.$ZodIssueInvalidType,
  wrote: unknown,
): string {
  const at = schemaAt(schema, value, path);
  if (at && TEXTS.get(at) && typeof wrote === 'string')
    return `write it by language: \`{ en: ${wrote.slice(0, 30)} }\``;
  if (issue.expected === 'string' && typeof wrote === 'number') return `put it in quotes: "${wrote}"`;
  const digits = typeof wrote === 'string' ? wrote.replaceAll(/[\s_,.']/g, '') : '';
  if (/^-?\d+$/.test(digits)) return `write ${digits}, without quotes, separators or unit`;
  return `write ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
}

function limitOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === 'too_small';
  const bound = small ? 'at least' : 'at most';
  const limit = small ? issue.minimum : issue.maximum;
  if (issue.origin === 'array') return `it needs ${bound} ${limit}`;
  if (issue.origin === 'string') return small && limit === 1 ? issue.message : `it has ${bound} ${limit} characters`;
  return `it is ${bound} ${limit}`;
}
