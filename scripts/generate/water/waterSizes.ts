import type { WaterSize } from './drawNetwork.ts';

/** Our own networks: two of a village's size and one of a city's, in metric and in customary units, flat and on a hill. */
export const WATER_SIZES: readonly WaterSize[] = [
  { name: 'Village', units: 'LPS', rows: 3, columns: 3, sources: 1, rise: 4 },
  { name: 'Hill', units: 'GPM', rows: 2, columns: 5, sources: 1, rise: 28 },
  { name: 'City', units: 'LPS', rows: 8, columns: 12, sources: 3, rise: 12 },
];

/** What our committed networks are drawn from. */
export const WATER_SEED = 'longtable water 1';
