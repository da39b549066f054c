/** Where the map stands in its host: a point of the map is drawn at `point × scale + (x, y)`, in CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the map, in map units. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels at each side of the host that overlays may cover. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How near one may look: at 3 a node's island fills the screen and there is nothing more to see. */
export const MAX_SCALE = 3;
/** How small the map may become beyond showing everything, as a share of that. */
const MIN_SHARE = 0.85;
/** The share of the host that may stay empty sea at a side when the map is pushed away. */
const SLACK = 0.35;

/** The viewport that shows the whole of `bounds`, as large as the space between the paddings allows. */
export function fitBounds(bounds: Bounds, size: Size, padding: Padding): Viewport {
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const scale = Math.min(MAX_SCALE, width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top));
  return {
    x: padding.left + (width - (bounds.left + bounds.right) * scale) / 2,
    y: padding.top + (height - (bounds.top + bounds.bottom) * scale) / 2,
    scale,
  };
}

/** Zooms by `factor` so that what lies under the host's point (x, y) stays under it, within what is allowed. */
export function zoomAbout(view: Viewport, factor: number, x: number, y: number, fit: Viewport): Viewport {
  const scale = Math.min(MAX_SCALE, Math.max(fit.scale * MIN_SHARE, view.scale * factor));
  const change = scale / view.scale;
  return { x: x - (x - view.x) * change, y: y - (y - view.y) * change, scale };
}

/** The viewport moved so far that `bounds` cannot be lost: a larger map keeps the host mostly covered. */
export function clampViewport(view: Viewport, bounds: Bounds, size: Size): Viewport {
  const x = clampAxis(view.x, bounds.left * view.scale, bounds.right * view.scale, size.width);
  const y = clampAxis(view.y, bounds.top * view.scale, bounds.bottom * view.scale, size.height);
  return { x, y, scale: view.scale };
}

function clampAxis(offset: number, start: number, end: number, length: number): number {
  const slack = length * SLACK;
  const one = slack - start;
  const other = length - slack - end;
  return Math.min(Math.max(one, other), Math.max(Math.min(one, other), offset));
}

/** The viewport with a point of the map in the middle of what the paddings leave free. */
export function centreOn(view: Viewport, point: readonly [number, number], size: Size, padding: Padding): Viewport {
  return {
    x: (padding.left + size.width - padding.right) / 2 - point[0] * view.scale,
    y: (padding.top + size.height - padding.bottom) / 2 - point[1] * view.scale,
    scale: view.scale,
  };
}

/** The point of the map under a point of the host. */
export function toMap(view: Viewport, x: number, y: number): [number, number] {
  return [(x - view.x) / view.scale, (y - view.y) / view.scale];
}

/** The part of the map that the host shows. */
export function visibleBounds(view: Viewport, size: Size): Bounds {
  const [left, top] = toMap(view, 0, 0);
  const [right, bottom] = toMap(view, size.width, size.height);
  return { left, top, right, bottom };
}
