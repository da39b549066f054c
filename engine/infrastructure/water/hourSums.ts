import { EPANET_CODE } from './epanet.ts';
import type { WaterHour } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';

const { node: NODE, link: LINK } = EPANET_CODE;

/** Sums of an hour that are asked for again and again: of one network, at most one hour at a time. */
const KEPT = new WeakMap<WaterNetwork, HourSums>();

/** The sums of an hour that begins: nothing yet. They stand until the network's next hour begins. */
export function hourSums(network: WaterNetwork): HourSums {
  const sums = KEPT.get(network) ?? new HourSums(network);
  KEPT.set(network, sums);
  sums.begin();
  return sums;
}

/** Adds up what flows during an hour: `read` what holds now, `hold` it for so many seconds, and round once at the end. */
export class HourSums {
  readonly #network: WaterNetwork;
  readonly #rate: Columns;
  readonly #sum: Columns;
  readonly #pressure: Float64Array;

  constructor(network: WaterNetwork) {
    this.#network = network;
    this.#rate = columns(network);
    this.#sum = columns(network);
    this.#pressure = new Float64Array(network.junctions.length);
  }

  begin(): void {
    const { node, link, kilowatt } = this.#sum;
    node.fill(0);
    link.fill(0);
    kilowatt.fill(0);
    this.#pressure.fill(Number.POSITIVE_INFINITY);
  }

  /** Reads the flows and pressures that hold from now on. */
  read(): void {
    const { project, nodeCount, links, junctions } = this.#network;
    const { node, link, kilowatt } = this.#rate;
    for (let i = 0; i < nodeCount; i++) node[i] = project.getNodeValue(i + 1, NODE.demand);
    for (let i = 0; i < links.length; i++) {
      link[i] = project.getLinkValue(i + 1, LINK.flow);
      if (links[i]?.kind === 'pump') kilowatt[i] = project.getLinkValue(i + 1, LINK.energy);
    }
    for (let i = 0; i < junctions.length; i++) {
      const pressure = project.getNodeValue((junctions[i]?.node ?? -1) + 1, NODE.pressure);
      this.#pressure[i] = Math.min(this.#pressure[i] ?? 0, pressure);
    }
  }

  hold(seconds: number): void {
    addUp(this.#rate.node, this.#sum.node, seconds);
    addUp(this.#rate.link, this.#sum.link, seconds);
    addUp(this.#rate.kilowatt, this.#sum.kilowatt, seconds);
  }

  /** What a tank takes in a second as things are; negative when it gives. */
  tankLitresASecond(tank: number): number {
    const { units, tanks } = this.#network;
    return ((this.#rate.node[tanks[tank]?.node ?? -1] ?? 0) * units.litresAnHour) / 3600;
  }

  /** The hour in whole litres, with what the tanks then hold and have spilled. */
  hour(held: Float64Array, spilled: Float64Array, demandLitres: readonly number[]): WaterHour {
    const { units, junctions, reservoirs } = this.#network;
    const litres = (sum: number) => whole((sum * units.litresAnHour) / 3600);
    const drawn = (node: number) => this.#sum.node[node] ?? 0;
    const served = junctions.map(({ node }) => litres(drawn(node)));
    return {
      tankLitres: rounded(held, whole),
      servedLitres: served,
      shortLitres: served.map((got, i) => Math.max(0, (demandLitres[i] ?? 0) - got)),
      suppliedLitres: reservoirs.map(({ node }) => litres(-drawn(node))),
      spilledLitres: rounded(spilled, whole),
      linkLitres: rounded(this.#sum.link, litres),
      pressureMillimetres: rounded(this.#pressure, (pressure) => whole(pressure / units.pressurePerMillimetre)),
      wattHours: rounded(this.#sum.kilowatt, (sum) => whole(sum / 3.6)),
    };
  }
}

interface Columns {
  readonly node: Float64Array;
  readonly link: Float64Array;
  readonly kilowatt: Float64Array;
}

function columns({ nodeCount, links }: WaterNetwork): Columns {
  return {
    node: new Float64Array(nodeCount),
    link: new Float64Array(links.length),
    kilowatt: new Float64Array(links.length),
  };
}

function addUp(rate: Float64Array, sum: Float64Array, seconds: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (rate[i] ?? 0) * seconds;
}

function rounded(column: Float64Array, round: (number: number) => number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < column.length; i++) numbers.push(round(column[i] ?? 0));
  return numbers;
}

/** Rounds to an integer that is never -0. Throws RangeError for what is no number: a solver that failed must not be played on. */
function whole(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError('EPANET gave no number.');
  return Math.round(number) + 0;
}
