import { type Box, overlapArea } from './placeLabels.ts';

/** Ways to move a box, in shares of its width and height, the shortest first. */
const WAYS: readonly (readonly [number, number])[] = [0, 0.5, 1, 1.5]
  .flatMap((down) => [0, 0.15, 0.3, 0.45].map((across) => [across, down] as const))
  .sort((a, b) => Math.hypot(a[0] * 3, a[1]) - Math.hypot(b[0] * 3, b[1]))
  .flatMap(([across, down]) => [
    [across, -down],
    [across, down],
    [-across, -down],
    [-across, down],
  ]);

/** A nation's name where the map wants it, or moved as little as need be so that it covers none of these; least where that fails. */
export function movedClear(box: Box, others: readonly Box[]): Box {
  let best = { box, covered: Number.POSITIVE_INFINITY };
  for (const [across, down] of WAYS) {
    const [dx, dy] = [across * (box.right - box.left), down * (box.bottom - box.top)];
    const moved = { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
    const covered = others.reduce((sum, other) => sum + overlapArea(moved, other), 0);
    if (covered < best.covered) best = { box: moved, covered };
    if (covered === 0) break;
  }
  return best.box;
}
