import type { Condition } from '../../../engine/model/condition.ts';

/** Whether two conditions can never hold at one time, as far as their form tells; when in doubt, they can. */
export function excludes(a: Condition, b: Condition): boolean {
  return apart(plain(a), plain(b));
}

function apart(a: Condition, b: Condition): boolean {
  // Choices are gone through first: each of them has to clash, if only with one part of the other condition.
  if (a.test === 'any') return a.of.every((part) => apart(part, b));
  if (b.test === 'any') return b.of.every((part) => apart(a, part));
  if (a.test === 'all') return a.of.some((part) => apart(part, b));
  if (b.test === 'all') return b.of.some((part) => apart(a, part));
  if (a.test === 'not') return same(a.that, b);
  if (b.test === 'not') return same(b.that, a);
  if (a.test === 'door' && b.test === 'door') return a.asset === b.asset && a.is !== b.is;
  if (a.test === 'turn' && b.test === 'turn') {
    const first = Math.max(a.atLeast ?? 0, b.atLeast ?? 0);
    return first > Math.min(a.atMost ?? Number.MAX_SAFE_INTEGER, b.atMost ?? Number.MAX_SAFE_INTEGER);
  }
  return false;
}

/** The same condition with every `not` moved inwards, so that it stands before single tests only. */
function plain(condition: Condition): Condition {
  if (condition.test === 'all' || condition.test === 'any') return { ...condition, of: condition.of.map(plain) };
  if (condition.test !== 'not') return condition;
  const { that } = condition;
  if (that.test === 'not') return plain(that.that);
  if (that.test !== 'all' && that.test !== 'any') return condition;
  const of = that.of.map((part) => plain({ test: 'not', that: part }));
  return { test: that.test === 'all' ? 'any' : 'all', of };
}

/** The reader of the files gives keys in one order, so that equal conditions are equal texts. */
function same(a: Condition, b: Condition): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
