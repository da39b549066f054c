/** Two places that a line joins. */
export type Pair = readonly [number, number];

/** Neighbours among which a place looks for a second way, and how often the lines are looked over. */
const NEAREST = 6;
const ROUNDS = 5;

/**
 * The shortest tree over all places (Prim), then half as many lines again: in rounds, between near neighbours that are furthest apart
 * along the lines there are, so that few places hang on one line alone.
 */
export function joinPlaces(count: number, distance: (a: number, b: number) => number): Pair[] {
  const joined: Pair[] = [];
  const nearest = Array.from({ length: count }, () => 0);
  const outside = new Set(Array.from({ length: count - 1 }, (_, i) => i + 1));
  while (outside.size > 0) {
    let next = -1;
    for (const i of outside)
      if (next === -1 || distance(i, nearest[i] ?? 0) < distance(next, nearest[next] ?? 0)) next = i;
    joined.push([nearest[next] ?? 0, next]);
    outside.delete(next);
    for (const i of outside) if (distance(i, next) < distance(i, nearest[i] ?? 0)) nearest[i] = next;
  }
  const places = Array.from({ length: count }, (_, i) => i);
  const near = places.flatMap((a) =>
    places
      .filter((b) => b !== a)
      .sort((b, c) => distance(a, b) - distance(a, c) || b - c)
      .slice(0, NEAREST)
      .flatMap((b): Pair[] => (a < b ? [[a, b]] : [])),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const apart = near.map(([a, b]) => ({ a, b, steps: stepsBetween(joined, count, a)[b] ?? 0 }));
    apart.sort((p, q) => q.steps - p.steps || distance(p.a, p.b) - distance(q.a, q.b) || p.a - q.a || p.b - q.b);
    const taken = new Set<number>();
    let left = Math.ceil(count / (2 * ROUNDS));
    for (const { a, b, steps } of apart) {
      if (left === 0 || steps < 2) break;
      if (taken.has(a) || taken.has(b)) continue;
      taken.add(a).add(b);
      joined.push([a, b]);
      left--;
    }
  }
  return joined;
}

/** Steps along the lines from one place to each. */
function stepsBetween(joined: readonly Pair[], count: number, from: number): readonly number[] {
  const steps = Array.from({ length: count }, () => -1);
  const neighbours = steps.map(() => [] as number[]);
  for (const [a, b] of joined) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  steps[from] = 0;
  const queue = [from];
  for (const at of queue)
    for (const next of neighbours[at] ?? []) {
      if (steps[next] !== -1) continue;
      steps[next] = (steps[at] ?? 0) + 1;
      queue.push(next);
    }
  return steps;
}
