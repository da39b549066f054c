import { factorFlow, type PowerFlow, solveFlow, split } from '../flow/powerFlow.ts';

/** What the buses of a cascade make and take, in the network's unit of power; written in place while it runs. */
export interface CascadeLoads {
  /** By bus: generation now, the most of it, and load. */
  readonly generation: Float64Array;
  readonly capability: Float64Array;
  readonly load: Float64Array;
}

/** How far a flow may lie above a limit and still count as on it. */
const SLACK = 1e-6;

/**
 * A cascade in its barest form, without operators, time and luck, for comparison with published and computed answers: each island
 * is balanced, then every branch above its limit trips at once, until none does. It is not the rule of play (docs/models.md).
 * Gives the branches of each round in order; what is served at the end stands in `loads`, the islands in `network`.
 */
export function simultaneousCascade(
  network: PowerFlow,
  loads: CascadeLoads,
  limit: Float64Array,
): readonly (readonly number[])[] {
  const rounds: (readonly number[])[] = [];
  // Each round takes at least one branch out, so there are no more rounds than branches.
  for (;;) {
    balancedFlow(network, loads);
    const tripped: number[] = [];
    for (let k = 0; k < network.flow.length; k++)
      if (Math.abs(network.flow[k] as number) > (limit[k] as number) + SLACK) tripped.push(k);
    if (tripped.length === 0) return rounds;
    for (const k of tripped) network.inService[k] = 0;
    rounds.push(tripped);
  }
}

/** Balances every island in proportion and solves its flows. */
export function balancedFlow(network: PowerFlow, loads: CascadeLoads): void {
  split(network);
  const { islandOf, injection } = network;
  const sums = Array.from({ length: network.islandCount }, () => ({ generation: 0, capability: 0, load: 0 }));
  for (let bus = 0; bus < injection.length; bus++) {
    const sum = sums[islandOf[bus] as number];
    if (!sum) continue;
    sum.generation += loads.generation[bus] as number;
    sum.capability += loads.capability[bus] as number;
    sum.load += loads.load[bus] as number;
  }
  for (let bus = 0; bus < injection.length; bus++) {
    const sum = sums[islandOf[bus] as number];
    if (sum) balanceBus(loads, bus, sum);
    injection[bus] = (loads.generation[bus] as number) - (loads.load[bus] as number);
  }
  factorFlow(network);
  solveFlow(network);
}

/** Too much generation is turned down in proportion; too little is raised by what each has left, and then load is shed in proportion. */
function balanceBus(
  { generation, capability, load }: CascadeLoads,
  bus: number,
  sum: { readonly generation: number; readonly capability: number; readonly load: number },
): void {
  const made = generation[bus] as number;
  const most = capability[bus] as number;
  if (sum.capability <= 0) {
    generation[bus] = 0;
    load[bus] = 0;
  } else if (sum.generation > sum.load) generation[bus] = made * (sum.load / sum.generation);
  else if (sum.capability < sum.load) {
    generation[bus] = most;
    load[bus] = (load[bus] as number) * (sum.capability / sum.load);
  } else if (sum.generation < sum.load)
    generation[bus] = made + (most - made) * ((sum.load - sum.generation) / (sum.capability - sum.generation));
}
