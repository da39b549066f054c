import { restoration } from '../grid/restoration.ts';
import type { CalibrationRow } from './calibrationRow.ts';

const GRIDS = [
  ['a', 30],
  ['b', 30],
  ['a', 60],
  ['b', 60],
  ['a', 118],
  ['b', 118],
] as const;

/** Points of a hundred to either side. */
const BAND = 10;

/** Spain, 28 April 2025: hours after 12:33, and the share of demand that was back, in hundredths. */
const LOAD = [
  [7, 21.6],
  [13.45, 77.7],
  [14.3, 82.4],
  [15.45, 87.37],
  [16.45, 92.09],
  [17.5, 99.16],
] as const;

/** The same for substations with power. */
const SUBSTATIONS = [
  [7, 50],
  [13.45, 96],
  [15.45, 100],
] as const;

/** Six whole synthetic grids that went dark at once and come back by themselves (rule E7), beside Spain, Portugal and Italy. */
export function restorationRows(): readonly CalibrationRow[] {
  const grids = GRIDS.map(([seed, buses]) => restoration(`restored ${seed}`, buses));
  const spread = (figure: (grid: (typeof grids)[number]) => number): readonly number[] => {
    const sorted = grids.map(figure).sort((a, b) => a - b);
    const middle = ((sorted[2] ?? Number.NaN) + (sorted[3] ?? Number.NaN)) / 2;
    return [sorted[0] ?? Number.NaN, middle, sorted[5] ?? Number.NaN].map((value) => Math.round(value * 10) / 10);
  };
  const curve = (
    what: string,
    points: readonly (readonly [number, number])[],
    share: (grid: (typeof grids)[number], hours: number) => number,
    field: 'restoration_spain_fraction_of_demand' | 'substations_energised',
  ): readonly CalibrationRow[] =>
    points.map(([hours, figure], i) => ({
      kind: 'restoration curve',
      what: `${what} after ${hours} h, %`,
      read: `Spain 2025: ${figure}`,
      engine: spread((grid) => 100 * share(grid, hours)),
      band: [Math.max(0, figure - BAND), Math.min(100, figure + BAND)],
      asRead: { incident: 'iberia-2025', figure, from: (read) => 100 * (read[field][i]?.[1] ?? Number.NaN) },
    }));
  const whole = spread((grid) => hoursUntil(grid.load, 0.99));
  const live = spread((grid) => hoursUntil(grid.buses, 1));
  return [
    ...curve('load back', LOAD, (grid, hours) => grid.load(hours), 'restoration_spain_fraction_of_demand'),
    ...curve('substations with power', SUBSTATIONS, (grid, hours) => grid.buses(hours), 'substations_energised'),
    {
      kind: 'restoration curve',
      what: 'until every substation has power, h',
      read: 'Portugal 2025: 11.8; Spain 2025: 15.5',
      engine: live,
      band: [11.8, 15.5],
      asRead: { incident: 'iberia-2025', figure: 15.5, from: (read) => read.spain_transmission_restored_h },
    },
    {
      kind: 'restoration curve',
      what: 'until 99 % of load is back, h',
      read: 'Italy 2003: 19',
      engine: whole,
      band: [14, 24],
      asRead: { incident: 'italy-2003', figure: 19, from: (read) => read.restoration_h_full },
    },
  ];
}

/** The first whole hour at which a share is reached. */
function hoursUntil(share: (hours: number) => number, wanted: number): number {
  for (let hours = 0; hours <= 24; hours++) if (share(hours) >= wanted) return hours;
  return Number.POSITIVE_INFINITY;
}
