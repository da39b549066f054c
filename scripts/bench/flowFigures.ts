import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PLAY_GAP, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { openWaterNetwork } from '../../engine/infrastructure/water/openWaterNetwork.ts';
import { rememberHours } from '../../engine/infrastructure/water/rememberHours.ts';
import { scheduleAt } from '../../engine/infrastructure/water/scheduleAt.ts';
import { solveWaterHour } from '../../engine/infrastructure/water/solveWaterHour.ts';
import { openingWater, stepWater } from '../../engine/infrastructure/water/stepWater.ts';
import { loadEpanet } from '../../server/loadEpanet.ts';
import { readNet, readTrips, toRoads } from '../reference/readTntp.ts';
import type { Figure } from './figure.ts';
import { micros } from './measure.ts';

const FOLDER = resolve(import.meta.dirname, '../../test/reference');
const REPETITIONS = 200;

/** An hour of water and of roads on our own networks: cold, remembered, and begun from the usual hour. */
export async function flowFigures(): Promise<readonly Figure[]> {
  const epanet = await loadEpanet();
  return [...['Village', 'City'].flatMap((name) => waterFigures(epanet, name)), ...roadFigures('Delta')];
}

function waterFigures(epanet: Parameters<typeof openWaterNetwork>[0], name: string): readonly Figure[] {
  const network = openWaterNetwork(epanet, `bench${name}`, readFileSync(resolve(FOLDER, `water/${name}.inp`), 'utf8'));
  const work = { junctions: network.junctions.length, links: network.links.length };
  const conditions = {
    powered: network.links.map(() => 1),
    shut: network.links.map(() => 0),
    automatic: true,
    treatment: { doseAtNode: Array.from({ length: network.nodeCount }, () => 600), decayPerMille: 20 },
    notices: network.junctions.map(() => null),
  };
  let state = openingWater(network, 600);
  const inputsAt = (hour: number) => {
    const schedule = scheduleAt(network, hour);
    return { ...schedule, tankLitres: state.tankLitres, linkPerMille: schedule.speedPerMille };
  };
  const remember = rememberHours(network, 1);
  remember(inputsAt(0));
  const solve = (inputs: Parameters<typeof solveWaterHour>[1]) => solveWaterHour(network, inputs);
  const carried = (hour: number) => {
    state = stepWater(network, solve, state, { ...conditions, hour }).state;
  };
  return [
    figure(`water hour, ${name}, solved`, work, (hour) => solve(inputsAt(hour))),
    figure(`water hour, ${name}, remembered`, work, () => remember(inputsAt(0))),
    figure(`water hour, ${name}, solved and carried to the taps`, work, carried),
  ];
}

function roadFigures(name: string): readonly Figure[] {
  const text = (what: string) => readFileSync(resolve(FOLDER, `roads/${name}_${what}.tntp`), 'utf8');
  const net = readNet(text('net'));
  const { roads, trips } = toRoads(net, readTrips(text('trips')), {
    toll: net.tollFactor ?? 0,
    distance: net.distanceFactor ?? 0,
  });
  const work = { zones: net.zones, links: net.links.length, 'relative gap': String(PLAY_GAP) };
  const aim = { gap: PLAY_GAP, mostRounds: 200 };
  const usual = solveRoads(roads, trips, aim);
  const struck = (i: number) => ({
    ...roads,
    capacity: roads.capacity.map((capacity, link) => (link % 12 === i % 12 ? capacity / 2 : capacity)),
  });
  return [
    figure(`roads, ${name}, from nothing`, work, (i) => solveRoads(struck(i), trips, aim)),
    figure(`roads, ${name}, from the usual hour`, work, (i) => solveRoads(struck(i), trips, { ...aim, from: usual })),
  ];
}

function figure(name: string, work: Figure['work'], run: (n: number) => unknown): Figure {
  return {
    ...{ group: 'solvers', name, unit: 'µs', clock: 'wall', aim: null },
    ...micros(REPETITIONS, 1, run),
    work,
  };
}
