import { distanceGrid } from './distanceGrid.ts';
import { type Grid, readGrid } from './grid.ts';
import { ASSET_ROLES, type AssetRole, type NationPlan } from './nationPlans.ts';
import { luck } from './noise.ts';
import { distance, distanceToSegment } from './segment.ts';

export type Point = readonly [number, number];
export type Places = Record<AssetRole, Point>;

/** Two assets are never nearer than this, and none is nearer to the coast than COAST where its island allows. */
export const SPACING = 60;
export const COAST = 25;

const WISHED_SPACING = 104;
const WISHED_COAST = 42;
/** A port stands by the water. */
const MOST_INLAND = COAST + 6;
/** The room a name under a node takes when the whole map is shown at half size. */
const NAME_WIDTH = 170;
const NAME_HEIGHT = 84;
const ROUNDS = 30_000;

/** Lines that the scene will draw between assets; no other asset should lie on one. */
const LINES: readonly (readonly [AssetRole, AssetRole])[] = [
  ['substation', 'hospital'],
  ['substation', 'hub'],
  ['substation', 'north'],
  ['substation', 'south'],
  ['works', 'north'],
  ['works', 'south'],
  ['substation', 'bank'],
  ['hub', 'bank'],
  ['hub', 'port'],
];

/** Places for a nation's assets: near their wishes, well apart, inland. Threshold accepting, with the seed's luck. */
export function placeAssets(seed: string, plan: NationPlan, land: Grid): Places {
  const inland = distanceGrid(land, (value) => value <= 0);
  const sites = buildingSites(inland);
  const wish = wishes(plan, sites);
  const draw = luck(seed, `places/${plan.id}`);
  let places = Object.fromEntries(ASSET_ROLES.map((role) => [role, nearest(sites, wish[role])])) as Places;
  let cost = misfit(places, wish, inland);
  let best = places;
  let bestCost = cost;
  for (let round = 0; round < ROUNDS; round += 1) {
    const role = ASSET_ROLES[Math.floor(draw() * ASSET_ROLES.length)] ?? 'works';
    const cooling = 1 - round / ROUNDS;
    const [x, y] = places[role];
    const reach = 12 + 130 * cooling;
    const tried = { ...places, [role]: nearest(sites, [x + (draw() * 2 - 1) * reach, y + (draw() * 2 - 1) * reach]) };
    const triedCost = misfit(tried, wish, inland);
    if (triedCost - cost > 900 * cooling * cooling) continue;
    [places, cost] = [tried, triedCost];
    if (cost < bestCost) [best, bestCost] = [places, cost];
  }
  return best;
}

/** Points far enough inland, every 8 units. */
function buildingSites(inland: Grid): Point[] {
  const sites: Point[] = [];
  for (let y = 0; y < (inland.rows - 1) * inland.step; y += 8) {
    for (let x = 0; x < (inland.columns - 1) * inland.step; x += 8) {
      if (readGrid(inland, x, y) >= COAST + 1) sites.push([x, y]);
    }
  }
  return sites;
}

/** The plan's wishes, which are shares of the land's bounding box, as points of the map. */
function wishes(plan: NationPlan, sites: readonly Point[]): Places {
  const xs = sites.map(([x]) => x);
  const ys = sites.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const place = (role: AssetRole): Point => {
    const [across, down] = plan.wishes[role];
    return [left + across * (right - left), top + down * (bottom - top)];
  };
  return Object.fromEntries(ASSET_ROLES.map((role) => [role, place(role)])) as Places;
}

function nearest(sites: readonly Point[], [x, y]: Point): Point {
  let best: Point = sites[0] ?? [x, y];
  let reach = Number.POSITIVE_INFINITY;
  for (const site of sites) {
    const away = (site[0] - x) * (site[0] - x) + (site[1] - y) * (site[1] - y);
    if (away < reach) [best, reach] = [site, away];
  }
  return best;
}

/** How bad a set of places is; the squares make one bad case weigh more than many slight ones. */
function misfit(places: Places, wish: Places, inland: Grid): number {
  let cost = 0;
  ASSET_ROLES.forEach((role, index) => {
    const [x, y] = places[role];
    cost += square(distance(x, y, ...wish[role])) / 14;
    const fromCoast = readGrid(inland, x, y);
    cost += 3 * square(Math.max(0, role === 'port' ? fromCoast - MOST_INLAND : WISHED_COAST - fromCoast));
    for (const other of ASSET_ROLES.slice(index + 1)) {
      const [otherX, otherY] = places[other];
      const across = Math.abs(otherX - x);
      const down = Math.abs(otherY - y);
      const apart = distance(x, y, otherX, otherY);
      cost += 4 * square(Math.max(0, WISHED_SPACING - apart));
      cost += 40 * square(Math.max(0, SPACING + 8 - apart));
      if (across < NAME_WIDTH && down < NAME_HEIGHT)
        cost += 2 * square((1 - across / NAME_WIDTH) * (NAME_HEIGHT - down));
    }
    for (const [from, to] of LINES) {
      if (role === from || role === to) continue;
      cost += 5 * square(Math.max(0, 44 - distanceToSegment(x, y, ...places[from], ...places[to])));
    }
  });
  return cost;
}

function square(value: number): number {
  return value * value;
}
