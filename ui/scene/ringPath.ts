import type { Ring } from '../../engine/model/mapData.ts';

/** Rings as one path, rounded through the middles of their sides so that coasts stay soft at any zoom. Fill even-odd. */
export function ringPath(rings: readonly Ring[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    const count = ring.length / 2;
    const at = (i: number): [number, number] => [ring[(i % count) * 2] ?? 0, ring[(i % count) * 2 + 1] ?? 0];
    const [startX, startY] = middle(at(count - 1), at(0));
    path.moveTo(startX, startY);
    for (let i = 0; i < count; i += 1) {
      path.quadraticCurveTo(...at(i), ...middle(at(i), at(i + 1)));
    }
    path.closePath();
  }
  return path;
}

function middle([x1, y1]: [number, number], [x2, y2]: [number, number]): [number, number] {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}
