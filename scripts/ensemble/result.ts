import type { BotName } from '../../engine/bots/botNames.ts';
import { RULES_VERSION } from '../../engine/run/rulesVersion.ts';
import { type Measure, measuresFor, neighboursOf } from './measures.ts';
import type { Found, Job, Measured, Plan, Way } from './plan.ts';
import { type RightRow, rightRows } from './rightRows.ts';
import { type Paired, pair, type Spread, spread } from './summarise.ts';

/** Two ways over the same seeds; every measure from the first one's side. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly measures: Readonly<Record<string, Paired>>;
}

/** What `--json` prints. Measures are keyed as in `measures`, which also names them and says which way is better. */
export interface EnsembleResult {
  readonly scenario: string;
  readonly rulesVersion: number;
  readonly turns: number;
  readonly runs: number;
  /** Seeds are `<seed>-1` to `<seed>-<runs>`. */
  readonly seed: string;
  readonly firstNation: string;
  /** The nations that `personHours/neighbours` sums. */
  readonly neighbours: readonly string[];
  readonly measures: readonly Measure[];
  readonly policies: readonly {
    readonly name: string;
    readonly bots: BotName;
    readonly without: Way['without'];
    readonly measures: Readonly<Record<string, Spread>>;
  }[];
  readonly comparisons: readonly Comparison[];
  /** Null without `--right`. */
  readonly right: { readonly runs: number; readonly orders: readonly RightRow[] } | null;
}

/** Puts together what the jobs found. */
export function resultOf(plan: Plan, seed: string, jobs: readonly Job[], found: readonly Found[]): EnsembleResult {
  const { scenario, turns, ways } = plan;
  const measures = measuresFor(scenario);
  const runsOf = ways.map((_, way) =>
    found.flatMap((one, i): Measured[] => (one.find === 'measures' && jobs[i]?.way === way ? [one.measured] : [])),
  );
  const record = <T>(make: (measure: Measure) => T) =>
    Object.fromEntries(measures.map((measure) => [measure.key, make(measure)]));
  const compare = (first: number, second: number): Comparison => ({
    first: ways[first]?.name ?? '',
    second: ways[second]?.name ?? '',
    measures: record((measure) => pair(measure, runsOf[first] ?? [], runsOf[second] ?? [])),
  });
  return {
    scenario: scenario.id,
    rulesVersion: RULES_VERSION,
    turns,
    runs: plan.seeds.length,
    seed,
    firstNation: scenario.nations[0]?.id ?? '',
    neighbours: neighboursOf(scenario),
    measures,
    policies: ways.map(({ name, bots, without }, way) => ({
      name,
      bots,
      without,
      measures: record((measure) => spread(measure, runsOf[way] ?? [])),
    })),
    comparisons: pairsOf(ways).map(([first, second]) => compare(first, second)),
    right: rightRows(plan, jobs, found),
  };
}

/** The first policy with each other one; then each policy with itself less some orders. */
function pairsOf(ways: readonly Way[]): readonly (readonly [number, number])[] {
  const whole = ways.flatMap((way, i) => (way.without.length === 0 ? [i] : []));
  const [first = 0, ...others] = whole;
  return [
    ...others.map((other) => [first, other] as const),
    ...ways.flatMap((way, i) => {
      const same = whole.find((one) => ways[one]?.bots === way.bots);
      return way.without.length === 0 || same === undefined ? [] : [[same, i] as const];
    }),
  ];
}
