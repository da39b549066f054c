import type { Branch } from './gridPlan.ts';
import type { GridRun } from './gridRun.ts';

/** Minutes until a cold branch trips, at a loading in per mille of its rating; between these, in proportion (rule E8). */
const TRIP_MINUTES: readonly (readonly [perMille: number, minutes: number])[] = [
  [1000, 60],
  [1100, 30],
  [1300, 20],
  [1500, 10],
  [1800, 5],
  [2000, 1],
];
/** Minutes in which a hot branch cools down altogether once it carries no more than its rating. */
const COOL_MINUTES = 30;
const FULL_HEAT = 1000;

/** What a branch carries, per mille of its rating, rounded down. */
export function loadingPerMille(run: GridRun, k: number): number {
  const flow = Math.abs(run.grid.network.flow[k] as number);
  // A flow is solved in fractions: what lacks a millionth of a per mille is there.
  return Math.floor((flow * 1000) / (run.grid.plan.branches[k] as Branch).ratingKilowatts + 1e-6);
}

/** The branches that carry more than their ratings, the most overloaded first, the lower number among equals. */
export function overloadedBranches(run: GridRun): readonly number[] {
  const over: { readonly branch: number; readonly perMille: number }[] = [];
  for (let branch = 0; branch < run.grid.plan.branches.length; branch++) {
    const perMille = loadingPerMille(run, branch);
    if (perMille > FULL_HEAT) over.push({ branch, perMille });
  }
  return over.sort((a, b) => b.perMille - a.perMille || a.branch - b.branch).map(({ branch }) => branch);
}

/** What all branches carry beyond their ratings, kW. */
export function overloadInAll(run: GridRun): number {
  const { flow } = run.grid.network;
  let sum = 0;
  for (let k = 0; k < flow.length; k++)
    sum += Math.max(0, Math.abs(flow[k] as number) - (run.grid.plan.branches[k] as Branch).ratingKilowatts);
  return sum;
}

/** How much warmer a branch becomes in a minute, per mille of what trips it: 0 at its rating or below. */
export function heatingPerMinute(perMille: number): number {
  if (perMille <= FULL_HEAT) return 0;
  for (let i = 1; i < TRIP_MINUTES.length; i++) {
    const [above, slower] = TRIP_MINUTES[i - 1] as readonly [number, number];
    const [below, faster] = TRIP_MINUTES[i] as readonly [number, number];
    if (perMille < below) return FULL_HEAT / (slower - ((slower - faster) * (perMille - above)) / (below - above));
  }
  return FULL_HEAT;
}

/** The first whole minute at which an overloaded branch trips if nothing changes; 60 or more when none does within the hour. */
export function nextTripMinute(run: GridRun): number {
  let next = 1e9;
  const { heatPerMille } = run.state;
  for (let k = 0; k < heatPerMille.length; k++) {
    const rate = heatingPerMinute(loadingPerMille(run, k));
    if (rate === 0) continue;
    next = Math.min(next, run.minute + Math.max(1, Math.ceil((FULL_HEAT - (heatPerMille[k] as number)) / rate)));
  }
  return next;
}

/** Lets time pass to a minute: what is overloaded warms, all else cools. */
export function passTime(run: GridRun, minute: number): void {
  const passed = minute - run.minute;
  const { heatPerMille } = run.state;
  for (let k = 0; k < heatPerMille.length; k++) {
    const rate = heatingPerMinute(loadingPerMille(run, k));
    const heat = (heatPerMille[k] as number) + (rate > 0 ? rate * passed : -(FULL_HEAT * passed) / COOL_MINUTES);
    heatPerMille[k] = Math.max(0, Math.min(FULL_HEAT, Math.ceil(heat)));
  }
  run.minute = minute;
}
