import { oneLine } from './oneLine.ts';
import { type ReferenceFile, UnreadableFile } from './referee.ts';

/** What a check of a format finds wrong, as zod tells it. */
interface Shape<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
        };
      };
}

/** The file's JSON. Throws `UnreadableFile` when it is none. */
export function parseJson(file: ReferenceFile): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    throw new UnreadableFile(`this is not JSON (${oneLine(error)})`);
  }
}

/** The value in the shape of its format. Throws `UnreadableFile` that names the first place where it differs. */
export function readShape<T>(shape: Shape<T>, value: unknown, format: string): T {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UnreadableFile(
    `this is not ${format}: at ${issue?.path.join('.') || 'the top'}, ${issue?.message ?? 'something else'}`,
  );
}
