import { Container, Sprite, type Texture } from 'pixi.js';
import type { MapData } from '../../engine/model/mapData.ts';
import { type BakePlan, planBake } from './bakePlan.ts';
import { worldBounds } from './mapBounds.ts';
import { paintBaseMap } from './paintBaseMap.ts';
import type { SceneState } from './sceneState.ts';
import { textureOf } from './textureCache.ts';
import { visibleBounds } from './viewport.ts';

/** Sea and land: one sprite, painted once for each zoom band, moved and stretched in between. */
export interface BaseLayer {
  readonly container: Container;
  draw(state: SceneState): void;
  destroy(): void;
}

/** Makes the base layer of a map as seen by `own`. */
export function createBaseLayer(map: MapData, own: string | null, pixelRatio: number): BaseLayer {
  const container = new Container();
  const sprite = new Sprite();
  container.addChild(sprite);
  const world = worldBounds(map);
  let plan: BakePlan | null = null;
  let texture: Texture | null = null;
  let hatched = '';

  function bake(next: BakePlan, fog: readonly string[]): void {
    const canvas = paintBaseMap(map, next, { own, fog: new Set(fog), pixelRatio });
    const old = texture;
    texture = textureOf(canvas);
    sprite.texture = texture;
    old?.destroy(true);
    plan = next;
  }

  return {
    container,
    draw({ view, size, model, settled }) {
      const fog = [...model.fog].sort().join();
      if (fog !== hatched) plan = null;
      if (settled || plan === null) {
        const next = planBake(view.scale * pixelRatio, visibleBounds(view, size), world, plan);
        if (next !== null) bake(next, model.fog);
        hatched = fog;
      }
      if (plan === null) return;
      container.scale.set(view.scale / plan.scale);
      container.position.set(view.x + plan.bounds.left * view.scale, view.y + plan.bounds.top * view.scale);
    },
    destroy() {
      container.destroy({ children: true });
      texture?.destroy(true);
    },
  };
}
