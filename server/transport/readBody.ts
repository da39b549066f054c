import type { z } from 'zod';
import { HttpError } from './httpError.ts';

/** Checks what a request brought; the first thing wrong with it is said in words. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new HttpError(400, 'malformed', `${where}${issue?.message ?? 'unreadable'}`);
}
