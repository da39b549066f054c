import type { Feeder, Unit } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { reasonOf } from './reasonOf.ts';

/** An island goes dark: its units stop and must be started again, its feeders get nothing (rule E4). */
export function blackOut(run: GridRun, island: number, why: 'deficit' | 'nothingFormsGrid'): void {
  const { state } = run;
  const { plan, network } = run.grid;
  const buses: number[] = [];
  for (let bus = 0; bus < plan.buses; bus++) {
    if (network.islandOf[bus] !== island) continue;
    buses.push(bus);
    state.hoursLive[bus] = 0;
  }
  for (let u = 0; u < plan.units.length; u++) {
    const unit = plan.units[u] as Unit;
    if (network.islandOf[unit.bus] !== island) continue;
    state.outputKilowatts[u] = 0;
    state.hoursToStart[u] = unit.startHours;
  }
  for (let f = 0; f < plan.feeders.length; f++) {
    if (network.islandOf[(plan.feeders[f] as Feeder).bus] !== island) continue;
    state.servedKilowatts[f] = 0;
    run.wantedKilowatts[f] = 0;
  }
  note(run, { what: 'blackout', buses, why }, reasonOf(run, island));
}
