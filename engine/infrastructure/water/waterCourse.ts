import type { WaterHour } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';

/** Some links at each node, in order of their numbers: those of a node are `links[from[node]]` to before `links[from[node + 1]]`. */
export interface LinksAt {
  readonly from: readonly number[];
  readonly links: readonly number[];
}

/** Which way the water of an hour runs. */
export interface WaterCourse {
  readonly network: WaterNetwork;
  readonly flows: WaterHour;
  /**
   * Nodes in an order in which water reaches them: givers before takers, the lower number first where both would do. Nodes on a
   * ring of flow (pumps can drive one) follow at the end by number.
   */
  readonly order: readonly number[];
  /** By node: which place it has in that order. */
  readonly place: readonly number[];
  readonly hasRing: boolean;
  /** Of each link in which water flows: the nodes that give it and take it; −1 of others. */
  readonly giver: readonly number[];
  readonly taker: readonly number[];
  /** Links that bring water to a node, and that take it away. */
  readonly into: LinksAt;
  readonly outOf: LinksAt;
  /** What is put in at each node in the hour, litres. */
  readonly putIn: readonly number[];
}

const KEPT = new WeakMap<WaterNetwork, WaterCourse>();

/** The course of an hour's flows. A network's last one is remembered: the next hour may flow the same way, and it is looked ahead along the last. */
export function waterCourse(network: WaterNetwork, flows: WaterHour): WaterCourse {
  const kept = KEPT.get(network);
  if (kept?.flows === flows) return kept;
  const course = readCourse(network, flows);
  KEPT.set(network, course);
  return course;
}

function readCourse(network: WaterNetwork, flows: WaterHour): WaterCourse {
  const { nodeCount, links, junctions } = network;
  const { linkLitres, servedLitres } = flows;
  const giver = new Array<number>(links.length).fill(-1);
  const taker = new Array<number>(links.length).fill(-1);
  for (let i = 0; i < links.length; i++) {
    const litres = linkLitres[i] ?? 0;
    const link = links[i];
    if (litres === 0 || !link) continue;
    giver[i] = litres > 0 ? link.from : link.to;
    taker[i] = litres > 0 ? link.to : link.from;
  }
  const into = linksAt(taker, nodeCount);
  const outOf = linksAt(giver, nodeCount);
  const putIn = new Array<number>(nodeCount).fill(0);
  for (let i = 0; i < junctions.length; i++) {
    const served = servedLitres[i] ?? 0;
    const junction = junctions[i];
    if (served < 0 && junction) putIn[junction.node] = -served;
  }
  return { network, flows, ...flowOrder(nodeCount, taker, into, outOf), giver, taker, into, outOf, putIn };
}

function linksAt(node: readonly number[], nodeCount: number): LinksAt {
  const from = new Array<number>(nodeCount + 1).fill(0);
  for (const at of node) if (at >= 0) from[at + 1] = (from[at + 1] ?? 0) + 1;
  for (let at = 0; at < nodeCount; at++) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0);
  const next = from.slice();
  const links = new Array<number>(from[nodeCount] ?? 0).fill(0);
  for (let i = 0; i < node.length; i++) {
    const at = node[i] ?? -1;
    if (at < 0) continue;
    const place = next[at] ?? 0;
    links[place] = i;
    next[at] = place + 1;
  }
  return { from, links };
}

function flowOrder(
  nodeCount: number,
  taker: readonly number[],
  into: LinksAt,
  outOf: LinksAt,
): Pick<WaterCourse, 'order' | 'place' | 'hasRing'> {
  const order = new Array<number>(nodeCount).fill(0);
  const givers = new Array<number>(nodeCount).fill(0);
  let found = 0;
  for (let node = 0; node < nodeCount; node++) {
    givers[node] = (into.from[node + 1] ?? 0) - (into.from[node] ?? 0);
    if (givers[node] === 0) order[found++] = node;
  }
  for (let at = 0; at < found; at++) {
    const node = order[at] ?? 0;
    for (let k = outOf.from[node] ?? 0; k < (outOf.from[node + 1] ?? 0); k++) {
      const reached = taker[outOf.links[k] ?? 0] ?? 0;
      const left = (givers[reached] ?? 0) - 1;
      givers[reached] = left;
      if (left === 0) order[found++] = reached;
    }
  }
  const hasRing = found < nodeCount;
  for (let node = 0; hasRing && node < nodeCount; node++) if ((givers[node] ?? 0) > 0) order[found++] = node;
  const place = new Array<number>(nodeCount).fill(0);
  for (let at = 0; at < nodeCount; at++) place[order[at] ?? 0] = at;
  return { order, place, hasRing };
}
