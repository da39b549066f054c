import type { WaterNetwork } from './waterNetwork.ts';

/**
 * Nodes in an order in which water reaches them: givers before takers, the lower number first where both would do. Nodes on a
 * ring of flow (pumps can drive one) follow at the end by number.
 */
export function flowOrder({ links, nodeCount }: WaterNetwork, linkLitres: readonly number[]): readonly number[] {
  const givers = new Int32Array(nodeCount);
  const takers: number[][] = Array.from({ length: nodeCount }, () => []);
  for (const [i, { from, to }] of links.entries()) {
    const litres = linkLitres[i] ?? 0;
    if (litres === 0) continue;
    const [giver, taker] = litres > 0 ? [from, to] : [to, from];
    takers[giver]?.push(taker);
    givers[taker] = (givers[taker] ?? 0) + 1;
  }
  const order: number[] = [];
  const done = new Uint8Array(nodeCount);
  const ready = Array.from({ length: nodeCount }, (_, node) => node).filter((node) => givers[node] === 0);
  for (let at = 0; at < ready.length; at++) {
    const node = ready[at] ?? 0;
    order.push(node);
    done[node] = 1;
    for (const taker of takers[node] ?? []) {
      givers[taker] = (givers[taker] ?? 0) - 1;
      if (givers[taker] === 0) ready.push(taker);
    }
  }
  for (let node = 0; node < nodeCount; node++) if (done[node] === 0) order.push(node);
  return order;
}
