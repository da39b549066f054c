import fc from 'fast-check';
import { prepareGrid } from '../../../engine/infrastructure/energy/grid/grid.ts';
import type { Unit } from '../../../engine/infrastructure/energy/grid/gridPlan.ts';
import { type GridRun, makeGridRun } from '../../../engine/infrastructure/energy/grid/gridRun.ts';
import type { GridState } from '../../../engine/infrastructure/energy/grid/gridState.ts';
import { runGridHour } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';
import { gridLife, type LivedHour, type RunHour } from '../grid/gridLife.ts';
import { counterexample, luck, type Search } from './counterexample.ts';

/** A flow that is solved in fractions may be off by this much, kW. */
const KILOWATT = 0.001;

/** Whatever happens to a grid: each island is in balance, nobody gives or gets what cannot be, every number is one. */
export function checkGrid(search: Search, runHour?: RunHour): string | null {
  const law = fc.property(luck, (seed) => {
    let isFirst = true;
    for (const hour of gridLife(seed, 12, runHour)) {
      mustBalance(hour);
      mustBePossible(hour, isFirst);
      mustTellWhy(hour);
      isFirst = false;
    }
  });
  return counterexample(law, search);
}

/** What units make and transfers bring is what feeders take, to the kW, island by island; and at each bus what goes in goes out. */
function mustBalance({ run }: LivedHour): void {
  const { plan, network } = run.grid;
  const islands = new Map<number, number>();
  const add = (bus: number | null, kilowatts: number) => {
    if (bus === null) return;
    const island = network.islandOf[bus] ?? -1;
    islands.set(island, (islands.get(island) ?? 0) + kilowatts);
  };
  for (const [u, { bus }] of plan.units.entries()) add(bus, run.state.outputKilowatts[u] ?? 0);
  for (const [f, { bus }] of plan.feeders.entries()) add(bus, -(run.state.servedKilowatts[f] ?? 0));
  for (const [t, { from, to }] of plan.transfers.entries()) {
    add(from, -(run.transferKilowatts[t] ?? 0));
    add(to, run.transferKilowatts[t] ?? 0);
  }
  for (const [island, rest] of islands) if (rest !== 0) throw new Error(`island ${island} makes ${rest} kW too much`);
  const leaving = network.injection.map((kilowatts) => -kilowatts);
  for (const [k, kilowatts] of network.flow.entries()) {
    if (!Number.isFinite(kilowatts)) throw new Error(`the flow on branch ${k} is ${kilowatts}`);
    const { from = 0, to = 0 } = plan.branches[k] ?? {};
    leaving[from] = (leaving[from] ?? 0) + kilowatts;
    leaving[to] = (leaving[to] ?? 0) - kilowatts;
  }
  for (const [bus, rest] of leaving.entries())
    if (!(Math.abs(rest) < KILOWATT)) throw new Error(`${rest} kW vanish at bus ${bus}`);
}

/** Before its first hour a grid is set up whatever its ramps. */
function mustBePossible({ run, input }: LivedHour, isFirst: boolean): void {
  const { plan } = run.grid;
  const { state } = run;
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(what);
  };
  for (const row of Object.values(state)) must([...row].every(Number.isInteger), 'a state that is no whole number');
  for (const [u, unit] of plan.units.entries()) {
    const output = state.outputKilowatts[u] ?? Number.NaN;
    const most = Math.min(input.availableKilowatts[u] ?? 0, isFirst ? Number.POSITIVE_INFINITY : rampTop(run, unit, u));
    must(output >= 0 && output <= most, `unit ${u} gives ${output} kW of ${most}`);
    must(output === 0 || isLive(state.hoursLive, unit.bus), `unit ${u} gives power to a dead bus`);
  }
  for (const [f, { bus }] of plan.feeders.entries()) {
    const served = state.servedKilowatts[f] ?? Number.NaN;
    const asked = input.feederClosed[f] === 1 ? (input.demandKilowatts[f] ?? 0) : 0;
    must(served >= 0 && served <= asked, `feeder ${f} gets ${served} kW of ${asked}`);
    must(served === 0 || isLive(state.hoursLive, bus), `feeder ${f} gets power from a dead bus`);
  }
  for (const [t, { capacityKilowatts }] of plan.transfers.entries()) {
    const carried = Math.abs(run.transferKilowatts[t] ?? Number.NaN);
    must(carried <= capacityKilowatts, `transfer ${t} carries ${carried} kW`);
    must(carried === 0 || input.transferLive[t] === 1, `transfer ${t} carries power from a dead neighbour`);
  }
  for (const [k, heat] of state.heatPerMille.entries()) must(heat >= 0 && heat <= 1000, `branch ${k} is ${heat} hot`);
}

/** Events come in order of minutes, and each is because of an earlier one. */
function mustTellWhy({ events }: LivedHour): void {
  for (const [e, { minute, because, what }] of events.entries()) {
    if (minute < (events[e - 1]?.minute ?? 0) || minute > 60) throw new Error(`${what} in minute ${minute}`);
    if (because !== null && !(because >= 0 && because < e)) throw new Error(`${what} because of event ${because}`);
  }
}

function isLive(hoursLive: Int32Array, bus: number): boolean {
  return (hoursLive[bus] ?? 0) > 0;
}

function rampTop(run: LivedHour['run'], unit: Unit, u: number): number {
  return (run.outputAtFirst[u] ?? 0) + unit.rampKilowattsPerHour;
}

/**
 * With branches that carry anything nobody gets less than with branches as they are, from the same state and in the same hour: what a
 * branch takes away by tripping no other gives back.
 */
export function checkCapacity(search: Search, runHour: RunHour = runGridHour): string | null {
  const law = fc.property(luck, (seed) => {
    let free: GridRun | null = null;
    const beside: RunHour = (run, input) => {
      free ??= unlimited(run);
      for (const [key, row] of Object.entries(run.state)) (free.state[key as keyof GridState] as Int32Array).set(row);
      runGridHour(free, input);
      const events = runHour(run, input);
      for (const [f, served] of run.state.servedKilowatts.entries()) {
        const most = free.state.servedKilowatts[f] ?? 0;
        if (served > most) throw new Error(`feeder ${f} gets ${served} kW, and ${most} where branches carry anything`);
      }
      return events;
    };
    for (const _ of gridLife(seed, 8, beside));
  });
  return counterexample(law, search);
}

function unlimited({ grid, state, input }: GridRun): GridRun {
  const branches = grid.plan.branches.map((branch) => ({ ...branch, ratingKilowatts: 0x7fffffff }));
  const free = prepareGrid({ ...grid.plan, branches });
  return makeGridRun(free, structuredClone(state), input);
}
