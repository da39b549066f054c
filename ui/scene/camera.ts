import {
  type Bounds,
  centreOn,
  clampViewport,
  fitBounds,
  type Padding,
  type Size,
  type Viewport,
  zoomAbout,
} from './viewport.ts';

/** Remembers where the map stands and moves it within what is allowed. Time comes as an argument. */
export interface Camera {
  readonly view: Viewport;
  readonly size: Size;
  /** Nobody has moved it: it shows everything, whatever the size of its host. */
  readonly fitted: boolean;
  resize(size: Size): void;
  fit(): void;
  pan(dx: number, dy: number, nowMillis: number): void;
  zoom(factor: number, x: number, y: number, nowMillis: number): void;
  /** Brings a point of the map to the middle, in a short glide or at once. */
  panTo(point: readonly [number, number], nowMillis: number, glide: boolean): void;
  /** Stands where another camera over the same map stands. */
  look(at: Viewport, nowMillis: number): void;
  /** Moves a glide on; true while it runs. */
  step(nowMillis: number): boolean;
  /** False shortly after a movement, when another is likely. */
  settled(nowMillis: number): boolean;
}

const GLIDE_MILLIS = 200;
const REST_MILLIS = 140;

/** A camera over `bounds`. Until somebody moves it, it shows all of them, also when the host changes its size. */
export function createCamera(bounds: Bounds, padding: Padding, firstSize: Size): Camera {
  let size = firstSize;
  let view = fitBounds(bounds, size, padding);
  let fitted = true;
  let movedAt = Number.NEGATIVE_INFINITY;
  let glide: { from: Viewport; to: Viewport; startedAt: number } | null = null;

  const move = (next: Viewport, nowMillis: number) => {
    view = clampViewport(next, bounds, size);
    fitted = false;
    movedAt = nowMillis;
  };

  return {
    get view() {
      return view;
    },
    get size() {
      return size;
    },
    get fitted() {
      return fitted;
    },
    resize(next) {
      size = next;
      view = fitted ? fitBounds(bounds, size, padding) : clampViewport(view, bounds, size);
    },
    fit() {
      glide = null;
      fitted = true;
      view = fitBounds(bounds, size, padding);
    },
    pan(dx, dy, nowMillis) {
      glide = null;
      move({ ...view, x: view.x + dx, y: view.y + dy }, nowMillis);
    },
    zoom(factor, x, y, nowMillis) {
      glide = null;
      move(zoomAbout(view, factor, x, y, fitBounds(bounds, size, padding)), nowMillis);
    },
    panTo(point, nowMillis, wanted) {
      const to = clampViewport(centreOn(view, point, size, padding), bounds, size);
      glide = wanted ? { from: view, to, startedAt: nowMillis } : null;
      if (!wanted) move(to, nowMillis);
    },
    look(at, nowMillis) {
      glide = null;
      move(at, nowMillis);
    },
    step(nowMillis) {
      if (glide === null) return false;
      const { from, to, startedAt } = glide;
      const share = Math.min(1, Math.max(0, (nowMillis - startedAt) / GLIDE_MILLIS));
      const eased = 1 - (1 - share) ** 3;
      move({ ...view, x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased }, nowMillis);
      if (share === 1) glide = null;
      return glide !== null;
    },
    settled: (nowMillis) => nowMillis - movedAt >= REST_MILLIS,
  };
}
