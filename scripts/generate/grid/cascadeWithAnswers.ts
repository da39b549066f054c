import { denseFlow } from './denseFlow.ts';
import { parts } from './parts.ts';
import type { SyntheticGrid } from './syntheticGrid.ts';

/** The rule as the format's files state it, word for word in meaning. */
const RULE =
  'capacity=max((1+alpha)*|base DC flow|,floor MW). The base is balanced like every island; each outage strikes that balanced state. ' +
  'Loop: connected components of live branches; per island: G=sum Pg,L=sum Pd,M=sum Pmax; no capacity -> all shed; ' +
  'G>L -> scale every Pg by L/G; G<L and M>=L -> Pg+=(Pmax-Pg)*(L-G)/(M-G); M<L -> Pg=Pmax and scale every load by M/L; ' +
  'DC flow (b=1/(x*tap), no phase shift, no Gs); trip ALL branches with |f|>capacity+1e-6 at once; stop when none trips.';

/** No answer may hang on rounding: a cascade in which a flow comes this close to its limit is left out. */
const MARGIN = 1e-3;

interface Stand {
  readonly out: ReadonlySet<number>;
  readonly made: readonly number[];
  readonly load: readonly number[];
}

/** The cascades of a grid after each outage of one branch and of some pairs, in the format of energy cascades, by dense elimination. */
export function cascadeWithAnswers(grid: SyntheticGrid, name: string, source: string): object {
  const alpha = 0.2;
  const floor = 8;
  const most = grid.buses.map((_, i) =>
    sum(grid.generators.filter(({ bus }) => bus === i).map((g) => Math.max(g.most, g.output))),
  );
  const atFirst: Stand = {
    out: new Set(),
    made: grid.buses.map((_, i) => sum(grid.generators.filter(({ bus }) => bus === i).map((g) => g.output))),
    load: grid.buses.map(({ load }) => load),
  };
  const base = balanced(grid, atFirst, most);
  const flows = denseFlow(
    grid,
    base.out,
    base.made.map((mw, i) => mw - (base.load[i] ?? 0)),
  );
  const capacity = flows.map((mw) => Math.max((1 + alpha) * Math.abs(mw), floor));
  const count = grid.branches.length;
  const initials = [
    ...grid.branches.map((_, k) => [k]),
    ...grid.branches.map((_, k) => [k, (k * 7 + 3) % count].sort((a, b) => a - b)).filter(([a, b]) => a !== b),
  ];
  const cases = initials.flatMap((initial) => {
    let stand: Stand = { ...base, out: new Set(initial) };
    const rounds: number[][] = [];
    for (;;) {
      stand = balanced(grid, stand, most);
      const now = denseFlow(
        grid,
        stand.out,
        stand.made.map((mw, i) => mw - (stand.load[i] ?? 0)),
      );
      const off = now.map((mw, k) => Math.abs(mw) - (capacity[k] ?? 0));
      if (off.some((mw) => Math.abs(mw) < MARGIN)) return [];
      const tripped = off.flatMap((mw, k) => (mw > 1e-6 ? [k] : []));
      if (tripped.length === 0) break;
      rounds.push(tripped);
      stand = { ...stand, out: new Set([...stand.out, ...tripped]) };
    }
    const served = sum(stand.load);
    const end = {
      initial,
      rounds,
      n_tripped: rounds.flat().length,
      islands: parts(grid, (k) => stand.out.has(k)).length,
      served_MW: round(served, 6),
      served_fraction: round(served / sum(base.load), 9),
    };
    return [end];
  });
  return {
    case: name,
    source,
    rule: RULE,
    alpha,
    floor_MW: floor,
    base_served_MW: round(sum(base.load), 6),
    base_flow_MW: flows.map((mw) => round(mw, 7)),
    capacity_MW: capacity.map((mw) => round(mw, 7)),
    cases,
  };
}

function balanced(grid: SyntheticGrid, stand: Stand, most: readonly number[]): Stand {
  const made = [...stand.made];
  const load = [...stand.load];
  for (const buses of parts(grid, (k) => stand.out.has(k))) {
    const total = (of: readonly number[]) => sum(buses.map((i) => of[i] ?? 0));
    const [g, l, m] = [total(made), total(load), total(most)];
    for (const i of buses) {
      const [mine = 0, top = 0, takes = 0] = [made[i], most[i], load[i]];
      if (m <= 0) [made[i], load[i]] = [0, 0];
      else if (g > l) made[i] = (mine * l) / g;
      else if (m < l) [made[i], load[i]] = [top, (takes * m) / l];
      else if (g < l) made[i] = mine + ((top - mine) * (l - g)) / (m - g);
    }
  }
  return { ...stand, made, load };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
