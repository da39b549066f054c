import type * as z from 'zod';
import type { Path } from './source.ts';

type Schema = z.core.$ZodType;

/** Takes off what only says that a value may be missing or is completed, and chooses the branch of a union that the value's tag names. */
export function unwrap(schema: Schema, value: unknown): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return unwrap(def.innerType, value);
    case 'pipe':
      return unwrap(def.in, value);
    case 'union': {
      const tag = (def as z.core.$ZodDiscriminatedUnionDef).discriminator;
      const wrote = tag === undefined ? undefined : fieldOf(value, tag);
      const option = def.options.find((one) => {
        const values = tag === undefined ? undefined : one._zod.propValues?.[tag];
        return values?.has(wrote as z.core.util.Primitive) ?? false;
      });
      return option ? unwrap(option, value) : schema;
    }
    default:
      return schema;
  }
}

/** The schema of one key or list item of a value, or null where the schema does not know it. */
function childOf(schema: Schema, value: unknown, step: PropertyKey): Schema | null {
  const { def } = (unwrap(schema, value) as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return def.shape[String(step)] ?? null;
    case 'array':
      return def.element;
    case 'tuple':
      return def.items[Number(step)] ?? null;
    case 'record':
      return def.valueType;
    default:
      return null;
  }
}

/** The schema that applies at a path into a value. */
export function schemaAt(schema: Schema, value: unknown, path: Path): Schema | null {
  let at: Schema | null = schema;
  let here: unknown = value;
  for (const step of path) {
    if (at === null) return null;
    at = childOf(at, here, step);
    here = fieldOf(here, step);
  }
  return at && unwrap(at, here);
}

/** Visits a value and all its parts, each with the schema that applies to it. */
export function walkSchema(
  schema: Schema,
  value: unknown,
  visit: (schema: Schema, value: unknown, path: Path) => void,
  path: Path = [],
): void {
  const here = unwrap(schema, value);
  visit(here, value, path);
  if (typeof value !== 'object' || value === null) return;
  const steps: PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const step of steps) {
    const child = childOf(here, value, step);
    if (child) walkSchema(child, fieldOf(value, step), visit, [...path, step]);
  }
}

/** One key or list item of a value; undefined where there is none. */
export function fieldOf(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<PropertyKey, unknown>)[step];
}
