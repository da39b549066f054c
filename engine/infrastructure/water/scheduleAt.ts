import type { WaterNetwork } from './waterNetwork.ts';

/** What a network's own file asks for in an hour, by its patterns. */
export interface WaterSchedule {
  readonly demandLitres: readonly number[];
  readonly sourceHeadMillimetres: readonly number[];
  /** Of each link when it is open: a pump's speed by its pattern; 1000 for others. */
  readonly speedPerMille: readonly number[];
}

/** How many hours of a network are remembered. */
const REMEMBERED_HOURS = 256;
const KEPT = new WeakMap<WaterNetwork, Map<number, WaterSchedule>>();

/** The schedule of an exercise hour from 0 on, by the multipliers that hold when it begins. A network's last hours are remembered. */
export function scheduleAt(network: WaterNetwork, hour: number): WaterSchedule {
  const hours = KEPT.get(network) ?? new Map<number, WaterSchedule>();
  const known = hours.get(hour);
  if (known) return known;
  KEPT.set(network, hours);
  if (hours.size >= REMEMBERED_HOURS) hours.clear();
  const schedule = readSchedule(network, hour);
  hours.set(hour, schedule);
  return schedule;
}

function readSchedule(network: WaterNetwork, hour: number): WaterSchedule {
  const { junctions, reservoirs, links, patterns } = network;
  const period = Math.floor((hour * 3600 + network.patternStartSeconds) / network.patternStepSeconds);
  const multipliers = patterns.map(({ multipliers: each }) => each[period % each.length] ?? 1);
  const demandLitres: number[] = [];
  for (const { demands } of junctions) {
    let litres = 0;
    for (const { litresAnHour, pattern } of demands) litres += litresAnHour * (multipliers[pattern] ?? 1);
    demandLitres.push(Math.round(litres));
  }
  const sourceHeadMillimetres: number[] = [];
  for (const { headMillimetres, pattern } of reservoirs)
    sourceHeadMillimetres.push(Math.round(headMillimetres * (multipliers[pattern] ?? 1)));
  const speedPerMille: number[] = [];
  for (const { speedPerMille: usual, pattern } of links)
    speedPerMille.push(Math.round(usual * (multipliers[pattern] ?? 1)));
  return { demandLitres, sourceHeadMillimetres, speedPerMille };
}
