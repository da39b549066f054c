import type { MapData } from '../../engine/model/mapData.ts';
import { contentBounds } from '../scene/mapBounds.ts';
import { type Box, placeLabels } from '../scene/placeLabels.ts';
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

/** Fits the map into its host and places the names: the nations' first, a site's beside it where it covers least. */
export function mapNames(
  map: MapData,
  size: Size,
  names: { readonly nations: ReadonlyMap<string, string>; readonly sites: ReadonlyMap<string, string> },
): MapNames {
  const letters = size.height * SITE_SHARE;
  const view = fitBounds(contentBounds(map), size, { top: 8, right: 8, bottom: letters * 1.5, left: 8 });
  const at = ([x, y]: readonly [number, number]) => ({ x: x * view.scale + view.x, y: y * view.scale + view.y });
  const radius = Math.max(3, size.height * DOT_SHARE);
  const sites = map.assets.map((asset) => ({ id: asset.id, ...at(asset.at), radius }));
  const nations = map.nations.map(({ id, label }): MapLabel => {
    return { id, text: names.nations.get(id) ?? id, ...at(label), size: size.height * NATION_SHARE, look: 'nation' };
  });
  const wishes = sites.map((site) => {
    const text = names.sites.get(site.id) ?? site.id;
    return { ...site, width: text.length * letters * LETTER, height: letters * 1.2, must: true };
  });
  const taken: Box[] = [...sites.map(discOf), ...nations.map(boxOf), ...beyond(size)];
  // From north to south: a name below its dot then finds the next ones still free to move.
  const placed = placeLabels(
    wishes.toSorted((a, b) => a.y - b.y),
    taken,
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

/** A dot with air around it: to cover one is worse than to lie on a coast. */
function discOf({ x, y, radius: own }: MapNames['sites'][number]): Box {
  const radius = own * 2;
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function boxOf({ text, x, y, size }: MapLabel): Box {
  const half = (text.length * size * LETTER) / 2;
  return { left: x - half, top: y - size / 2, right: x + half, bottom: y + size / 2 };
}

/** A middle moved so far that what lies around it is not cut off at an edge. */
function within(middle: number, half: number, length: number): number {
  return Math.max(half, Math.min(length - half, middle));
}
