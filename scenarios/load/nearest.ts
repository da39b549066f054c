/** The one of `known` that a person probably meant by `wrote`, or null when none is near. */
export function nearest(wrote: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wrote.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(wrote.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A remedy that names the nearest known word, or lists them all. */
export function suggest(wrote: string, known: Iterable<string>, what: string): string {
  const list = [...known];
  const near = nearest(wrote, list);
  if (near !== null) return `did you mean \`${near}\`?`;
  return list.length === 0 ? `there are no ${what} here` : `${what}: ${list.map((word) => `\`${word}\``).join(', ')}`;
}

/** Letters to add, drop, change or swap to get from one word to the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
