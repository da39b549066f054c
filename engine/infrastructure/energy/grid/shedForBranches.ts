import { solveFlow } from '../flow/powerFlow.ts';
import type { Branch, Feeder, Unit } from './gridPlan.ts';
import { type GridRun, note } from './gridRun.ts';
import { injectAll } from './injectAll.ts';
import { overloadedBranches } from './overload.ts';
import { reasonOf } from './reasonOf.ts';
import { effect, findSensitivities, room } from './sensitivities.ts';

/**
 * Rounds, because what relieves one branch may burden another; in each only what relieves the branch by at least this share of what is
 * shed, so that few pay for it.
 */
const LEAST_RELIEFS: readonly number[] = [0.5, 0.5, 0.3, 0.3, 0.1, 0.1, 0.05, 0.05];

/**
 * In an hour without surprises operators switch nothing on that would overload a branch (rule E8): what redispatch could not solve is
 * shed by plan, as far as it relieves the branch, and the units that burden it most come down by the same.
 */
export function shedForBranches(run: GridRun): void {
  for (const leastRelief of LEAST_RELIEFS) {
    const overloaded = overloadedBranches(run);
    if (overloaded.length === 0) return;
    for (const branch of overloaded) shedFor(run, branch, leastRelief);
  }
}

function shedFor(run: GridRun, branch: number, leastRelief: number): void {
  const { network, plan } = run.grid;
  const { keepOrder } = run.input;
  findSensitivities(run, branch);
  const island = network.islandOf[network.topology.from[branch] as number] as number;
  const sign = (network.flow[branch] as number) < 0 ? -1 : 1;
  let excess = Math.abs(network.flow[branch] as number) - (plan.branches[branch] as Branch).ratingKilowatts;
  for (let place = keepOrder.length - 1; place >= 0 && excess > 0; place--) {
    const f = keepOrder[place] as number;
    const { bus } = plan.feeders[f] as Feeder;
    if (network.islandOf[bus] !== island) continue;
    const atFeeder = sign * (run.sensitivity[bus] as number);
    const before = run.state.servedKilowatts[f] as number;
    for (let left = before; left > 0 && excess > 0; ) {
      const down = mostBurdening(run, island, sign);
      const relief = down === -1 ? 0 : effect(run, down, sign) - atFeeder;
      if (relief < leastRelief) break;
      const step = Math.min(left, room(run, down, 'off'), Math.ceil(excess / relief));
      run.state.outputKilowatts[down] = (run.state.outputKilowatts[down] as number) - step;
      left -= step;
      run.state.servedKilowatts[f] = left;
      excess -= step * relief;
    }
    const shed = before - (run.state.servedKilowatts[f] as number);
    if (shed > 0)
      note(run, { what: 'feederShed', feeder: f, why: 'overload', shedKilowatts: shed }, reasonOf(run, island));
  }
  injectAll(run);
  solveFlow(network);
}

/** The running unit of an island that burdens the branch most; the dearer one among equals. */
function mostBurdening(run: GridRun, island: number, sign: number): number {
  const { meritOrder, plan, network } = run.grid;
  let best = -1;
  for (let place = 0; place < meritOrder.length; place++) {
    const u = meritOrder[place] as number;
    if (network.islandOf[(plan.units[u] as Unit).bus] !== island || room(run, u, 'off') <= 0) continue;
    if (best === -1 || effect(run, u, sign) >= effect(run, best, sign)) best = u;
  }
  return best;
}
