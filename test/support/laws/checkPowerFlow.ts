import fc from 'fast-check';
import { factorFlow, type PowerFlow, solveFlow, split } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { anyNetwork, networkOf, type RawNetwork } from './anyNetwork.ts';
import { counterexample, type Search } from './counterexample.ts';

/** How a network is solved: the engine's own way, or a sabotaged one. Gives how many buses cancelled out. */
export type Solve = (network: PowerFlow) => number;

/** The engine's own way. */
export function solveNetwork(network: PowerFlow): number {
  split(network);
  factorFlow(network);
  solveFlow(network);
  return network.factor.isSingular.reduce((sum, is) => sum + is, 0);
}

/** Every angle and flow of any network is a number, and at every bus but an island's reference what goes in goes out. */
export function checkAnyNetwork(search: Search, solve: Solve = solveNetwork): string | null {
  const law = fc.property(anyNetwork(true), (raw) => {
    const network = networkOf(raw);
    const singular = solve(network);
    for (const value of [...network.angleRadians, ...network.flow])
      if (!Number.isFinite(value)) throw new Error(`a result is ${value}`);
    if (singular === 0) mustConserve(raw, network);
  });
  return counterexample(law, search);
}

function mustConserve({ injections, branches }: RawNetwork, network: PowerFlow): void {
  const rest = injections.map((power) => -power);
  let size = 1;
  for (const [k, { from, to }] of branches.entries()) {
    const flow = network.flow[k] ?? Number.NaN;
    size = Math.max(size, Math.abs(flow));
    rest[from] = (rest[from] ?? 0) + flow;
    rest[to] = (rest[to] ?? 0) - flow;
  }
  for (const [bus, off] of rest.entries()) {
    if (network.referenceOf[network.islandOf[bus] ?? 0] === bus) continue;
    if (!(Math.abs(off) <= 1e-6 * size)) throw new Error(`${off} vanish at bus ${bus}`);
  }
}

/** Buses and branches in another order have the same flows. */
export function checkRelabelled(search: Search, solve: Solve = solveNetwork): string | null {
  const law = fc.property(anyNetwork(false), fc.infiniteStream(fc.nat({ max: 1_000_000 })), (raw, stream) => {
    const order = <T>(rows: readonly T[]): number[] => {
      const keys = rows.map(() => stream.next().value as number);
      return [...rows.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || b - a);
    };
    const busAt = order(raw.injections);
    const branchAt = order(raw.branches);
    const newBus = new Map(busAt.map((bus, place) => [bus, place]));
    const other = networkOf({
      injections: busAt.map((bus) => raw.injections[bus] ?? 0),
      branches: branchAt.flatMap((k) => {
        const branch = raw.branches[k];
        return branch ? [{ ...branch, from: newBus.get(branch.from) ?? 0, to: newBus.get(branch.to) ?? 0 }] : [];
      }),
    });
    const network = networkOf(raw);
    solve(network);
    // An island's imbalance goes to its reference, so that must be the same bus in both.
    for (const reference of network.referenceOf)
      if (reference !== -1) other.isReference[newBus.get(reference) ?? 0] = 1;
    solve(other);
    for (const [place, k] of branchAt.entries()) {
      const [one = 0, two = 0] = [network.flow[k], other.flow[place]];
      if (!(Math.abs(one - two) <= 1e-7 * (1 + Math.abs(one)))) throw new Error(`branch ${k}: ${one} and ${two}`);
    }
  });
  return counterexample(law, search);
}
