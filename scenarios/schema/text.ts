import * as z from 'zod';

/** Which schemas are texts for people: the loader looks at the languages of every one, wherever it stands. */
export const TEXTS = z.registry<{ readonly maxCharacters: number }>();

/** A language tag (BCP 47) such as `en`, `id` or `zh-Hant`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag looks like `en` or `zh-Hant`');

/** A text in one or more languages; white space around it is cut off. */
export function text(maxCharacters: number) {
  const one = z
    .string()
    .trim()
    .min(1, 'a text may not be empty')
    .max(maxCharacters)
    .refine((value) => value.isWellFormed(), 'a text may not hold half a character (a lone surrogate)');
  return z
    .record(language, one)
    .register(TEXTS, { maxCharacters })
    .register(z.globalRegistry, { description: 'A text by language, such as { en: Riverside }' });
}

/** A name or a label. */
export const shortText = () => text(120);

/** A paragraph. */
export const longText = () => text(1200);
