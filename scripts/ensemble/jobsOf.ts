import type { Job, Plan } from './plan.ts';

/** Every run of a plan; and, for some seeds spread evenly over all, which orders were right under each whole policy. */
export function jobsOf(plan: Plan, rightRuns: number): readonly Job[] {
  const sampled = Array.from({ length: rightRuns }, (_, i) => Math.floor((i * plan.seeds.length) / rightRuns));
  const ways = plan.ways.map((way, index) => ({ way, index }));
  return [
    ...ways
      .filter(({ way }) => way.without.length === 0)
      .flatMap(({ index }) => sampled.map((seed) => ({ way: index, seed, find: 'right' as const }))),
    ...ways.flatMap(({ index }) => plan.seeds.map((_, seed) => ({ way: index, seed, find: 'measures' as const }))),
  ];
}
