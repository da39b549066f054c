import { makePowerFlow, type PowerFlow } from '../flow/powerFlow.ts';
import { prepareTopology } from '../flow/topology.ts';
import type { GridPlan } from './gridPlan.ts';

/** A grid made ready once: its order of elimination, its merit order, and working space for its hours. Power in kW, angles in radians. */
export interface Grid {
  readonly plan: GridPlan;
  readonly network: PowerFlow;
  /** Units, the cheapest first, the lower number among equals (rule E3). */
  readonly meritOrder: Int32Array;
}

/** kW on which reactances are per unit. */
const BASE_KILOWATTS = 100_000;

/** Makes a grid ready. Throws a `RangeError` that names what does not fit. */
export function prepareGrid(plan: GridPlan): Grid {
  checkPlan(plan);
  const network = makePowerFlow(
    prepareTopology(
      plan.buses,
      plan.branches.map(({ from }) => from),
      plan.branches.map(({ to }) => to),
    ),
  );
  for (const [k, branch] of plan.branches.entries()) {
    const { reactanceMicro, tapPerMille = 1000, shiftMicroradians = 0 } = branch;
    network.susceptance[k] = (BASE_KILOWATTS * 1_000_000 * 1000) / (reactanceMicro * tapPerMille);
    network.shiftRadians[k] = shiftMicroradians / 1_000_000;
  }
  const cents = (u: number): number => plan.units[u]?.centsPerMegawattHour ?? 0;
  const meritOrder = Int32Array.from([...plan.units.keys()].sort((a, b) => cents(a) - cents(b) || a - b));
  return { plan, network, meritOrder };
}

function checkPlan({ buses, branches, units, transfers, feeders }: GridPlan): void {
  const fail = (what: string): never => {
    throw new RangeError(what);
  };
  const isBus = (bus: number): boolean => Number.isInteger(bus) && bus >= 0 && bus < buses;
  const isAmount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 0x7fffffff;
  for (const [k, { reactanceMicro, ratingKilowatts, tapPerMille = 1000 }] of branches.entries()) {
    if (!Number.isInteger(reactanceMicro) || reactanceMicro === 0)
      fail(`branch ${k} needs a whole reactance other than 0`);
    if (!isAmount(ratingKilowatts) || ratingKilowatts === 0) fail(`branch ${k} needs a rating of 1 kW or more`);
    if (!isAmount(tapPerMille) || tapPerMille === 0) fail(`branch ${k} needs a tap of 1 per mille or more`);
  }
  for (const [u, unit] of units.entries()) {
    if (!isBus(unit.bus)) fail(`unit ${u} stands at bus ${unit.bus}; buses are numbered from 0 to ${buses - 1}`);
    for (const value of [unit.rampKilowattsPerHour, unit.centsPerMegawattHour, unit.startHours])
      if (!isAmount(value)) fail(`unit ${u} needs whole figures of 0 or more, not ${value}`);
    if (unit.startsBlack && !unit.formsGrid) fail(`unit ${u} starts black and so must form the grid`);
  }
  for (const [t, { from, to, capacityKilowatts }] of transfers.entries()) {
    if (from === null && to === null) fail(`transfer ${t} ends nowhere on this side`);
    for (const bus of [from, to])
      if (bus !== null && !isBus(bus)) fail(`transfer ${t} ends at bus ${bus}, which is not there`);
    if (!isAmount(capacityKilowatts)) fail(`transfer ${t} needs a capacity of 0 kW or more`);
  }
  for (const [f, { bus }] of feeders.entries())
    if (!isBus(bus)) fail(`feeder ${f} hangs at bus ${bus}, which is not there`);
}
