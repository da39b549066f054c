import { solveFlow } from '../flow/powerFlow.ts';
import type { Branch, Unit } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { injectAll } from './injectAll.ts';
import { overloadedBranches, overloadInAll } from './overload.ts';
import { reasonOf } from './reasonOf.ts';
import { effect, findSensitivities, LEAST_RELIEF, room } from './sensitivities.ts';

/**
 * One pass of redispatch (rule E8): for each overloaded branch, the most overloaded first, units are moved in pairs, up where it relieves
 * the branch most and down where it burdens it most, within their ramps, until the branch carries its rating.
 */
export function redispatch(run: GridRun): void {
  for (const branch of overloadedBranches(run)) relieve(run, branch);
}

function relieve(run: GridRun, branch: number): void {
  const { network } = run.grid;
  const { outputKilowatts } = run.state;
  let moved = 0;
  const before = overloadInAll(run);
  run.outputBefore.set(outputKilowatts);
  findSensitivities(run, branch);
  const island = network.islandOf[network.topology.from[branch] as number] as number;
  const sign = (network.flow[branch] as number) < 0 ? -1 : 1;
  let excess = Math.abs(network.flow[branch] as number) - (run.grid.plan.branches[branch] as Branch).ratingKilowatts;
  // Each step brings one unit to an end of its range, or the branch to its rating.
  for (let steps = 2 * run.grid.plan.units.length; steps > 0 && excess > 0; steps--) {
    const up = bestUnit(run, island, sign, 'up');
    const down = bestUnit(run, island, sign, 'down');
    if (up === -1 || down === -1) break;
    const relief = effect(run, down, sign) - effect(run, up, sign);
    if (relief < LEAST_RELIEF) break;
    const step = Math.min(Math.ceil(excess / relief), room(run, up, 'up'), room(run, down, 'down'));
    outputKilowatts[up] = (outputKilowatts[up] as number) + step;
    outputKilowatts[down] = (outputKilowatts[down] as number) - step;
    moved += step;
    excess -= step * relief;
  }
  if (moved === 0) return;
  injectAll(run);
  solveFlow(network);
  if (overloadInAll(run) >= before) {
    // What relieves this branch would burden others more.
    outputKilowatts.set(run.outputBefore);
    injectAll(run);
    solveFlow(network);
    return;
  }
  note(run, { what: 'redispatched', branch, movedKilowatts: moved }, reasonOf(run, island));
}

/** The unit with room whose moving relieves most; the cheaper one to raise and the dearer one to lower among equals. */
function bestUnit(run: GridRun, island: number, sign: number, way: 'up' | 'down'): number {
  const { meritOrder, plan, network } = run.grid;
  let best = -1;
  let most = 0;
  for (let place = 0; place < meritOrder.length; place++) {
    const u = meritOrder[place] as number;
    if (network.islandOf[(plan.units[u] as Unit).bus] !== island || room(run, u, way) <= 0) continue;
    const relief = way === 'up' ? -effect(run, u, sign) : effect(run, u, sign);
    if (best === -1 || (way === 'up' ? relief > most : relief >= most)) {
      best = u;
      most = relief;
    }
  }
  return best;
}
