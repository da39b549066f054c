import { must } from './must.ts';

/** What may be below zero: power that goes out, balances on credit, and the column in which −1 says that nothing is on its way. */
const SIGNED = new Set(['transferKilowatts', 'balances', 'untreatedInHours']);

/** Throws where a number within a value is no whole one, or below zero where it must not be. */
export function mustBeWhole(value: unknown, path: string, isSigned = false): void {
  if (typeof value === 'number') {
    must(Number.isSafeInteger(value), `${path} is ${value}`);
    must(isSigned || value >= 0, `${path} is ${value}`);
  } else if (Array.isArray(value)) for (const each of value) mustBeWhole(each, path, isSigned);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) mustBeWhole(each, `${path}.${key}`, isSigned || SIGNED.has(key));
}
