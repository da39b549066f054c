import { createRenderer } from './createRenderer.ts';
import { createScenePainter, type ScenePainter, type ScenePicture } from './scenePainter.ts';
import type { Size } from './viewport.ts';

/** How to make a painter, and whom to tell that there is a new one. */
export interface PainterWish {
  readonly picture: Omit<ScenePicture, 'pixelRatio'>;
  readonly kind: 'webgl' | 'canvas';
  size(): Size;
  changed(): void;
}

/** Beyond two device pixels a CSS pixel nothing looks any sharper, but costs more. */
const MAX_PIXEL_RATIO = 2;

/** The painter at work, replaced when it can no longer serve. */
export interface PainterKeeper {
  readonly current: ScenePainter | null;
  resize(): void;
  repaint(): void;
  destroy(): void;
}

/**
 * Keeps a working painter in `host`. When the graphics processor drops its context, the 2D canvas takes over at once:
 * it draws the same picture, and a context that was lost once is likely to be lost again. When the pixel ratio changes
 * (another screen, the browser's zoom), every picture must be painted anew, so the painter is replaced too.
 */
export async function keepPainter(host: HTMLElement, wish: PainterWish): Promise<PainterKeeper> {
  let current: ScenePainter | null = null;
  let kind = wish.kind;
  let destroyed = false;
  let attempt = 0;
  const pixelRatio = () => Math.min(MAX_PIXEL_RATIO, Math.max(1, globalThis.devicePixelRatio));

  async function replace(): Promise<void> {
    attempt += 1;
    const mine = attempt;
    const ratio = pixelRatio();
    const { width, height } = wish.size();
    const renderer = await createRenderer(kind, width, height, ratio);
    const next = createScenePainter(renderer, { ...wish.picture, pixelRatio: ratio });
    if (destroyed || mine !== attempt) {
      next.destroy();
      return;
    }
    const { canvas } = next;
    canvas.style.display = 'block';
    // The map's DOM twin speaks for it.
    canvas.setAttribute('aria-hidden', 'true');
    canvas.addEventListener('webglcontextlost', () => {
      // A painter that is being destroyed drops its context too.
      if (current !== next) return;
      kind = 'canvas';
      void replace();
    });
    host.append(canvas);
    current?.destroy();
    current = next;
    wish.changed();
  }

  await replace();
  return {
    get current() {
      return current;
    },
    resize() {
      const { width, height } = wish.size();
      current?.resize(width, height);
      if (current !== null && current.pixelRatio !== pixelRatio()) void replace();
    },
    repaint() {
      current?.repaint();
      wish.changed();
    },
    destroy() {
      destroyed = true;
      current?.destroy();
      current = null;
    },
  };
}
