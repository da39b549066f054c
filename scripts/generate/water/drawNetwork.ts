import seedrandom from 'seedrandom';
import type { WaterPlan } from './waterPlan.ts';

/** How large a network is to be. */
export interface WaterSize {
  readonly name: string;
  readonly units: WaterPlan['units'];
  readonly rows: number;
  readonly columns: number;
  /** One tank and one pump each, at opposite ends of evenly spread rows. */
  readonly sources: number;
  /** How much higher the last column lies than the first, in metres. */
  readonly rise: number;
}

const PATTERN = [0.8, 0.7, 0.9, 1.3, 1.4, 1.2, 1.1, 1, 1, 1.3, 1.2, 0.9];

/** Draws a town of streets on a grid, with works at its one side and tanks at the other. The same size and seed give the same town. */
export function drawNetwork({ name, units, rows, columns, sources, rise }: WaterSize, seed: string): WaterPlan {
  const random = seedrandom(`${seed} ${name}`);
  const between = (least: number, most: number, digits = 0) =>
    Math.round((least + random() * (most - least)) * 10 ** digits) / 10 ** digits;
  const at = (row: number, column: number) => `J${row}-${column}`;
  const cells = Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns] as const);
  const junctions = cells.map(([row, column]) => ({
    id: at(row, column),
    elevation: between(18, 24, 1) + Math.round((rise * column) / (columns - 1)),
    demand: between(1, 6, 1),
  }));
  const total = junctions.reduce((sum, { demand }) => sum + demand, 0);
  const rowOf = (source: number) => Math.floor(((source + 0.5) * rows) / sources);
  const usual = Math.round((total * 1.1) / sources);
  const trunk = Math.ceil(Math.sqrt(usual) * 3) * 10;
  const pipe = (id: string, from: string, to: string, diameter: number) => ({
    ...{ id, from, to, length: between(180, 420), diameter },
    roughness: between(100, 135),
  });
  const isTrunk = (row: number) => Array.from({ length: sources }, (_, s) => rowOf(s)).includes(row);
  const streets = cells.flatMap(([row, column]) => [
    ...(column + 1 < columns
      ? [pipe(`E${row}-${column}`, at(row, column), at(row, column + 1), isTrunk(row) ? trunk : between(15, 25) * 10)]
      : []),
    ...(row + 1 < rows ? [pipe(`S${row}-${column}`, at(row, column), at(row + 1, column), between(15, 25) * 10)] : []),
  ]);
  // Wide enough for a day without a pump, so that no tank runs dry in the answers.
  const diameter = Math.ceil(Math.sqrt(((total / sources) * 3.6 * 30) / 7 / (Math.PI / 4)));
  return {
    name,
    units,
    hours: 24,
    junctions,
    reservoirs: Array.from({ length: sources }, (_, s) => ({ id: `R${s}`, head: 30 })),
    tanks: Array.from({ length: sources }, (_, s) => ({
      ...{ id: `T${s}`, elevation: 56 + s, level: 9, least: 1, most: 14, diameter },
    })),
    pipes: [
      ...streets,
      ...Array.from({ length: sources }, (_, s) => pipe(`T${s}-pipe`, `T${s}`, at(rowOf(s), columns - 1), trunk)),
    ],
    pumps: Array.from({ length: sources }, (_, s) => ({
      ...{ id: `P${s}`, from: `R${s}`, to: at(rowOf(s), 0), usual, heads: [58, 44, 12] as const },
    })),
    pattern: PATTERN,
  };
}
