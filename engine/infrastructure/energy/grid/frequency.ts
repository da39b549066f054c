import { blackOut } from './blackOut.ts';
import type { GridRun } from './gridRun.ts';
import { sumIslands } from './islands.ts';
import { reasonOf } from './reasonOf.ts';
import { shedByPlan } from './shed.ts';
import { cutTransfers } from './transfers.ts';

/** Minutes of ramp that units can give before frequency falls: their reserve (rule E4). */
const RESERVE_MINUTES = 10;
/** Each step of under-frequency relays sheds an eighth of an island's load; after the fourth there is none left. */
const STEPS_IN_ALL = 8;
const LAST_STEP = 4;

/**
 * What happens within seconds of a disturbance, island by island (rule E4): relays shed the steps that cover the deficit; an island
 * that lacks more than half, or in which nothing forms the grid, goes dark. Returns whether one did.
 */
export function settleFrequency(run: GridRun): boolean {
  if (run.disturbance === -1) sumIslands(run, RESERVE_MINUTES);
  else cutTransfers(run, RESERVE_MINUTES, 'served');
  const { sums, need, state } = run;
  const { network } = run.grid;
  let isDark = false;
  for (let island = 0; island < network.islandCount; island++) {
    need[island] = 0;
    if (state.hoursLive[network.referenceOf[island] as number] === 0) continue;
    const load = sums.served[island] as number;
    const deficit = load - (sums.reach[island] as number) - (sums.imported[island] as number);
    // What was foreseen, such as more demand than in the hour before, operators handle; relays act on what is sudden.
    const isSudden = deficit > 0 && reasonOf(run, island) !== null;
    // 8 · deficit / load, rounded up, in whole numbers.
    const steps = isSudden ? Math.floor((STEPS_IN_ALL * deficit + load - 1) / load) : 0;
    if (sums.formed[island] === 0 || steps > LAST_STEP) {
      blackOut(run, island, sums.formed[island] === 0 ? 'nothingFormsGrid' : 'deficit');
      isDark = true;
    } else if (steps > 0) need[island] = Math.ceil((load * steps) / STEPS_IN_ALL);
  }
  shedByPlan(run, need, 'underFrequency');
  return isDark;
}
