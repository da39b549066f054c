/** What one figure of the bench is about; the groups are printed in this order. */
export const GROUPS = ['solvers', 'turns', 'sectors', 'growth', 'log', 'memory'] as const;

/** One figure of the bench: what was measured, what it aims at, and the work behind it. */
export interface Figure {
  readonly group: (typeof GROUPS)[number];
  readonly name: string;
  /** The median over the repetitions, in the unit. */
  readonly figure: number;
  readonly unit: 'µs' | 'ms' | 'turns/s' | 'runs/s' | 'inputs/s' | 'MB' | 'kB' | 'exponent';
  /** Null where no aim was set. */
  readonly aim: { readonly atMost: number } | { readonly atLeast: number } | null;
  /** The quartiles of the same, so that a reader sees how quiet the machine was; null for what is counted or fitted. */
  readonly quartiles: readonly [lower: number, upper: number] | null;
  readonly repetitions: number;
  /** Processor time of the whole process, time on the wall, or neither. */
  readonly clock: 'processor' | 'wall' | null;
  /** What it was done to: assets, seats, hours and orders of a turn, buses, entries. */
  readonly work: Readonly<Record<string, number | string>>;
}

/** Whether a figure reaches its aim; null where it has none. */
export function meets({ figure, aim }: Figure): boolean | null {
  if (!aim) return null;
  return 'atMost' in aim ? figure <= aim.atMost : figure >= aim.atLeast;
}

/** An aim and some work as they are printed: `≤ 10`, `assets 100, seats 60`. */
export function aimWords({ aim }: Figure): string {
  if (!aim) return '';
  return 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
}

/** The work in one line. */
export function workWords({ work }: Figure): string {
  return Object.entries(work)
    .map(([what, amount]) => `${what} ${typeof amount === 'number' ? amount.toLocaleString('en') : amount}`)
    .join(', ');
}
