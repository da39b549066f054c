import type { Feeder, Transfer, Unit } from './gridPlan.ts';
import type { GridRun } from './gridRun.ts';

/** Puts what units, transfers and feeders do now into the network, bus by bus. */
export function injectAll(run: GridRun): void {
  const { plan, network } = run.grid;
  const { injection } = network;
  injection.fill(0);
  for (let u = 0; u < plan.units.length; u++)
    add(injection, (plan.units[u] as Unit).bus, run.state.outputKilowatts[u] as number);
  for (let f = 0; f < plan.feeders.length; f++)
    add(injection, (plan.feeders[f] as Feeder).bus, -(run.state.servedKilowatts[f] as number));
  for (let t = 0; t < plan.transfers.length; t++) {
    const { from, to } = plan.transfers[t] as Transfer;
    const kilowatts = run.transferKilowatts[t] as number;
    if (from !== null) add(injection, from, -kilowatts);
    if (to !== null) add(injection, to, kilowatts);
  }
}

function add(injection: Float64Array, bus: number, kilowatts: number): void {
  injection[bus] = (injection[bus] as number) + kilowatts;
}
