import { LEAST_DOSE } from './boilNotice.ts';
import { decayed, ParcelQueue, type Volume } from './parcelQueue.ts';
import type { WaterCourse } from './waterCourse.ts';
import type { WaterQuality } from './waterQuality.ts';
import { type Followed, gained } from './whatToFollow.ts';

/** What is put into the water and what is lost on the way. */
export interface Treatment {
  /** Micrograms in each litre that enters the network at a node: at reservoirs, and at junctions where water is put in. */
  readonly doseAtNode: readonly number[];
  /** How much of the dose an hour takes away, per mille. */
  readonly decayPerMille: number;
}

/** An hour's water before it moves. */
export interface WaterAtHand {
  readonly quality: WaterQuality;
  /** What the tanks hold when the hour begins. */
  readonly tankLitres: readonly number[];
  readonly treatment: Treatment;
  /** Which hour begins; null where nobody asks how old water is. */
  readonly hour: number | null;
}

/** Parts of an hour in which water moves at once: five minutes, EPANET's usual step for quality. */
export const PARTS = 12;

/** One hour's water on its way: followed links as queues, followed tanks as mixed stocks, and what has come to each followed node. */
export class WaterInMotion {
  readonly #course: WaterCourse;
  readonly #water: WaterAtHand;
  readonly #followed: Followed;
  /** Of links that are followed. */
  readonly #queues: readonly (ParcelQueue | null)[];
  /** By node: tanks that are followed. */
  readonly #stocks: readonly (Volume | null)[];
  readonly #came: readonly (Volume | null)[];
  readonly #unsafeParts: Int32Array;
  readonly #isSource: Uint8Array;
  readonly #arrived: Volume = nothing();

