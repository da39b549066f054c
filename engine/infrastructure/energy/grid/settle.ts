import { settleDispatch } from './dispatch.ts';
import { settleFrequency } from './frequency.ts';
import type { GridRun } from './gridRun.ts';
import { findLiveIslands } from './islands.ts';
import { dropTransfers } from './transfers.ts';

/**
 * Brings every island into balance after whatever changed: first what relays do, then what operators do. Each pass that does not end
 * leaves a bus fewer with power, so it ends.
 */
export function settle(run: GridRun, isCalm: boolean): void {
  for (;;) {
    findLiveIslands(run);
    if (!settleFrequency(run)) break;
    dropTransfers(run);
  }
  settleDispatch(run, isCalm);
}
