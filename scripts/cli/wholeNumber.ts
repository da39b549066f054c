import { UsageError } from './usageError.ts';

/** Reads a whole number from 1 to `most` that was given for an option. */
export function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most)
    throw new UsageError(`${option} takes a whole number from 1 to ${most}, not "${text}".`);
  return number;
}
