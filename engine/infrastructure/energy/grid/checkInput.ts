import type { GridInput } from './gridInput.ts';
import type { GridRun } from './gridRun.ts';

/** Throws a `RangeError` that names what of an hour's input does not fit the grid: too few rows, less than nothing, a plan with gaps. */
export function checkInput({ grid, seen }: GridRun, input: GridInput): void {
  const { branches, units, transfers, feeders } = grid.plan;
  mustHold('branchClosed', input.branchClosed, branches.length);
  mustHold('availableKilowatts', input.availableKilowatts, units.length);
  mustHold('demandKilowatts', input.demandKilowatts, feeders.length);
  mustHold('feederClosed', input.feederClosed, feeders.length);
  mustHold('keepOrder', input.keepOrder, feeders.length);
  mustHold('scheduledKilowatts', input.scheduledKilowatts, transfers.length, false);
  mustHold('transferLive', input.transferLive, transfers.length);
  seen.fill(0);
  for (let place = 0; place < feeders.length; place++) {
    const f = input.keepOrder[place] as number;
    if (f >= feeders.length || seen[f] === 1)
      throw new RangeError(`keepOrder must hold each feeder once, not ${f} again`);
    seen[f] = 1;
  }
}

function mustHold(what: string, row: Uint8Array | Int32Array, length: number, isAmount = true): void {
  if (row.length !== length) throw new RangeError(`${what} must have ${length} figures, not ${row.length}`);
  if (!isAmount) return;
  for (let i = 0; i < length; i++)
    if ((row[i] as number) < 0) throw new RangeError(`${what} ${i} must be 0 or more, not ${row[i]}`);
}
