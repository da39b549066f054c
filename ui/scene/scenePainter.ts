import { Container, type Renderer } from 'pixi.js';
import type { MapData } from '../../engine/model/mapData.ts';
import { createBaseLayer } from './baseLayer.ts';
import { createNodeLayer } from './nodeLayer.ts';
import type { SceneState } from './sceneState.ts';

/** What is drawn, and for whom. */
export interface ScenePicture {
  readonly map: MapData;
  readonly own: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly pixelRatio: number;
}

/** Puts one state on the canvas of one renderer. */
export interface ScenePainter {
  readonly canvas: HTMLCanvasElement;
  readonly pixelRatio: number;
  paint(state: SceneState, blanked: boolean): void;
  repaint(): void;
  resize(width: number, height: number): void;
  destroy(): void;
}

/** Builds the layers of a scene on a renderer, which the painter owns from now on. */
export function createScenePainter(renderer: Renderer, picture: ScenePicture): ScenePainter {
  const { map, own, names, pixelRatio } = picture;
  const base = createBaseLayer(map, own, pixelRatio);
  const nodes = createNodeLayer(map, own, names, pixelRatio);
  const world = new Container();
  world.addChild(base.container, nodes.container);
  // The renderer does not draw a stage that is itself invisible, not even to clear the screen; its child may be.
  const stage = new Container();
  stage.addChild(world);
  return {
    canvas: renderer.canvas as HTMLCanvasElement,
    pixelRatio,
    paint(state, blanked) {
      world.visible = !blanked;
      if (!blanked) {
        base.draw(state);
        nodes.draw(state);
      }
      renderer.render(stage);
    },
    repaint: () => nodes.repaint(),
    resize(width, height) {
      renderer.resize(width, height);
    },
    destroy() {
      base.destroy();
      nodes.destroy();
      stage.destroy();
      renderer.destroy({ removeView: true });
    },
  };
}
