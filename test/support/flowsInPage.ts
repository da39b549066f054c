import seedrandom from 'seedrandom';
import { rememberRoads } from '../../engine/infrastructure/transport/roadHour.ts';
import { openWaterNetwork } from '../../engine/infrastructure/water/openWaterNetwork.ts';
import { rememberHours } from '../../engine/infrastructure/water/rememberHours.ts';
import { openingWater, stepWater } from '../../engine/infrastructure/water/stepWater.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import type { Tools } from '../../engine/run/game.ts';
import { readNet, readTrips, toRoads } from '../../scripts/reference/readTntp.ts';
import { portableTools } from '../../ui/debrief/worker/portableTools.ts';

/** The texts of networks that runs are played on: INP files, and nets with their trips. */
export interface FlowTexts {
  readonly water: readonly string[];
  readonly roads: readonly { readonly net: string; readonly trips: string }[];
}

/** What the test calls on a page: `playFlows` with the tools of the debrief's worker. */
export type FlowsInPage = (texts: FlowTexts, seeds: number) => Promise<readonly string[]>;

/** How many hours a run has. */
const HOURS = 4;

/**
 * Plays seeded hours of water and roads, and gives the hash of everything that came of each seed. The same function in Node and on
 * a page: networks are opened once and used by all seeds in turn.
 */
export function playFlows({ epanet, sha256 }: Tools, texts: FlowTexts, seeds: number): readonly string[] {
  const waters = texts.water.map((text, i) => {
    const network = openWaterNetwork(epanet, `flows${i}`, text);
    return { network, solve: rememberHours(network, 16) };
  });
  const towns = texts.roads.map(({ net, trips }) => {
    const read = readNet(net);
    const weights = { toll: read.tollFactor ?? 0, distance: read.distanceFactor ?? 0 };
    const { roads, trips: rows } = toRoads(read, readTrips(trips), weights);
    return { links: roads.capacity.length, solve: rememberRoads(roads, rows, 16) };
  });
  return Array.from({ length: seeds }, (_, seed) => {
    const random = seedrandom(`flows ${seed}`);
    const chance = (share: number): 0 | 1 => (random() < share ? 1 : 0);
    const results: unknown[] = [];
    const water = waters[seed % waters.length];
    const town = towns[seed % towns.length];
    if (!water || !town) throw new Error('there are no networks');
    let state = openingWater(water.network, 600);
    for (let hour = 0; hour < HOURS; hour++) {
      const step = stepWater(water.network, water.solve, state, {
        hour,
        powered: water.network.links.map(() => chance(0.7)),
        shut: water.network.links.map(() => chance(0.05)),
        automatic: chance(0.8) === 1,
        treatment: {
          doseAtNode: Array.from({ length: water.network.nodeCount }, () => 600 * chance(0.8)),
          decayPerMille: 20,
        },
        notices: water.network.junctions.map(() => (chance(0.3) ? { heededPerMille: 700, demandPerMille: 900 } : null)),
      });
      state = step.state;
      const capacityPerMille = Array.from({ length: town.links }, () => 1000 - 500 * chance(0.3));
      results.push(step, town.solve({ capacityPerMille, demandPerMille: 700 + 100 * Math.floor(random() * 6) }));
    }
    return sha256(canonicalJson(results));
  });
}

const flowsInPage: FlowsInPage = async (texts, seeds) => playFlows(await portableTools(), texts, seeds);

Object.assign(globalThis, { flowsInPage });
