import type { Check } from './referee.ts';

/** A check that holds when `deviation` is a number no larger than `tolerance`. */
export function check(name: string, deviation: number, tolerance: number): Check {
  return { name, deviation: Number.isFinite(deviation) ? deviation : null, tolerance, ok: deviation <= tolerance };
}
