import { type Grid, readGrid } from './grid.ts';
import type { Point } from './placeAssets.ts';

/** Half the room a nation's name takes, in units, when the whole map is shown at half size. */
export const LABEL_HALF_WIDTH = 92;
export const LABEL_HALF_HEIGHT = 20;

/** What the place of a name has to respect; all grids cover the whole map. */
export interface LabelSurroundings {
  /** Distance to any nation's land, and to this nation's land. */
  readonly toLand: Grid;
  readonly toOwnLand: Grid;
  readonly nodes: readonly Point[];
  readonly middle: Point;
  readonly width: number;
  readonly height: number;
}

const NODE_CLEARANCE = 46;
const COAST_CLEARANCE = 7;

/** The middle of a nation's name: in open water beside its coast, as atlases set islands, away from every node. */
export function placeLabel(around: LabelSurroundings): [number, number] {
  let best: [number, number] = [around.middle[0], around.middle[1]];
  let bestCost = Number.POSITIVE_INFINITY;
  for (let y = LABEL_HALF_HEIGHT + 16; y <= around.height - LABEL_HALF_HEIGHT - 16; y += 6) {
    for (let x = LABEL_HALF_WIDTH + 90; x <= around.width - LABEL_HALF_WIDTH - 90; x += 6) {
      const cost = misfit(around, x, y);
      if (cost < bestCost) [best, bestCost] = [[x, y], cost];
    }
  }
  return best;
}

function misfit(around: LabelSurroundings, x: number, y: number): number {
  if (around.nodes.some(([nodeX, nodeY]) => labelDistance(x, y, nodeX, nodeY) < NODE_CLEARANCE)) {
    return Number.POSITIVE_INFINITY;
  }
  let nearest = Number.POSITIVE_INFINITY;
  let own = 0;
  for (let across = -1; across <= 1; across += 0.25) {
    for (let down = -1; down <= 1; down += 1) {
      const [pointX, pointY] = [x + across * LABEL_HALF_WIDTH, y + down * LABEL_HALF_HEIGHT];
      nearest = Math.min(nearest, readGrid(around.toLand, pointX, pointY));
      own += readGrid(around.toOwnLand, pointX, pointY) / 27;
    }
  }
  if (nearest < COAST_CLEARANCE) return Number.POSITIVE_INFINITY;
  const [middleX, middleY] = around.middle;
  // Near its own coast first; above or below rather than beside, for a name is wide.
  return own * own * 0.6 + Math.abs(x - middleX) * 1.5 + Math.abs(y - middleY) * 0.5;
}

/** How far a point is from the box of a label whose middle is at x, y. */
export function labelDistance(x: number, y: number, pointX: number, pointY: number): number {
  const across = Math.max(0, Math.abs(pointX - x) - LABEL_HALF_WIDTH);
  const down = Math.max(0, Math.abs(pointY - y) - LABEL_HALF_HEIGHT);
  return Math.sqrt(across * across + down * down);
}
