import { LEAST_DOSE } from './boilNotice.ts';
import { mixed, ParcelQueue, type Volume } from './parcelQueue.ts';
import type { WaterHour } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';
import { fromParcels, toParcels, type WaterQuality } from './waterQuality.ts';

/** What is put into the water and what is lost on the way. */
export interface Treatment {
  /** Micrograms in each litre that enters the network at a node: at reservoirs, and at junctions where water is put in. */
  readonly doseAtNode: readonly number[];
  /** How much of the dose an hour takes away, per mille. */
  readonly decayPerMille: number;
}

/** Parts of an hour in which water moves at once: five minutes, EPANET's usual step for quality. */
export const PARTS = 12;

/** One hour's water on its way: links as queues, tanks as mixed stocks, and what has come to each node. */
export class WaterInMotion {
  readonly #network: WaterNetwork;
  readonly #queues: readonly ParcelQueue[];
  readonly #stocks: ReadonlyMap<number, Volume>;
  readonly #came: readonly Volume[];
  readonly #unsafeParts: Int32Array;
  readonly #into: readonly number[][];
  readonly #outOf: readonly number[][];
  readonly #flows: WaterHour;
  readonly #treatment: Treatment;
  readonly #putIn: Float64Array;
  readonly #sources: ReadonlySet<number>;

  constructor(
    network: WaterNetwork,
    quality: WaterQuality,
    before: readonly number[],
    flows: WaterHour,
    treatment: Treatment,
  ) {
    const kept = (dose: number) => Math.floor((dose * (1000 - treatment.decayPerMille)) / 1000);
    const isForwards = (link: number) => (flows.linkLitres[link] ?? 0) >= 0;
    const nodes = Array.from({ length: network.nodeCount }, (_, node) => node);
    this.#network = network;
    this.#flows = flows;
    this.#treatment = treatment;
    this.#queues = network.links.map((_, i) => {
      const parcels = toParcels(quality.links[i] ?? []);
      return new ParcelQueue(
        parcels.map((parcel) => ({ ...parcel, dose: kept(parcel.dose) })),
        isForwards(i),
      );
    });
    this.#stocks = new Map(
      network.tanks.map(({ node }, i) => {
        const { dose = 0, sinceMinute = 0 } = quality.tanks[i] ?? {};
        const litres = before[i] ?? 0;
        return [node, { litres, mass: litres * kept(dose), moment: litres * sinceMinute }];
      }),
    );
    this.#came = nodes.map(nothing);
    this.#unsafeParts = new Int32Array(network.nodeCount);
    this.#into = nodes.map(() => []);
    this.#outOf = nodes.map(() => []);
    for (const [i, { from, to }] of network.links.entries()) {
      if (flows.linkLitres[i] === 0) continue;
      this.#outOf[isForwards(i) ? from : to]?.push(i);
      this.#into[isForwards(i) ? to : from]?.push(i);
    }
    this.#putIn = new Float64Array(network.nodeCount);
    for (const [i, { node }] of network.junctions.entries())
      this.#putIn[node] = Math.max(0, -(flows.servedLitres[i] ?? 0));
    this.#sources = new Set(network.reservoirs.map(({ node }) => node));
  }

  /** Lets a node take what its links bring in one part of the hour and pass it on. */
  pass(node: number, part: number, minute: number): void {
    const arrived = nothing();
    for (const link of this.#into[node] ?? []) this.#queues[link]?.take(this.#share(link, part), arrived);
    const dose = this.#treatment.doseAtNode[node] ?? 0;
    if (this.#sources.has(node)) {
      for (const link of this.#outOf[node] ?? [])
        this.#queues[link]?.push({ litres: this.#share(link, part), dose, sinceMinute: minute });
      return;
    }
    const fresh = split(this.#putIn[node] ?? 0, part);
    add(arrived, { litres: fresh, mass: fresh * dose, moment: fresh * minute });
    const came = this.#came[node];
    if (came) add(came, arrived);
    if (arrived.litres > 0 && arrived.mass < LEAST_DOSE * arrived.litres)
      this.#unsafeParts[node] = (this.#unsafeParts[node] ?? 0) + 1;
    const stock = this.#stocks.get(node);
    if (stock) add(stock, arrived);
    for (const link of this.#outOf[node] ?? []) this.#send(link, part, stock ?? arrived, stock !== undefined);
  }

  #send(link: number, part: number, from: Volume, isStock: boolean): void {
    const queue = this.#queues[link];
    // A litre lost to rounding at a node that nothing reached is more of what flowed before.
    const water = from.litres > 0 ? mixed(from) : queue?.newest;
    if (!queue || !water) return;
    const litres = this.#share(link, part);
    queue.push({ ...water, litres });
    if (isStock) add(from, { litres: -litres, mass: -litres * water.dose, moment: -litres * water.sinceMinute });
  }

  /** Only a ring of flow leaves more in a link than it holds, for one of its nodes is served before its giver: lets that go. */
  trim(): void {
    for (const [i, { litres }] of this.#network.links.entries()) {
      const queue = this.#queues[i];
      queue?.take(Math.max(0, queue.litres - litres), nothing());
    }
  }

  /** What has come to a node so far. */
  cameTo(node: number): Volume {
    return this.#came[node] ?? nothing();
  }

  /** In how many parts of the hour too little disinfectant came to a node. */
  unsafePartsAt(node: number): number {
    return this.#unsafeParts[node] ?? 0;
  }

  quality(): WaterQuality {
    const tanks = this.#network.tanks.map(({ node }) => {
      const stock = this.#stocks.get(node);
      const { dose, sinceMinute } = stock && stock.litres > 0 ? mixed(stock) : { dose: 0, sinceMinute: 0 };
      return { dose, sinceMinute };
    });
    return { links: this.#queues.map((queue) => fromParcels(queue.parcels)), tanks };
  }

  #share(link: number, part: number): number {
    return split(Math.abs(this.#flows.linkLitres[link] ?? 0), part);
  }
}

/** The litres of an hour that fall into one of its parts; the parts add up to them. */
function split(litres: number, part: number): number {
  return Math.floor((litres * (part + 1)) / PARTS) - Math.floor((litres * part) / PARTS);
}

function nothing(): Volume {
  return { litres: 0, mass: 0, moment: 0 };
}

function add(to: Volume, what: Volume): void {
  to.litres += what.litres;
  to.mass += what.mass;
  to.moment += what.moment;
}
