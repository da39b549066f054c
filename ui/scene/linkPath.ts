/** A line in pixels, as flat x,y,x,y numbers. */
export type Line = readonly number[];

/** How a link between two nodes runs: where it starts and ends, how far from them, and how much it bows aside. */
export interface LinkCourse {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly gap: number;
  readonly bow: number;
}

const PIECES = 20;

/** A link as a gently bowed line that stops short of both nodes. Empty if the nodes leave no room for it. */
export function linkPath({ from, to, gap, bow }: LinkCourse): Line {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length <= 2 * gap + 2) return [];
  const middleX = (from[0] + to[0]) / 2 - dy * bow;
  const middleY = (from[1] + to[1]) / 2 + dx * bow;
  const line: number[] = [];
  const margin = gap / length;
  for (let piece = 0; piece <= PIECES; piece += 1) {
    const t = margin + ((1 - 2 * margin) * piece) / PIECES;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    line.push(a * from[0] + b * middleX + c * to[0], a * from[1] + b * middleY + c * to[1]);
  }
  return line;
}

/** The drawn pieces of a dashed line: so many pixels drawn, so many left out, and so on, from the start again, to its end. */
export function dashes(line: Line, pattern: readonly number[]): Line[] {
  const pieces: number[][] = [];
  let piece: number[] = line.slice(0, 2);
  let at = 0;
  let left = pattern[0] ?? Number.POSITIVE_INFINITY;
  const isDrawing = () => at % 2 === 0;
  for (let i = 2; i + 1 < line.length; i += 2) {
    let [x, y] = [line[i - 2] ?? 0, line[i - 1] ?? 0];
    const [endX, endY] = [line[i] ?? 0, line[i + 1] ?? 0];
    let length = Math.hypot(endX - x, endY - y);
    while (length > left) {
      x += ((endX - x) * left) / length;
      y += ((endY - y) * left) / length;
      length -= left;
      if (isDrawing()) pieces.push([...piece, x, y]);
      at = (at + 1) % pattern.length;
      piece = [x, y];
      left = pattern[at] ?? Number.POSITIVE_INFINITY;
    }
    left -= length;
    if (isDrawing()) piece.push(endX, endY);
  }
  if (isDrawing() && piece.length >= 4) pieces.push(piece);
  return pieces;
}

/** The middle of a line made by linkPath. */
export function middleOf(line: Line): [number, number] {
  const at = Math.floor(line.length / 4) * 2;
  return [line[at] ?? 0, line[at + 1] ?? 0];
}
