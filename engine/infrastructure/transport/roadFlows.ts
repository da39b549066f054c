import { linkCost, linkSlope } from './linkCost.ts';
import type { RoadNetwork } from './roadNetwork.ts';

/** A way from one zone to another: its links, and how many vehicles take it. */
export interface Way {
  readonly links: Int32Array;
  vehicles: number;
}

/** What flows on every link, what it costs and how fast that rises, kept in step while ways gain and lose vehicles. */
export class RoadFlows {
  readonly vehicles: Float64Array;
  readonly cost: Float64Array;
  readonly slope: Float64Array;
  readonly #roads: RoadNetwork;
  /** For each link, whether it is on the way that `equalise` compares with. */
  readonly #mark: Int32Array;
  #stamp = 0;

  constructor(roads: RoadNetwork) {
    const count = roads.from.length;
    this.#roads = roads;
    this.vehicles = new Float64Array(count);
    this.cost = new Float64Array(count);
    this.slope = new Float64Array(count);
    this.#mark = new Int32Array(count);
  }

  /** Sums all ways anew, in order, so that no rounding of a thousand small moves stays. */
  load(pairs: readonly (readonly Way[])[]): void {
    this.vehicles.fill(0);
    for (const ways of pairs)
      for (const { links, vehicles } of ways)
        for (const link of links) this.vehicles[link] = (this.vehicles[link] ?? 0) + vehicles;
    for (let link = 0; link < this.vehicles.length; link++) this.#price(link);
  }

  /**
   * Moves vehicles from each dearer way of a pair to its cheapest, as many as would make the two equal if costs rose straight on
   * (one step of gradient projection, scaled by the links in which the two differ).
   */
  equalise(ways: readonly Way[]): void {
    const best = this.#cheapest(ways);
    if (!best) return;
    for (const way of ways) {
      if (way === best || way.vehicles === 0) continue;
      const [stamp, own] = this.#compare(best, way);
      let dearer = 0;
      let slope = 0;
      for (const link of way.links) {
        if (this.#mark[link] === own) continue;
        dearer += this.cost[link] ?? 0;
        slope += this.slope[link] ?? 0;
      }
      for (const link of best.links) {
        if (this.#mark[link] !== stamp) continue;
        dearer -= this.cost[link] ?? 0;
        slope += this.slope[link] ?? 0;
      }
      if (dearer <= 0) continue;
      const moved = slope > 0 ? Math.min(way.vehicles, dearer / slope) : way.vehicles;
      if (moved > 0) this.#move(way, best, moved, stamp, own);
    }
  }

  #cheapest(ways: readonly Way[]): Way | undefined {
    let best: Way | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const way of ways) {
      let cost = 0;
      for (const link of way.links) cost += this.cost[link] ?? 0;
      if (cost >= least) continue;
      best = way;
      least = cost;
    }
    return best;
  }

  /** Marks links: `stamp` where only the first way goes, `own` where both go. */
  #compare(best: Way, way: Way): readonly [stamp: number, own: number] {
    const stamp = this.#stamp + 1;
    const own = this.#stamp + 2;
    this.#stamp = own;
    for (const link of best.links) this.#mark[link] = stamp;
    for (const link of way.links) if (this.#mark[link] === stamp) this.#mark[link] = own;
    return [stamp, own];
  }

  #move(from: Way, to: Way, vehicles: number, stamp: number, own: number): void {
    from.vehicles -= vehicles;
    to.vehicles += vehicles;
    for (const link of from.links) if (this.#mark[link] !== own) this.#add(link, -vehicles);
    for (const link of to.links) if (this.#mark[link] === stamp) this.#add(link, vehicles);
  }

  #add(link: number, vehicles: number): void {
    this.vehicles[link] = Math.max(0, (this.vehicles[link] ?? 0) + vehicles);
    this.#price(link);
  }

  #price(link: number): void {
    const vehicles = this.vehicles[link] ?? 0;
    if ((this.#roads.capacity[link] ?? 0) <= 0) {
      this.cost[link] = Number.POSITIVE_INFINITY;
      return;
    }
    this.cost[link] = linkCost(this.#roads, link, vehicles);
    this.slope[link] = linkSlope(this.#roads, link, vehicles);
  }
}
