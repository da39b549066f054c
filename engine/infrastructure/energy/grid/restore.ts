import type { EnergisedOver } from './gridEvent.ts';
import type { Feeder, Transfer, Unit } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';

/** Share of a grid's buses that crews energise in an hour, per mille, but one at least (rule E7). The measure is Spain: docs/models.md. */
const BUSES_PER_MILLE_AN_HOUR = 77;

/** Steps to where no unit waits to be started. */
const FAR = 0x7fffffff;

/**
 * Brings power back to dead buses (rule E7): from units that start black and from neighbours, then from bus to bus, first along the
 * shortest path to the next unit that waits for power, then to the feeders that are to be kept first.
 */
export function restore(run: GridRun): void {
  const { restoring, hoursLive } = run.state;
  const { buses } = run.grid.plan;
  if (!hoursLive.includes(0)) {
    restoring.fill(0);
    return;
  }
  restoring[0] = (restoring[0] as number) + 1;
  let thousandths = (restoring[1] as number) + Math.max(1000, buses * BUSES_PER_MILLE_AN_HOUR);
  while (thousandths >= 1000) {
    findDistances(run);
    const bus = nextBus(run);
    if (bus === -1) {
      // Crews that find nothing to switch on do not save their time.
      thousandths = 0;
      break;
    }
    const over = sourceAt(run, bus) ?? neighbourOf(run, bus);
    if (!over) break;
    hoursLive[bus] = 1;
    note(run, { what: 'busEnergised', bus, over }, null);
    thousandths -= 1000;
  }
  restoring[1] = thousandths;
}

/** The dead bus to energise next; −1 when none can be. */
function nextBus(run: GridRun): number {
  const { hoursLive } = run.state;
  let best = -1;
  let bestRank = FAR;
  for (let bus = 0; bus < hoursLive.length; bus++) {
    if (hoursLive[bus] !== 0) continue;
    const source = sourceAt(run, bus);
    if (source) return bus;
    if (!neighbourOf(run, bus)) continue;
    const distance = run.distance[bus] as number;
    const rank = rankOf(run, bus);
    const isBetter = best === -1 || distance < (run.distance[best] as number);
    if (isBetter || (distance === run.distance[best] && rank < bestRank)) {
      best = bus;
      bestRank = rank;
    }
  }
  return best;
}

/** What gives a dead bus power without any other bus. */
function sourceAt(run: GridRun, bus: number): EnergisedOver | null {
  const { units, transfers } = run.grid.plan;
  const { state, input } = run;
  for (let u = 0; u < units.length; u++) {
    const unit = units[u] as Unit;
    const isReady = unit.startsBlack && state.hoursToStart[u] === 0 && (input.availableKilowatts[u] as number) > 0;
    if (unit.bus === bus && isReady) return { unit: u };
  }
  for (let t = 0; t < transfers.length; t++) {
    const { from, to, formsGrid } = transfers[t] as Transfer;
    const isTie = (from === bus && to === null) || (to === bus && from === null);
    if (isTie && formsGrid && input.transferLive[t] === 1) return { transfer: t };
  }
  return null;
}

/** The branch over which a live bus can reach a dead one. */
function neighbourOf(run: GridRun, bus: number): EnergisedOver | null {
  const { from, to, firstAt, branchAt } = run.grid.network.topology;
  const end = firstAt[bus + 1] as number;
  for (let at = firstAt[bus] as number; at < end; at++) {
    const k = branchAt[at] as number;
    const other = from[k] === bus ? (to[k] as number) : (from[k] as number);
    if (isUsable(run, k) && (run.state.hoursLive[other] as number) > 0) return { branch: k };
  }
  return null;
}

function isUsable(run: GridRun, k: number): boolean {
  return run.input.branchClosed[k] === 1 && run.state.hoursToReclose[k] === 0;
}

/** How early the plan keeps what hangs at a bus. */
function rankOf(run: GridRun, bus: number): number {
  const { feeders } = run.grid.plan;
  const { keepOrder } = run.input;
  for (let place = 0; place < keepOrder.length; place++)
    if ((feeders[keepOrder[place] as number] as Feeder).bus === bus) return place;
  return FAR;
}

/** Steps over dead buses from each bus to the next one with a unit that could run if it had power. */
function findDistances(run: GridRun): void {
  const { distance, queue, state, input } = run;
  const { from, to, firstAt, branchAt } = run.grid.network.topology;
  const { units } = run.grid.plan;
  distance.fill(FAR);
  let end = 0;
  for (let u = 0; u < units.length; u++) {
    const { bus } = units[u] as Unit;
    if (state.hoursLive[bus] !== 0 || (input.availableKilowatts[u] as number) === 0 || distance[bus] === 0) continue;
    distance[bus] = 0;
    queue[end++] = bus;
  }
  for (let next = 0; next < end; next++) {
    const bus = queue[next] as number;
    const last = firstAt[bus + 1] as number;
    for (let at = firstAt[bus] as number; at < last; at++) {
      const k = branchAt[at] as number;
      const other = from[k] === bus ? (to[k] as number) : (from[k] as number);
      if (!isUsable(run, k) || state.hoursLive[other] !== 0 || distance[other] !== FAR) continue;
      distance[other] = (distance[bus] as number) + 1;
      queue[end++] = other;
    }
  }
}
