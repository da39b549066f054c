import { createCamera } from './camera.ts';
import { createChangeTeller } from './changeTeller.ts';
import { createFrames } from './frames.ts';
import { listenToGestures } from './gestures.ts';
import { createHitGrid } from './hitGrid.ts';
import { keepPainter } from './keepPainter.ts';
import { contentBounds } from './mapBounds.ts';
import { nodeRadius } from './nodeSize.ts';
import { detectRenderPower } from './renderPower.ts';
import type { Scene, SceneOptions } from './scene.ts';
import { whenLettersArrive } from './sceneFonts.ts';
import type { SceneModel } from './sceneModel.ts';
import { toMap } from './viewport.ts';

/** Room around the map when the page names none. */
const PADDING = { top: 12, right: 12, bottom: 12, left: 12 };
/** A fingertip's worth of pixels around a node that still counts as the node. */
const HIT_SLOP = 6;
/** Pause between two frames of an animation where the processor draws: about 15 frames a second. */
const LOW_POWER_PAUSE_MILLIS = 50;

const POWER = { webgl: 'full', canvas: 'low' } as const;

/** Draws the map into `host`, which it fills, and keeps it there until `destroy`. */
export async function mountScene(host: HTMLElement, options: SceneOptions): Promise<Scene> {
  const { map, own, names } = options;
  // A renderer asked for by name is taken at its word, so that each can be looked at on any machine.
  const power = options.renderer === undefined ? detectRenderPower() : POWER[options.renderer];
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const sizeOfHost = () => ({ width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) });
  const camera = createCamera(contentBounds(map), options.padding ?? PADDING, sizeOfHost());
  const teller = createChangeTeller();
  const sites = new Map(map.assets.map((asset) => [asset.id, asset.at]));

  let model: SceneModel = { nodes: [], links: [], fog: [] };
  let hits = createHitGrid([], 1);
  let selected: string | null = null;
  let hovered: string | null = null;
  let blanked = false;
  let told = camera.view;

  const frames = createFrames(
    (now) => {
      const gliding = camera.step(now);
      if (!camera.fitted && camera.view !== told) {
        told = camera.view;
        options.onMove?.(told);
      }
      const settled = camera.settled(now);
      const { changes, telling } = teller.at(now);
      const { view, size } = camera;
      painters.current?.paint({ view, size, model, selected, hovered, changes, settled }, blanked);
      return gliding || telling || !settled;
    },
    power === 'low' ? LOW_POWER_PAUSE_MILLIS : 0,
  );

  const painters = await keepPainter(host, {
    picture: { map, own, names },
    kind: options.renderer ?? (power === 'low' ? 'canvas' : 'webgl'),
    size: sizeOfHost,
    changed: frames.invalidate,
  });

  const nodeAt = (x: number, y: number): string | null => {
    const { view } = camera;
    return blanked ? null : hits.find(...toMap(view, x, y), (nodeRadius(view.scale) + HIT_SLOP) / view.scale);
  };
  const hover = (id: string | null, cursor: string) => {
    host.style.cursor = cursor;
    if (id === hovered) return;
    hovered = id;
    frames.invalidate();
  };
  const moved = (move: (now: number) => void) => {
    move(performance.now());
    frames.invalidate();
  };
  const stopGestures = listenToGestures(host, {
    pan: (dx, dy) => moved((now) => camera.pan(dx, dy, now)),
    zoom: (factor, x, y) => moved((now) => camera.zoom(factor, x, y, now)),
    tap: (x, y) => options.onSelect(nodeAt(x, y)),
    hover(point) {
      const id = point === null ? null : nodeAt(point.x, point.y);
      hover(id, id === null ? 'grab' : 'pointer');
    },
    grab: (on) => hover(null, on ? 'grabbing' : 'grab'),
  });
  const resizing = new ResizeObserver(() => {
    camera.resize(sizeOfHost());
    painters.resize();
    frames.drawNow();
  });
  resizing.observe(host);
  whenLettersArrive(Object.values(names).join(''), painters.repaint);

  return {
    update(next) {
      teller.learn(model.nodes, next.nodes, performance.now(), !calm.matches);
      model = next;
      const targets = model.nodes.flatMap(({ id }) => {
        const at = sites.get(id);
        return at === undefined ? [] : [{ id, x: at[0], y: at[1] }];
      });
      hits = createHitGrid(targets, 80);
      whenLettersArrive(model.nodes.map((node) => node.label + (node.countdown ?? '')).join(''), painters.repaint);
      frames.invalidate();
    },
    select(assetId) {
      selected = assetId;
      frames.invalidate();
    },
    panTo(assetId) {
      const at = sites.get(assetId);
      if (at !== undefined) moved((now) => camera.panTo(at, now, !calm.matches));
    },
    look(view) {
      moved((now) => camera.look(view, now));
      told = camera.view;
    },
    panBy: (dx, dy) => moved((now) => camera.pan(dx, dy, now)),
    fit: () => moved(() => camera.fit()),
    zoomBy: (factor) => moved((now) => camera.zoom(factor, camera.size.width / 2, camera.size.height / 2, now)),
    blank(on) {
      blanked = on;
      frames.invalidate();
    },
    destroy() {
      frames.stop();
      stopGestures();
      resizing.disconnect();
      painters.destroy();
    },
  };
}
