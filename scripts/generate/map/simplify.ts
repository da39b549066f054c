import { distance, distanceToSegment } from './segment.ts';

type Point = [number, number];

/** A closed outline with fewer points (Douglas–Peucker): none of the dropped ones was further off than `tolerance`. */
export function simplify(outline: readonly Point[], tolerance: number): Point[] {
  const first = outline[0];
  if (first === undefined || outline.length < 4) return [...outline];
  // A closed outline has no ends: it is cut at its first point and at the point furthest from it.
  let far = 0;
  let reach = -1;
  outline.forEach(([x, y], index) => {
    const away = distance(x, y, first[0], first[1]);
    if (away > reach) [far, reach] = [index, away];
  });
  const there = thin(outline.slice(0, far + 1), tolerance);
  const back = thin([...outline.slice(far), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** An open line with fewer points; its ends stay. */
function thin(line: readonly Point[], tolerance: number): Point[] {
  const start = line[0];
  const end = line[line.length - 1];
  if (start === undefined || end === undefined || line.length < 3) return [...line];
  let worst = 0;
  let error = 0;
  line.forEach(([x, y], index) => {
    const away = distanceToSegment(x, y, start[0], start[1], end[0], end[1]);
    if (away > error) [worst, error] = [index, away];
  });
  if (error <= tolerance) return [start, end];
  return [...thin(line.slice(0, worst + 1), tolerance).slice(0, -1), ...thin(line.slice(worst), tolerance)];
}
