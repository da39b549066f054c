import { distance, distanceToSegment } from './segment.ts';

/** A closed outline as flat x,y,x,y numbers. */
export type Ring = readonly number[];

/** The points of a ring, in order. */
export function* points(ring: Ring): Generator<readonly [number, number]> {
  for (let i = 0; i + 1 < ring.length; i += 2) yield [ring[i] ?? 0, ring[i + 1] ?? 0];
}

/** The sides of a ring as x1, y1, x2, y2, the closing side included. */
export function* sides(ring: Ring): Generator<readonly [number, number, number, number]> {
  let x1 = ring[ring.length - 2] ?? 0;
  let y1 = ring[ring.length - 1] ?? 0;
  for (const [x2, y2] of points(ring)) {
    yield [x1, y1, x2, y2];
    x1 = x2;
    y1 = y2;
  }
}

/** The area a ring encloses, never negative. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (const [x1, y1, x2, y2] of sides(ring)) twice += x1 * y2 - x2 * y1;
  return Math.abs(twice) / 2;
}

/** The length of a ring's outline. */
export function ringLength(ring: Ring): number {
  let length = 0;
  for (const [x1, y1, x2, y2] of sides(ring)) length += distance(x1, y1, x2, y2);
  return length;
}

/** Whether a point lies inside, counting even-odd over all rings. */
export function insideRings(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [x1, y1, x2, y2] of sides(ring)) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** How far a point is from the nearest outline. */
export function distanceToRings(rings: readonly Ring[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [x1, y1, x2, y2] of sides(ring)) nearest = Math.min(nearest, distanceToSegment(x, y, x1, y1, x2, y2));
  }
  return nearest;
}
