/** How far a point is from a straight line between two others. */
export function distanceToSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const along = shareAlong(x, y, x1, y1, x2, y2);
  return distance(x, y, x1 + (x2 - x1) * along, y1 + (y2 - y1) * along);
}

/** How far along a segment (0 its start, 1 its end) the point on it lies that is nearest to x, y. */
export function shareAlong(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const squared = dx * dx + dy * dy;
  return squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / squared));
}

/** Math.hypot may differ in its last bit between machines; this may not. */
export function distance(x1: number, y1: number, x2: number, y2: number): number {
  return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
}
