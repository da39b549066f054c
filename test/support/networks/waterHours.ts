import { openWaterNetwork } from '../../../engine/infrastructure/water/openWaterNetwork.ts';
import { rememberHours } from '../../../engine/infrastructure/water/rememberHours.ts';
import { openingWater, stepWater } from '../../../engine/infrastructure/water/stepWater.ts';
import type { WaterWorks } from '../../../engine/model/network.ts';
import { epanet } from '../water/ownNetworks.ts';

/** What works put into the water, well above what a tap needs. */
export const DOSE = 500;

/** A tap in one hour. */
export interface TapHour {
  readonly dose: number;
  readonly askedLitres: number;
  readonly servedLitres: number;
  readonly pressureMillimetres: number;
}

/** Runs pipes for some hours; no works puts anything into the water from `stopsAt` on. By hour, then by tap. */
export function waterHours(water: WaterWorks, hours: number, stopsAt: number): readonly (readonly TapHour[])[] {
  const network = openWaterNetwork(epanet, 'pipes', water.inp);
  const solve = rememberHours(network, 4);
  const sources = new Set(network.reservoirs.map(({ node }) => node));
  const at = water.taps.map(({ junction }) => network.junctions.findIndex(({ id }) => id === junction));
  let state = openingWater(network, DOSE);
  return Array.from({ length: hours }, (_, hour) => {
    const dose = hour < stopsAt ? DOSE : 0;
    const step = stepWater(network, solve, state, {
      hour,
      powered: network.links.map(() => 1),
      shut: network.links.map(() => 0),
      automatic: true,
      treatment: {
        doseAtNode: Array.from({ length: network.nodeCount }, (_, node) => (sources.has(node) ? dose : 0)),
        decayPerMille: 0,
      },
      notices: network.junctions.map(() => null),
    });
    state = step.state;
    const { servedLitres, shortLitres, pressureMillimetres } = step.flows;
    return at.map((i) => ({
      dose: step.taps[i]?.dose ?? 0,
      askedLitres: (servedLitres[i] ?? 0) + (shortLitres[i] ?? 0),
      servedLitres: servedLitres[i] ?? 0,
      pressureMillimetres: pressureMillimetres[i] ?? 0,
    }));
  });
}
