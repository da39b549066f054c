import { Container, Graphics, Sprite, type Texture } from 'pixi.js';
import type { MapData } from '../../engine/model/mapData.ts';
import { drawLinks } from './drawLinks.ts';
import { nationOf } from './nationOf.ts';
import { nodeRadius } from './nodeSize.ts';
import { nodeReach, paintFocus, paintHalo, paintNode, paintPulse } from './paintNode.ts';
import { paintTag } from './paintTag.ts';
import { placeTags } from './placeTags.ts';
import type { SceneNode, Status } from './sceneModel.ts';
import type { SceneState } from './sceneState.ts';
import { createTextureCache } from './textureCache.ts';

/** Everything above the land: links, halos, nodes, and what is written beside them. Drawn in screen pixels. */
export interface NodeLayer {
  readonly container: Container;
  draw(state: SceneState): void;
  /** Paints every picture anew at the next frame, for letters that have arrived meanwhile. */
  repaint(): void;
  destroy(): void;
}

/** Makes the layer above the land. Its sprites are few and share their pictures, so each change builds them anew. */
export function createNodeLayer(
  map: MapData,
  own: string | null,
  names: Readonly<Record<string, string>>,
  pixelRatio: number,
): NodeLayer {
  const container = new Container();
  const links = new Graphics();
  const sprites = new Container();
  container.addChild(links, sprites);
  const textures = createTextureCache(pixelRatio);
  const sites = new Map(map.assets.map((asset) => [asset.id, asset.at]));

  /** Adds a shared picture with its middle (or its corner) at a whole device pixel, for crisp edges. */
  function add(texture: Texture, x: number, y: number, anchor = 0.5): Sprite {
    const sprite = new Sprite(texture);
    sprite.scale.set(1 / pixelRatio);
    const left = Math.round((x - (texture.width / pixelRatio) * anchor) * pixelRatio) / pixelRatio;
    const top = Math.round((y - (texture.height / pixelRatio) * anchor) * pixelRatio) / pixelRatio;
    sprite.position.set(left, top);
    sprites.addChild(sprite);
    return sprite;
  }

  function body(node: SceneNode, status: Status, radius: number): Texture {
    const look = { kind: node.kind, status, critical: node.critical === true, radius };
    const size = 2 * nodeReach(radius);
    const key = `node ${look.kind} ${status} ${look.critical} ${radius}`;
    return textures.get(key, size, size, 'middle', (context) => paintNode(context, look));
  }

  function draw(state: SceneState): void {
    const { model, view, changes } = state;
    const radius = nodeRadius(view.scale);
    const places = new Map<string, readonly [number, number]>();
    for (const [id, [x, y]] of sites) places.set(id, [x * view.scale, y * view.scale]);
    for (const old of sprites.removeChildren()) old.destroy();

    const shown = model.links.filter((link) => own === null || nationOf(link.from) === own);
    drawLinks(links, shown, { places, radius });
    const round = (key: string, reach: number, paint: (context: CanvasRenderingContext2D) => void) =>
      textures.get(`${key} ${radius}`, 2 * reach, 2 * reach, 'middle', paint);
    const halo = () => round('halo', radius * 2.5, (context) => paintHalo(context, radius));

    for (const node of model.nodes) {
      const [x, y] = places.get(node.id) ?? [0, 0];
      const share = changes.get(node.id)?.share ?? 1;
      if (node.status === 'outage' && places.has(node.id)) add(halo(), x, y).alpha = share;
    }
    for (const node of model.nodes) {
      const place = places.get(node.id);
      if (place === undefined) continue;
      const [x, y] = place;
      const change = changes.get(node.id);
      add(body(node, change?.share === 0 ? change.from : node.status, radius), x, y);
      if (change === undefined || change.share === 0 || change.share === 1) continue;
      add(body(node, change.from, radius), x, y).alpha = 1 - change.share;
      const pulse = round('pulse', radius * 2.6, (context) => paintPulse(context, radius, node.status));
      const ring = add(pulse, x, y);
      const size = (0.5 + 0.5 * change.share) / pixelRatio;
      ring.anchor.set(0.5);
      ring.position.set(x, y);
      ring.scale.set(size);
      ring.alpha = 1 - change.share;
    }
    const selected = state.selected === null ? undefined : places.get(state.selected);
    if (selected !== undefined)
      add(
        round('focus', radius + 10, (context) => paintFocus(context, radius)),
        ...selected,
      );
    for (const { tag, box } of placeTags({ state, map, own, names, places, radius })) {
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      const key = `tag ${tag.look} ${tag.text}`;
      add(
        textures.get(key, width, height, 'corner', (context) => paintTag(context, tag)),
        box.left,
        box.top,
        0,
      );
    }
  }

  let drawn: SceneState | null = null;
  return {
    container,
    draw(state) {
      const { x, y } = state.view;
      container.position.set(Math.round(x * pixelRatio) / pixelRatio, Math.round(y * pixelRatio) / pixelRatio);
      // Dragging only moves what is there.
      if (drawn === null || differs(drawn, state)) draw(state);
      drawn = state;
    },
    repaint() {
      for (const old of sprites.removeChildren()) old.destroy();
      textures.clear();
      drawn = null;
    },
    destroy() {
      container.destroy({ children: true });
      textures.clear();
    },
  };
}

function differs(a: SceneState, b: SceneState): boolean {
  return (
    a.view.scale !== b.view.scale ||
    a.model !== b.model ||
    a.selected !== b.selected ||
    a.hovered !== b.hovered ||
    a.changes !== b.changes
  );
}
