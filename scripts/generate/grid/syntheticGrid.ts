import seedrandom from 'seedrandom';
import { joinPlaces } from './joinPlaces.ts';

/** A made-up grid in MATPOWER's terms: MW, degrees, per unit on `baseMva`. Every figure is a short decimal. */
export interface SyntheticGrid {
  readonly baseMva: number;
  readonly buses: readonly SyntheticBus[];
  readonly generators: readonly SyntheticGenerator[];
  readonly branches: readonly SyntheticBranch[];
}

interface SyntheticBus {
  readonly load: number;
  readonly shunt: number;
  /** The reference bus and its angle; null for the others. */
  readonly referenceDegrees: number | null;
}

interface SyntheticGenerator {
  readonly bus: number;
  readonly output: number;
  readonly most: number;
  readonly least: number;
  /** $ a MWh, different for each. */
  readonly cost: number;
}

interface SyntheticBranch {
  readonly from: number;
  readonly to: number;
  readonly reactance: number;
  /** 0 for a line. */
  readonly tap: number;
  readonly shiftDegrees: number;
}

/** What of the oddities of real cases a grid shall hold. */
export interface GridPlan {
  readonly seed: string;
  readonly buses: number;
  /** Phase shifters, shunts, parallel branches, branches with negative reactance, each that many. */
  readonly shifters?: number;
  readonly shunts?: number;
  readonly parallels?: number;
  readonly negatives?: number;
}

/**
 * A plausible meshed grid: places strewn over a country, joined by a shortest tree and then, neighbour to neighbour, up to about
 * three branches for two places, as real grids have; a third of the places generate. The same plan gives the same grid.
 */
export function syntheticGrid(plan: GridPlan): SyntheticGrid {
  const random = seedrandom.alea(plan.seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const places = Array.from({ length: plan.buses }, () => [random(), random()] as const);
  const distance = (a: number, b: number): number => {
    const [ax, ay] = places[a] ?? [0, 0];
    const [bx, by] = places[b] ?? [0, 0];
    return Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
  };
  const joined = joinPlaces(plan.buses, distance);
  const branches = joined.map(([from, to]) => {
    const reactance = round(0.01 + 0.4 * distance(from, to) * (0.7 + 0.6 * random()), 4);
    const tap = random() < 0.15 ? round(0.93 + 0.01 * whole(0, 12), 2) : 0;
    return { from, to, reactance, tap, shiftDegrees: 0 };
  });
  const pick = () => whole(0, joined.length - 1);
  for (let n = 0; n < (plan.parallels ?? 0); n++) {
    const twin = branches[pick()];
    if (twin) branches.push({ ...twin, reactance: round(twin.reactance * 1.25, 4), shiftDegrees: 0 });
  }
  for (let n = 0; n < (plan.shifters ?? 0); n++) {
    const k = pick();
    const branch = branches[k];
    if (branch) branches[k] = { ...branch, tap: 1, shiftDegrees: whole(-5, 5) + 0.5 };
  }
  for (let n = 0; n < (plan.negatives ?? 0); n++) {
    // Series compensation beside a line of its own: the pair stays stiff, as in the cases where it is found.
    const line = branches[pick()];
    if (line) branches.push({ ...line, tap: 0, shiftDegrees: 0, reactance: -round(line.reactance * 6, 4) });
  }
  const buses = Array.from({ length: plan.buses }, (_, i) => ({
    load: i % 4 === 3 ? 0 : whole(5, 60),
    shunt: 0,
    referenceDegrees: null as number | null,
  }));
  for (let n = 0; n < (plan.shunts ?? 0); n++) {
    const bus = buses[whole(0, plan.buses - 1)];
    if (bus) bus.shunt = whole(1, 9) / 2;
  }
  const makers = Array.from({ length: Math.max(2, Math.round(plan.buses / 3)) }, () => whole(0, plan.buses - 1));
  const reference = buses[makers[0] ?? 0];
  if (reference) reference.referenceDegrees = whole(1, 30);
  const need = buses.reduce((sum, bus) => sum + bus.load + bus.shunt, 0);
  const generators = makers.map((bus, g) => {
    const most = Math.ceil((need / makers.length) * (1.2 + 0.6 * random()));
    return { bus, output: Math.round(need / makers.length), most, least: 0, cost: 10 + 3 * g + whole(0, 2) };
  });
  return { baseMva: 100, buses, generators, branches };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
