/** Throws when two texts differ, with the place where they part. */
export function mustEqual(what: string, a: string, b: string): void {
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 60);
  throw new Error(`${what} differs at ${at}: …${a.slice(from, at + 80)}… is not …${b.slice(from, at + 80)}…`);
}
