import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PLAY_GAP, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { openWaterNetwork } from '../../engine/infrastructure/water/openWaterNetwork.ts';
import { rememberHours } from '../../engine/infrastructure/water/rememberHours.ts';
import { scheduleAt } from '../../engine/infrastructure/water/scheduleAt.ts';
import { solveWaterHour } from '../../engine/infrastructure/water/solveWaterHour.ts';
import { openingWater, stepWater } from '../../engine/infrastructure/water/stepWater.ts';
import { loadEpanet } from '../../toolkit/loadEpanet.ts';
import { readNet, readTrips, toRoads } from '../reference/readTntp.ts';

/** One figure of the bench: the median over its repetitions, and the work behind it. */
export interface BenchRow {
  readonly name: string;
  readonly work: string;
  readonly micros: number;
}

const FOLDER = resolve(import.meta.dirname, '../../test/reference');
const REPETITIONS = 200;

/** An hour of water and of roads on our own networks: cold, remembered, and begun from the usual hour. */
export async function flowRows(): Promise<readonly BenchRow[]> {
  const epanet = await loadEpanet();
  return [...['Village', 'City'].flatMap((name) => waterRows(epanet, name)), ...roadRows('Delta')];
}

function waterRows(epanet: Parameters<typeof openWaterNetwork>[0], name: string): readonly BenchRow[] {
  const network = openWaterNetwork(epanet, `bench${name}`, readFileSync(resolve(FOLDER, `water/${name}.inp`), 'utf8'));
  const work = `${network.junctions.length} junctions, ${network.links.length} links`;
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
  return [
    { name: `water hour, ${name}, solved`, work, micros: median((i) => solveWaterHour(network, inputsAt(i))) },
    { name: `water hour, ${name}, remembered`, work, micros: median(() => remember(inputsAt(0))) },
    {
      name: `water hour, ${name}, solved and carried to the taps`,
      work,
      micros: median((hour) => {
        const solve = (inputs: Parameters<typeof solveWaterHour>[1]) => solveWaterHour(network, inputs);
        state = stepWater(network, solve, state, { ...conditions, hour }).state;
      }),
    },
  ];
}

function roadRows(name: string): readonly BenchRow[] {
  const text = (what: string) => readFileSync(resolve(FOLDER, `roads/${name}_${what}.tntp`), 'utf8');
  const net = readNet(text('net'));
  const { roads, trips } = toRoads(net, readTrips(text('trips')), {
    toll: net.tollFactor ?? 0,
    distance: net.distanceFactor ?? 0,
  });
  const work = `${net.zones} zones, ${net.links.length} links, relative gap ${PLAY_GAP}`;
  const aim = { gap: PLAY_GAP, mostRounds: 200 };
  const usual = solveRoads(roads, trips, aim);
  const struck = (i: number) => ({
    ...roads,
    capacity: roads.capacity.map((capacity, link) => (link % 12 === i % 12 ? capacity / 2 : capacity)),
  });
  return [
    { name: `roads, ${name}, from nothing`, work, micros: median((i) => solveRoads(struck(i), trips, aim)) },
    {
      name: `roads, ${name}, from the usual hour`,
      work,
      micros: median((i) => solveRoads(struck(i), trips, { ...aim, from: usual })),
    },
  ];
}

function median(work: (repetition: number) => unknown): number {
  const micros = Array.from({ length: REPETITIONS }, (_, i) => {
    const start = performance.now();
    work(i);
    return (performance.now() - start) * 1000;
  });
  return Math.round(micros.sort((a, b) => a - b)[Math.floor(REPETITIONS / 2)] ?? Number.NaN);
}
