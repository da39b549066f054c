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
  const multiplier = (pattern: number): number => multiplierAt(network, pattern, hour);
  return {
    demandLitres: network.junctions.map(({ demands }) =>
      Math.round(demands.reduce((sum, { litresAnHour, pattern }) => sum + litresAnHour * multiplier(pattern), 0)),
    ),
    sourceHeadMillimetres: network.reservoirs.map(({ headMillimetres, pattern }) =>
      Math.round(headMillimetres * multiplier(pattern)),
    ),
    speedPerMille: network.links.map(({ speedPerMille, pattern }) => Math.round(speedPerMille * multiplier(pattern))),
  };
}

function multiplierAt(network: WaterNetwork, pattern: number, hour: number): number {
  const { multipliers } = network.patterns[pattern] ?? { multipliers: [1] };
  const period = Math.floor((hour * 3600 + network.patternStartSeconds) / network.patternStepSeconds);
  return multipliers[period % multipliers.length] ?? 1;
}
