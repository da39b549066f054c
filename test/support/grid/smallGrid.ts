import { prepareGrid } from '../../../engine/infrastructure/energy/grid/grid.ts';
import type { GridEvent } from '../../../engine/infrastructure/energy/grid/gridEvent.ts';
import type { GridInput } from '../../../engine/infrastructure/energy/grid/gridInput.ts';
import type { Transfer, Unit } from '../../../engine/infrastructure/energy/grid/gridPlan.ts';
import { type GridRun, makeGridRun } from '../../../engine/infrastructure/energy/grid/gridRun.ts';
import { makeGridState } from '../../../engine/infrastructure/energy/grid/gridState.ts';
import { runGridHour, startGrid } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';

/** A grid as one writes it on paper, in MW. */
interface SmallPlan {
  readonly buses: number;
  /** From, to, rating, and reactance if it is not 0.1 per unit. */
  readonly lines?: readonly (readonly [from: number, to: number, rating: number, reactance?: number])[];
  /** What is not said: cost 10, all of it within an hour, forms the grid, does not start black, starts in an hour. */
  readonly units: readonly ({
    readonly bus: number;
    readonly mw: number;
    readonly ramp?: number;
    readonly cost?: number;
  } & Partial<Pick<Unit, 'formsGrid' | 'startsBlack' | 'startHours'>>)[];
  readonly feeders: readonly (readonly [bus: number, mw: number])[];
  readonly transfers?: readonly (Omit<Transfer, 'capacityKilowatts'> & {
    readonly mw: number;
    readonly scheduled: number;
  })[];
}

/** What an hour changes: by place, in MW where it is power. */
interface Change {
  readonly open?: readonly number[];
  readonly units?: Readonly<Record<number, number>>;
  readonly demand?: Readonly<Record<number, number>>;
  readonly keepOrder?: readonly number[];
  readonly scheduled?: Readonly<Record<number, number>>;
  readonly darkNeighbours?: readonly number[];
}

/** A grid that runs hour by hour as one says. */
export interface SmallGrid {
  readonly run: GridRun;
  readonly events: () => readonly GridEvent[];
  hour(change?: Change): readonly GridEvent[];
  /** MW, rounded to a kW. */
  readonly output: () => readonly number[];
  readonly served: () => readonly number[];
}

/** Sets the grid up in balance. */
export function smallGrid(plan: SmallPlan): SmallGrid {
  const kilowatts = (mw: number) => Math.round(mw * 1000);
  const { lines = [], transfers = [] } = plan;
  const grid = prepareGrid({
    buses: plan.buses,
    branches: lines.map(([from, to, rating, reactance = 0.1]) => ({
      from,
      to,
      reactanceMicro: Math.round(reactance * 1_000_000),
      ratingKilowatts: kilowatts(rating),
    })),
    units: plan.units.map(
      ({ bus, mw, ramp = mw, cost = 10, formsGrid = true, startsBlack = false, startHours = 1 }) => ({
        bus,
        rampKilowattsPerHour: kilowatts(ramp),
        centsPerMegawattHour: cost * 100,
        formsGrid,
        startsBlack,
        startHours,
      }),
    ),
    transfers: transfers.map(({ from, to, mw, formsGrid }) => ({
      from,
      to,
      capacityKilowatts: kilowatts(mw),
      formsGrid,
    })),
    feeders: plan.feeders.map(([bus]) => ({ bus })),
  });
  const inputWith = ({ open = [], units = {}, demand = {}, keepOrder, scheduled = {}, darkNeighbours = [] }: Change) =>
    ({
      branchClosed: Uint8Array.from(lines, (_, k) => (open.includes(k) ? 0 : 1)),
      availableKilowatts: Int32Array.from(plan.units, ({ mw }, u) => kilowatts(units[u] ?? mw)),
      demandKilowatts: Int32Array.from(plan.feeders, ([, mw], f) => kilowatts(demand[f] ?? mw)),
      feederClosed: new Uint8Array(plan.feeders.length).fill(1),
      keepOrder: Int32Array.from(keepOrder ?? plan.feeders.keys()),
      scheduledKilowatts: Int32Array.from(transfers, (transfer, t) => kilowatts(scheduled[t] ?? transfer.scheduled)),
      transferLive: Uint8Array.from(transfers, (_, t) => (darkNeighbours.includes(t) ? 0 : 1)),
    }) satisfies GridInput;
  const run = makeGridRun(grid, makeGridState(grid), inputWith({}));
  let events = startGrid(run, inputWith({}));
  return {
    run,
    events: () => events,
    hour(change = {}) {
      events = runGridHour(run, inputWith(change));
      return events;
    },
    output: () => Array.from(run.state.outputKilowatts, (kw) => kw / 1000),
    served: () => Array.from(run.state.servedKilowatts, (kw) => kw / 1000),
  };
}
