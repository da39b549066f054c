import type { GridEvent } from './gridEvent.ts';
import type { GridRun } from './gridRun.ts';

/** The event of the last disturbance that touches an island: a branch that ends there, a unit or a transfer of it. Null when none does. */
export function reasonOf(run: GridRun, island: number): number | null {
  if (run.disturbance < 0) return null;
  for (let e = run.disturbance; e < run.events.length; e++)
    if (touches(run, run.events[e] as GridEvent, island)) return e;
  return null;
}

function touches(run: GridRun, event: GridEvent, island: number): boolean {
  const { islandOf, topology } = run.grid.network;
  const { units, transfers } = run.grid.plan;
  const isThere = (bus: number | null | undefined): boolean => bus != null && islandOf[bus] === island;
  switch (event.what) {
    case 'branchOpened':
    case 'branchTripped':
      return isThere(topology.from[event.branch]) || isThere(topology.to[event.branch]);
    case 'unitLost':
      return isThere(units[event.unit]?.bus);
    case 'transferCut':
      return isThere(transfers[event.transfer]?.from) || isThere(transfers[event.transfer]?.to);
    default:
      return false;
  }
}
