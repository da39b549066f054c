import * as z from 'zod';
import { oneLine } from '../oneLine.ts';
import { UnreadableFile } from '../referee.ts';

/** A file's JSON object. Throws `UnreadableFile`. */
export function readObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`it is not JSON: ${oneLine(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableFile('it holds no JSON object');
  return value as Readonly<Record<string, unknown>>;
}

/** The object as its format wants it. Throws `UnreadableFile` with the place of the first thing that is wrong. */
export function readFormat<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const place = first && first.path.length > 0 ? `${first.path.join('.')}: ` : '';
  throw new UnreadableFile(`it is not ${what}: ${place}${first?.message ?? 'another shape was expected'}`);
}
