import seedrandom from 'seedrandom';
import type { z } from 'zod';
import type { Graph } from '../../../engine/infrastructure/communications/graph.ts';
import { mutualComponent } from '../../../engine/infrastructure/coupling/mutualComponent.ts';
import { check } from '../check.ts';
import type { Check } from '../referee.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { buldyrevFile } from './interdepFiles.ts';

const NODES = 100_000;
const DEGREE = 4;

/**
 * The threshold twice: its constants from the equation x = p k (1 − e^(−x))², whose smallest p k is where its derivative is 0; and played,
 * by the engine's cascade over two random networks of 100,000 nodes: 5 % below the file's threshold next to nothing is left, 5 %
 * above it what the equation says.
 */
export function buldyrevChecks(file: z.infer<typeof buldyrevFile>, watch: Stopwatch): readonly Check[] {
  const { pc_times_k: threshold, Pinf_times_k_at_pc: part } = file.two_fully_interdependent_ER;
  // e^x = 1 + 2x, by halving between 1 and 2.
  const x = halve(1, 2, (at) => Math.exp(at) - 1 - 2 * at);
  const networks = [drawn('one'), drawn('other')] as const;
  const left = (pk: number): number => {
    const p = Math.min(1, pk / DEGREE);
    const alive = Uint8Array.from({ length: NODES }, (_, i) => (i < p * NODES ? 1 : 0));
    return watch.time(() => mutualComponent(networks[0], networks[1], alive).count) / NODES;
  };
  const above = threshold * 1.05;
  const expected = halve(x, above, (at) => at - above * (1 - Math.exp(-at)) ** 2) / DEGREE;
  return [
    check('threshold, from its equation', Math.abs(needed(x) - threshold), 1e-8),
    check('what is left at the threshold, from its equation', Math.abs(x - part), 1e-8),
    check('played 5 % below: what is left', left(threshold * 0.95), 0.01),
    check('played 5 % above: what is left, off by', Math.abs(left(above) - expected), 0.01),
  ];
}

/** The p k that leaves x. */
function needed(x: number): number {
  return x / (1 - Math.exp(-x)) ** 2;
}

/** Where a function that is below 0 at `from` or above it at `to`, or the other way round, crosses 0. */
function halve(from: number, to: number, of: (at: number) => number): number {
  let [low, high] = [from, to];
  for (let n = 0; n < 200; n++) {
    const middle = (low + high) / 2;
    if (of(middle) > 0 === of(high) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** A random network of mean degree 4. Which nodes the first blow leaves does not matter: they are alike. */
function drawn(seed: string): Graph {
  const random = seedrandom(seed);
  const node = () => Math.floor(random() * NODES);
  return {
    nodes: NODES,
    links: Array.from({ length: (NODES * DEGREE) / 2 }, () => ({ a: node(), b: node(), capacity: 1 })),
  };
}
