import { UnreadableFile } from '../referee.ts';

/** The largest difference between two rows of figures of the same length. Throws `UnreadableFile` when the lengths differ. */
export function deviation(ours: ArrayLike<number>, theirs: readonly number[], what: string): number {
  if (ours.length !== theirs.length)
    throw new UnreadableFile(`${what} holds ${theirs.length} figures where ${ours.length} belong`);
  // A NaN of ours must not pass for a match: Math.max hands it on.
  return theirs.reduce((most, figure, i) => Math.max(most, Math.abs((ours[i] ?? Number.NaN) - figure)), 0);
}

/** 0 when both hold the same whole numbers, whatever their order; else how many stand in one only. */
export function setDifference(ours: Iterable<number>, theirs: Iterable<number>): number {
  const left = new Set(ours);
  const right = new Set(theirs);
  return [...left].filter((n) => !right.has(n)).length + [...right].filter((n) => !left.has(n)).length;
}
