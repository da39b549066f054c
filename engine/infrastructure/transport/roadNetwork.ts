/**
 * A road network as columns, one entry a link. Times may be in any unit as long as `fixed` is in the same one; `capacity` and
 * vehicles are of the same span of time. Nodes count from 0. A link without capacity is closed.
 */
export interface RoadNetwork {
  readonly nodeCount: number;
  /** Nodes below this one are zones that trips may start and end in but not drive through. */
  readonly firstThrough: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacity: Float64Array;
  readonly freeFlow: Float64Array;
  /** Coefficient and power of the Bureau of Public Roads' curve: time = freeFlow · (1 + b · (vehicles ÷ capacity)^power). */
  readonly b: Float64Array;
  readonly power: Float64Array;
  /** What a link costs beside time, whatever flows: weighted tolls and distance. */
  readonly fixed: Float64Array;
}

/** Vehicles from one zone to another. */
export interface Trips {
  readonly from: number;
  readonly to: number;
  readonly vehicles: number;
}

/** Columns of a network from rows. Throws RangeError for a link to nowhere, and for what is negative or no number. */
export function roadNetwork(
  nodeCount: number,
  firstThrough: number,
  links: readonly {
    readonly from: number;
    readonly to: number;
    readonly capacity: number;
    readonly freeFlow: number;
    readonly b: number;
    readonly power: number;
    readonly fixed?: number;
  }[],
): RoadNetwork {
  for (const [i, link] of links.entries()) {
    const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < nodeCount;
    if (!isNode(link.from) || !isNode(link.to))
      throw new RangeError(`Link ${i} goes from node ${link.from} to ${link.to}, of nodes 0 to ${nodeCount - 1}.`);
    const numbers = [link.capacity, link.freeFlow, link.b, link.power, link.fixed ?? 0];
    if (!numbers.every((number) => Number.isFinite(number) && number >= 0))
      throw new RangeError(`Link ${i} takes numbers from 0 on, not ${numbers.join(', ')}.`);
  }
  return {
    nodeCount,
    firstThrough,
    from: Int32Array.from(links, ({ from }) => from),
    to: Int32Array.from(links, ({ to }) => to),
    capacity: Float64Array.from(links, ({ capacity }) => capacity),
    freeFlow: Float64Array.from(links, ({ freeFlow }) => freeFlow),
    b: Float64Array.from(links, ({ b }) => b),
    power: Float64Array.from(links, ({ power }) => power),
    fixed: Float64Array.from(links, ({ fixed }) => fixed ?? 0),
  };
}
