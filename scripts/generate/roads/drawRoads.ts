import seedrandom from 'seedrandom';
import type { RoadPlan } from './roadPlan.ts';

/** A town of two-way streets on a grid in which every crossing is a zone, as busy as `perPair` vehicles from each to each make it. */
function drawRoads(name: string, rows: number, columns: number, perPair: number, seed: string): RoadPlan {
  const random = seedrandom(`${seed} ${name}`);
  const between = (least: number, most: number) => Math.round(least + random() * (most - least));
  const at = (row: number, column: number) => row * columns + column + 1;
  const nodes = rows * columns;
  const street = (from: number, to: number) => {
    const [length, speed, lanes] = [between(2, 8), between(3, 6) / 4, between(2, 5)];
    const toll = random() < 0.1 ? between(1, 3) : 0;
    const one = {
      capacity: lanes * 900,
      length,
      freeFlow: Math.round((length / speed) * 100) / 100,
      b: 0.15,
      power: 4,
      toll,
    };
    return [
      { ...one, from, to },
      { ...one, from: to, to: from },
    ];
  };
  const links = Array.from({ length: nodes }, (_, i) => [Math.floor(i / columns), i % columns] as const).flatMap(
    ([row, column]) => [
      ...(column + 1 < columns ? street(at(row, column), at(row, column + 1)) : []),
      ...(row + 1 < rows ? street(at(row, column), at(row + 1, column)) : []),
    ],
  );
  const weights = Array.from({ length: nodes }, () => between(1, 5));
  const trips = weights.flatMap((from, i) =>
    weights.flatMap((to, j) =>
      i === j ? [] : [{ from: i + 1, to: j + 1, vehicles: Math.round((perPair * from * to) / 9) }],
    ),
  );
  return { name, zones: nodes, nodes, firstThrough: 1, tollFactor: 0.5, distanceFactor: 0.1, links, trips };
}

/** Two zones and three ways between them that share nothing: powers 1, 4 and 4.5, and a constant stub that nobody can avoid. */
export const FORK: RoadPlan = {
  name: 'Fork',
  zones: 2,
  nodes: 6,
  firstThrough: 3,
  tollFactor: 0,
  distanceFactor: 0,
  links: [
    { from: 1, to: 3, capacity: 9000, length: 1, freeFlow: 1, b: 0, power: 1, toll: 0 },
    { from: 3, to: 4, capacity: 2000, length: 5, freeFlow: 10, b: 0.5, power: 1, toll: 0 },
    { from: 3, to: 5, capacity: 1500, length: 7, freeFlow: 12, b: 0.15, power: 4, toll: 0 },
    { from: 3, to: 6, capacity: 1000, length: 9, freeFlow: 9, b: 0.15, power: 4.5, toll: 0 },
    { from: 4, to: 2, capacity: 9000, length: 1, freeFlow: 1, b: 0, power: 1, toll: 0 },
    { from: 5, to: 2, capacity: 9000, length: 1, freeFlow: 1, b: 0, power: 1, toll: 0 },
    { from: 6, to: 2, capacity: 9000, length: 1, freeFlow: 1, b: 0, power: 1, toll: 0 },
  ],
  trips: [{ from: 1, to: 2, vehicles: 5000 }],
};

/** Braess's paradox with numbers of our own: the link from 3 to 4 makes everybody take 80 minutes, and without it 65.5. */
export const SHORTCUT: RoadPlan = {
  name: 'Shortcut',
  zones: 2,
  nodes: 4,
  firstThrough: 3,
  tollFactor: 0,
  distanceFactor: 0,
  links: [
    { from: 1, to: 3, capacity: 4000, length: 1, freeFlow: 1, b: 39, power: 1, toll: 0 },
    { from: 1, to: 4, capacity: 4000, length: 1, freeFlow: 45, b: 0, power: 1, toll: 0 },
    { from: 3, to: 2, capacity: 4000, length: 1, freeFlow: 45, b: 0, power: 1, toll: 0 },
    { from: 3, to: 4, capacity: 4000, length: 1, freeFlow: 0, b: 0, power: 1, toll: 0 },
    { from: 4, to: 2, capacity: 4000, length: 1, freeFlow: 1, b: 39, power: 1, toll: 0 },
  ],
  trips: [{ from: 1, to: 2, vehicles: 4000 }],
};

const SEED = 'longtable roads 1';

/** Our towns: one whose ways can all be listed, and one of the size of the usual test problems, 24 zones and 76 links. */
export const ROAD_TOWNS: readonly RoadPlan[] = [
  drawRoads('Block', 3, 3, 330, SEED),
  drawRoads('Delta', 4, 6, 130, SEED),
];
