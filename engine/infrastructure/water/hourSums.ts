import { EPANET_CODE } from './epanet.ts';
import type { WaterHour } from './waterHour.ts';
import type { WaterNetwork } from './waterNetwork.ts';

const { node: NODE, link: LINK } = EPANET_CODE;

/** Adds up what flows during an hour: `read` what holds now, `hold` it for so many seconds, and round once at the end. */
export class HourSums {
  readonly #network: WaterNetwork;
  readonly #rate: { readonly node: Float64Array; readonly link: Float64Array; readonly kilowatt: Float64Array };
  readonly #sum: { readonly node: Float64Array; readonly link: Float64Array; readonly kilowatt: Float64Array };
  readonly #pressure: Float64Array;

  constructor(network: WaterNetwork) {
    const { nodeCount, links, junctions } = network;
    const columns = () => ({
      node: new Float64Array(nodeCount),
      link: new Float64Array(links.length),
      kilowatt: new Float64Array(links.length),
    });
    this.#network = network;
    this.#rate = columns();
    this.#sum = columns();
    this.#pressure = new Float64Array(junctions.length).fill(Number.POSITIVE_INFINITY);
  }

  /** Reads the flows and pressures that hold from now on. */
  read(): void {
    const { project, nodeCount, links, junctions } = this.#network;
    for (let node = 0; node < nodeCount; node++) this.#rate.node[node] = project.getNodeValue(node + 1, NODE.demand);
    for (let link = 0; link < links.length; link++) {
      this.#rate.link[link] = project.getLinkValue(link + 1, LINK.flow);
      if (links[link]?.kind === 'pump') this.#rate.kilowatt[link] = project.getLinkValue(link + 1, LINK.energy);
    }
    for (const [i, { node }] of junctions.entries())
      this.#pressure[i] = Math.min(this.#pressure[i] ?? 0, project.getNodeValue(node + 1, NODE.pressure));
  }

  hold(seconds: number): void {
    for (const column of ['node', 'link', 'kilowatt'] as const) {
      const [rate, sum] = [this.#rate[column], this.#sum[column]];
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (rate[i] ?? 0) * seconds;
    }
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
      tankLitres: [...held].map(whole),
      servedLitres: served,
      shortLitres: served.map((got, i) => Math.max(0, (demandLitres[i] ?? 0) - got)),
      suppliedLitres: reservoirs.map(({ node }) => litres(-drawn(node))),
      spilledLitres: [...spilled].map(whole),
      linkLitres: [...this.#sum.link].map(litres),
      pressureMillimetres: [...this.#pressure].map((pressure) => whole(pressure / units.pressurePerMillimetre)),
      wattHours: [...this.#sum.kilowatt].map((sum) => whole(sum / 3.6)),
    };
  }
}

/** Rounds to an integer that is never -0. Throws RangeError for what is no number: a solver that failed must not be played on. */
function whole(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError('EPANET gave no number.');
  return Math.round(number) + 0;
}
