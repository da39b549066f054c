import type { MapData } from '../../engine/model/mapData.ts';
import { contentBounds } from '../scene/mapBounds.ts';
import { movedClear } from '../scene/movedClear.ts';
import { type Box, type LabelWish, overlapArea, placeLabels } from '../scene/placeLabels.ts';
import { fitBounds, type Size, type Viewport } from '../scene/viewport.ts';

/** What stands on the wall's map, in pixels of its host. */
export interface MapNames {
  readonly view: Viewport;
  readonly sites: readonly { readonly id: string; readonly x: number; readonly y: number; readonly radius: number }[];
  readonly labels: readonly MapLabel[];
}

export interface MapLabel {
  readonly id: string;
  readonly text: string;
  /** The middle of its letters. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly look: 'nation' | 'site';
}

/** Letters and dots as shares of the host's height, so that they are read from the same distance on every projector. */
const NATION_SHARE = 0.062;
const SITE_SHARE = 0.03;
const DOT_SHARE = 0.008;
/** How wide a letter is on average, as a share of its height; wide enough that no name is longer. */
const LETTER = 0.54;
const NATION_LETTER = 0.6;
/** A line's height, as a share of its letters'. */
const LINE = 1.2;

/** Names that find no place for themselves are tried smaller, down to this share of their usual height. */
const SMALLER = [1, 0.92, 0.85, 0.78, 0.72];

const ROUNDS = 4;

/** In how many orders names try to choose their places: what is free for the next one depends on it. */
const ORDERS = 40;

/** Fits the map into its host and places the names: the nations' first, a site's beside it where it covers least. */
export function mapNames(
  map: MapData,
  size: Size,
  names: { readonly nations: ReadonlyMap<string, string>; readonly sites: ReadonlyMap<string, string> },
): MapNames {
  const usual = size.height * SITE_SHARE;
  const view = fitBounds(contentBounds(map), size, { top: 8, right: 8, bottom: usual * 1.5, left: 8 });
  const at = ([x, y]: readonly [number, number]) => ({ x: x * view.scale + view.x, y: y * view.scale + view.y });
  const radius = Math.max(3, size.height * DOT_SHARE);
  const sites = map.assets.map((asset) => ({ id: asset.id, ...at(asset.at), radius }));
  const discs = new Map(sites.map((site) => [site.id, discOf(site)]));
  const nations = map.nations.map(({ id, label }): MapLabel => {
    const own = { id, text: names.nations.get(id) ?? id, size: size.height * NATION_SHARE, look: 'nation' } as const;
    const box = movedClear(boxOf({ ...own, ...at(label) }), [...discs.values(), ...beyond(size)]);
    return { ...own, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  });
  const taken: Box[] = [...nations.map(boxOf), ...beyond(size)];
  const { placed, letters } = placeAll({ discs, taken }, usual, (high) =>
    sites.map((site) => {
      const text = names.sites.get(site.id) ?? site.id;
      return { ...site, width: text.length * high * LETTER, height: high * LINE, must: true };
    }),
  );
  const own = sites.flatMap(({ id }): readonly MapLabel[] => {
    const box = placed.get(id);
    if (!box) return [];
    const x = within((box.left + box.right) / 2, (box.right - box.left) / 2, size.width);
    const y = within((box.top + box.bottom) / 2, letters / 2, size.height);
    return [{ id, text: names.sites.get(id) ?? id, x, y, size: letters, look: 'site' }];
  });
  return { view, sites, labels: [...own, ...nations] };
}

/** What no name should cover: dots by their sites, and all else that stands there. */
interface Ground {
  readonly discs: ReadonlyMap<string, Box>;
  readonly taken: readonly Box[];
}

interface Placed {
  readonly placed: ReadonlyMap<string, Box>;
  readonly letters: number;
}

/** Places all names at the largest height at which, in some order, none covers another or the ground; else where least is covered. */
function placeAll(ground: Ground, usual: number, wishesAt: (letters: number) => readonly LabelWish[]): Placed {
  let best: (Placed & { readonly covered: number }) | null = null;
  for (const share of SMALLER) {
    const letters = usual * share;
    const wishes = wishesAt(letters);
    for (const order of ordersOf(wishes)) {
      const placed = moved(order, ground);
      const covered = wishes.reduce((sum, { id }) => sum + coveredBy(id, placed, ground), 0);
      if (!best || covered < best.covered) best = { placed, letters, covered };
      if (covered === 0) return best;
    }
  }
  return best ?? { placed: new Map(), letters: usual };
}

/** From north to south first: a name below its dot then finds the next ones still free to move; then strides through that order. */
function ordersOf(wishes: readonly LabelWish[]): readonly (readonly LabelWish[])[] {
  const rows = wishes.toSorted((a, b) => a.y - b.y);
  return Array.from({ length: ORDERS }, (_, stride) =>
    rows
      .map((wish, at) => ({ wish, turn: (at * (2 * stride + 1) + stride) % (rows.length + 1) }))
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ wish }) => wish),
  );
}

/** Each name chooses in turn; then each that covers something again, now that it is known where all others stand; a few rounds. */
function moved(wishes: readonly LabelWish[], ground: Ground): Map<string, Box> {
  const placed = new Map<string, Box>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const wish of wishes) {
      if (placed.has(wish.id) && coveredBy(wish.id, placed, ground) === 0) continue;
      const others = [...placed, ...ground.discs].flatMap(([id, box]) => (id === wish.id ? [] : [box]));
      const next = placeLabels([wish], [...others, ...ground.taken]).get(wish.id);
      if (next) placed.set(wish.id, next);
    }
  }
  return placed;
}

/** The area that a name takes from others and from the ground; its own dot may be near. */
function coveredBy(name: string, placed: ReadonlyMap<string, Box>, { discs, taken }: Ground): number {
  const own = placed.get(name);
  if (!own) return 0;
  const others = [...placed, ...discs].flatMap(([id, box]) => (id === name ? [] : [box]));
  return [...others, ...taken].reduce((sum, other) => sum + overlapArea(inkOf(own), other), 0);
}

/** A name's letters without the line's air above and below them. */
function inkOf({ left, top, right, bottom }: Box): Box {
  const air = (bottom - top - (bottom - top) / LINE) / 2;
  return { left, right, top: top + air, bottom: bottom - air };
}

/** Everything beyond the host's edges counts as taken, so that no name is pushed back over what stands beside it. */
function beyond({ width, height }: Size): readonly Box[] {
  const far = 10_000;
  return [
    { left: -far, top: -far, right: 0, bottom: far },
    { left: width, top: -far, right: far, bottom: far },
    { left: -far, top: -far, right: far, bottom: 0 },
    { left: -far, top: height, right: far, bottom: far },
  ];
}

/** A dot with air around it: a name that ends beside another site's dot would seem to be that site's. */
function discOf({ x, y, radius: own }: MapNames['sites'][number]): Box {
  const radius = own * 2.5;
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function boxOf({ text, x, y, size }: MapLabel): Box {
  const half = (text.length * size * NATION_LETTER) / 2;
  return { left: x - half, top: y - size / 2, right: x + half, bottom: y + size / 2 };
}

/** A middle moved so far that what lies around it is not cut off at an edge. */
function within(middle: number, half: number, length: number): number {
  return Math.max(half, Math.min(length - half, middle));
}
