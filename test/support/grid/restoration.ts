import { runGridHour } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';
import { playableGrid } from '../../../scripts/generate/grid/playableGrid.ts';
import { servedIn, startedGrid } from './startedGrid.ts';

/** Shares of load served and of buses with power, so many hours after everything went dark. */
export interface Restoration {
  readonly load: (hours: number) => number;
  readonly buses: (hours: number) => number;
}

/** A grid that loses all units and its neighbour for one hour, in its first minute, and then has everything again. */
export function restoration(seed: string, buses: number): Restoration {
  const grid = playableGrid(seed, buses);
  const { input } = grid;
  const run = startedGrid(grid);
  const asked = servedIn(run);
  const nothing = {
    ...input,
    availableKilowatts: input.availableKilowatts.map(() => 0),
    transferLive: input.transferLive.map(() => 0),
  };
  const load = [0];
  const live = [0];
  for (let hour = 0; hour < 24; hour++) {
    runGridHour(run, hour === 0 ? nothing : input);
    load.push(servedIn(run) / asked);
    live.push(run.state.hoursLive.filter((hours) => hours > 0).length / buses);
  }
  return { load: between(load), buses: between(live) };
}

/** Straight from one full hour to the next. */
function between(row: readonly number[]): (hours: number) => number {
  return (hours) => {
    const hour = Math.floor(hours);
    const [from = 0, to = from] = row.slice(hour, hour + 2);
    return from + (to - from) * (hours - hour);
  };
}