  constructor(course: WaterCourse, water: WaterAtHand, followed: Followed) {
    const { network, flows } = course;
    const { quality, tankLitres, treatment } = water;
    this.#course = course;
    this.#water = water;
    this.#followed = followed;
    this.#queues = network.links.map((_, i) =>
      followed.links[i] === 1
        ? new ParcelQueue(quality.links[i] ?? [], (flows.linkLitres[i] ?? 0) >= 0, treatment.decayPerMille)
        : null,
    );
    const stocks = new Array<Volume | null>(network.nodeCount).fill(null);
    for (const [i, { node }] of network.tanks.entries()) {
      if (followed.nodes[node] === 0) continue;
      const { dose = 0, sinceMinute = 0 } = quality.tanks[i] ?? {};
      const litres = tankLitres[i] ?? 0;
      const mass = litres * decayed(dose, treatment.decayPerMille);
      stocks[node] = { litres, mass, moment: litres * sinceMinute };
    }
    this.#stocks = stocks;
    this.#came = Array.from(followed.nodes, (isFollowed) => (isFollowed === 1 ? nothing() : null));
    this.#unsafeParts = new Int32Array(network.nodeCount);
    this.#isSource = new Uint8Array(network.nodeCount);
    for (const { node } of network.reservoirs) this.#isSource[node] = 1;
  }

  /** Moves the water of one part of the hour. */
  move(part: number): void {
    const { hour } = this.#water;
    const minute = hour === null ? 0 : hour * 60 + (part * 60) / PARTS;
    for (const node of this.#course.order) this.#pass(node, part, minute);
    this.#trim();
  }

  /** Lets a node take what its links bring in one part of the hour and pass it on. */
  #pass(node: number, part: number, minute: number): void {
    const { into, putIn } = this.#course;
    const dose = this.#water.treatment.doseAtNode[node] ?? 0;
    if (this.#isSource[node] === 1) {
      // What flows back is gone.
      for (let k = into.from[node] ?? 0; k < (into.from[node + 1] ?? 0); k++)
        this.#take(into.links[k] ?? 0, part, this.#emptied());
      this.#give(node, part, dose, minute);
      return;
    }
    const came = this.#came[node];
    if (!came) {
      this.#give(node, part, this.#followed.usualDose, 0);
      return;
    }
    const arrived = this.#emptied();
    for (let k = into.from[node] ?? 0; k < (into.from[node + 1] ?? 0); k++)
      this.#take(into.links[k] ?? 0, part, arrived);
    const fresh = split(putIn[node] ?? 0, part);
    if (fresh > 0) add(arrived, fresh, dose, minute);
    came.litres += arrived.litres;
    came.mass += arrived.mass;
    came.moment += arrived.moment;
    if (arrived.litres > 0 && arrived.mass < LEAST_DOSE * arrived.litres)
      this.#unsafeParts[node] = (this.#unsafeParts[node] ?? 0) + 1;
    const stock = this.#stocks[node];
    if (stock) {
      stock.litres += arrived.litres;
      stock.mass += arrived.mass;
      stock.moment += arrived.moment;
    }
    this.#send(node, part, stock ?? arrived, stock !== undefined && stock !== null);
  }

  #emptied(): Volume {
    const arrived = this.#arrived;
    arrived.litres = 0;
    arrived.mass = 0;
    arrived.moment = 0;
    return arrived;
  }

  /** What a link brings in one part of the hour: of one that is not followed, usual water. */
  #take(link: number, part: number, into: Volume): void {
    const litres = this.#share(link, part);
    const queue = this.#queues[link];
    if (queue) queue.take(litres, into);
    else add(into, litres, this.#followed.usualDose, 0);
  }

  /** Gives water of one kind to those of a node's links that are followed. */
  #give(node: number, part: number, dose: number, minute: number): void {
    const { outOf } = this.#course;
    for (let k = outOf.from[node] ?? 0; k < (outOf.from[node + 1] ?? 0); k++) {
      const link = outOf.links[k] ?? 0;
      this.#queues[link]?.push(this.#share(link, part), dose, minute);
    }
  }

  #send(node: number, part: number, from: Volume, isStock: boolean): void {
    const { outOf } = this.#course;
    for (let k = outOf.from[node] ?? 0; k < (outOf.from[node + 1] ?? 0); k++) {
      const link = outOf.links[k] ?? 0;
      const queue = this.#queues[link];
      if (!queue) continue;
      const { litres } = from;
      // A litre lost to rounding at a node that nothing reached is more of what flowed before.
      if (litres <= 0 && queue.isEmpty) continue;
      const dose = litres > 0 ? Math.floor(from.mass / litres) : queue.newestDose;
      const minute = litres > 0 ? Math.floor(from.moment / litres) : queue.newestMinute;
      const share = this.#share(link, part);
      queue.push(share, dose, minute);
      if (isStock) add(from, -share, dose, minute);
    }
  }

  /** Only a ring of flow leaves more in a link than it holds, for one of its nodes is served before its giver: lets that go. */
  #trim(): void {
    const { links } = this.#course.network;
    for (let i = 0; i < links.length; i++) {
      const queue = this.#queues[i];
      const over = queue ? queue.litres - (links[i]?.litres ?? 0) : 0;
      if (over > 0) queue?.take(over, nothing());
    }
  }

  /** What has come to a node so far; of one that is not followed, what comes in the whole hour. */
  cameTo(node: number): Volume {
    const came = this.#came[node];
    if (came) return came;
    const { into, putIn, flows } = this.#course;
    const brought = nothing();
    let litres = putIn[node] ?? 0;
    for (let k = into.from[node] ?? 0; k < (into.from[node + 1] ?? 0); k++)
      litres += Math.abs(flows.linkLitres[into.links[k] ?? -1] ?? 0);
    add(brought, litres, this.#followed.usualDose, 0);
    return brought;
  }

  /** In how many parts of the hour too little disinfectant came to a node. */
  unsafePartsAt(node: number): number {
    return this.#unsafeParts[node] ?? 0;
  }

  quality(): WaterQuality {
    const { network } = this.#course;
    const { quality, tankLitres } = this.#water;
    const tanks = network.tanks.map(({ node }, i) => {
      const stock = this.#stocks[node];
      if (stock && stock.litres > 0)
        return { dose: Math.floor(stock.mass / stock.litres), sinceMinute: Math.floor(stock.moment / stock.litres) };
      const holdsUsual = !stock && (tankLitres[i] ?? 0) + gained(this.#course, node) > 0;
      return { dose: holdsUsual ? this.#followed.usualDose : 0, sinceMinute: 0 };
    });
    return { links: network.links.map((_, i) => this.#queues[i]?.numbers ?? quality.links[i] ?? []), tanks };
  }

  #share(link: number, part: number): number {
    return split(Math.abs(this.#course.flows.linkLitres[link] ?? 0), part);
  }
}

/** The litres of an hour that fall into one of its parts; the parts add up to them. */
function split(litres: number, part: number): number {
  return Math.floor((litres * (part + 1)) / PARTS) - Math.floor((litres * part) / PARTS);
}

function nothing(): Volume {
  return { litres: 0, mass: 0, moment: 0 };
}

function add(to: Volume, litres: number, dose: number, minute: number): void {
  to.litres += litres;
  to.mass += litres * dose;
  to.moment += litres * minute;
}
