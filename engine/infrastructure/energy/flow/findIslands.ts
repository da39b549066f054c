import type { Topology } from './topology.ts';

/**
 * Numbers the islands that the branches in service leave, in order of their lowest bus, and writes each bus's into `islandOf`.
 * `queue` is working space of one number a bus. Returns how many there are; a bus by itself is one.
 */
export function findIslands(
  topology: Topology,
  inService: Uint8Array,
  islandOf: Int32Array,
  queue: Int32Array,
): number {
  const { busCount, from, to, firstAt, branchAt } = topology;
  islandOf.fill(-1);
  let islands = 0;
  for (let first = 0; first < busCount; first++) {
    if (islandOf[first] !== -1) continue;
    islandOf[first] = islands;
    queue[0] = first;
    let end = 1;
    for (let next = 0; next < end; next++) {
      const bus = queue[next] as number;
      const last = firstAt[bus + 1] as number;
      for (let at = firstAt[bus] as number; at < last; at++) {
        const branch = branchAt[at] as number;
        if (inService[branch] === 0) continue;
        const f = from[branch] as number;
        const other = f === bus ? (to[branch] as number) : f;
        if (islandOf[other] !== -1) continue;
        islandOf[other] = islands;
        queue[end++] = other;
      }
    }
    islands++;
  }
  return islands;
}
