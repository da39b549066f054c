import type { Transfer } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { sumIslands } from './islands.ts';
import { reasonOf } from './reasonOf.ts';

/** Tells of transfers whose far side went dark since the last hour. */
export function noteLostTransfers(run: GridRun): void {
  const { transferKilowatts } = run.state;
  for (let t = 0; t < transferKilowatts.length; t++)
    if (transferKilowatts[t] !== 0 && run.input.transferLive[t] === 0)
      note(run, { what: 'transferCut', transfer: t, leftKilowatts: 0 }, null);
}

/** Starts the hour's schedule: as far as each transfer carries, and only where both of its ends have power. */
export function startTransfers(run: GridRun): void {
  const { transfers } = run.grid.plan;
  for (let t = 0; t < transfers.length; t++) {
    const { capacityKilowatts } = transfers[t] as Transfer;
    const scheduled = run.input.scheduledKilowatts[t] as number;
    const carried = Math.max(-capacityKilowatts, Math.min(capacityKilowatts, scheduled));
    run.transferKilowatts[t] = isLive(run, t) ? carried : 0;
  }
}

/** Ends what flows to or from a bus that went dark. */
export function dropTransfers(run: GridRun): void {
  const { transfers } = run.grid.plan;
  for (let t = 0; t < transfers.length; t++)
    if (run.transferKilowatts[t] !== 0 && !isLive(run, t)) cut(run, t, 0, blackoutOf(run, transfers[t] as Transfer));
}

/** The event by which one of a transfer's ends went dark in this hour. */
function blackoutOf(run: GridRun, { from, to }: Transfer): number | null {
  const at = run.events.findLastIndex(
    (event) => event.what === 'blackout' && event.buses.some((bus) => bus === from || bus === to),
  );
  return at === -1 ? null : at;
}

function isLive(run: GridRun, t: number): boolean {
  const { from, to } = run.grid.plan.transfers[t] as Transfer;
  const { hoursLive } = run.state;
  return (
    run.input.transferLive[t] === 1 && (from === null || hoursLive[from] !== 0) && (to === null || hoursLive[to] !== 0)
  );
}

/**
 * Cuts what an island sends away while it is short itself, before its own people are shed, and what it is sent beyond all that it
 * takes (rule E6). Across the border as much as is needed; between two buses of ours altogether, so that this comes to an end.
 */
export function cutTransfers(run: GridRun, minutes: number, load: 'served' | 'wanted'): void {
  const { transfers } = run.grid.plan;
  const { islandOf } = run.grid.network;
  if (transfers.length === 0) {
    sumIslands(run, minutes);
    return;
  }
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (let t = 0; t < transfers.length; t++) {
      const kilowatts = run.transferKilowatts[t] as number;
      if (kilowatts === 0) continue;
      sumIslands(run, minutes);
      const { from, to } = transfers[t] as Transfer;
      const [sender, receiver] = kilowatts > 0 ? [from, to] : [to, from];
      const short = sender === null ? 0 : shortage(run, islandOf[sender] as number, load);
      const over = receiver === null || load === 'served' ? 0 : surplus(run, islandOf[receiver] as number);
      const most = Math.max(short, over);
      if (most <= 0) continue;
      const size = Math.abs(kilowatts);
      const left = sender === null || receiver === null ? Math.max(0, size - most) : 0;
      const island = islandOf[(short >= over ? sender : receiver) as number] as number;
      cut(run, t, kilowatts > 0 ? left : -left, reasonOf(run, island));
      isDone = false;
    }
  }
  sumIslands(run, minutes);
}

function shortage({ sums }: GridRun, island: number, load: 'served' | 'wanted'): number {
  return (sums[load][island] as number) - (sums.imported[island] as number) - (sums.reach[island] as number);
}

function surplus({ sums }: GridRun, island: number): number {
  return (sums.imported[island] as number) - (sums.wanted[island] as number);
}

function cut(run: GridRun, t: number, left: number, because: number | null): void {
  run.transferKilowatts[t] = left;
  const at = note(run, { what: 'transferCut', transfer: t, leftKilowatts: left }, because);
  if (run.disturbance === -1) run.disturbance = at;
}
