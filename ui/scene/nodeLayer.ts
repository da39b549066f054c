import { Container, Graphics, Sprite, type Texture } from 'pixi.js';
import type { MapData } from '../../engine/model/mapData.ts';
import { drawLinks } from './drawLinks.ts';
import { layLinks } from './layLinks.ts';
import { nationOf } from './nationOf.ts';
import { nodeRadius } from './nodeSize.ts';
import { nodeReach, paintFocus, paintHalo, paintNode, paintPulse } from './paintNode.ts';
import { paintTag } from './paintTag.ts';
import { placeTags } from './placeTags.ts';
import type { SceneNode, Status } from './sceneModel.ts';
import type { Change, SceneState } from './sceneState.ts';
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

  /** Adds a shared picture with its middle (or its corner) at a whole device pixel, for crisp edges. */
  function add(texture: Texture, x: number, y: number, anchor = 0.5): Sprite {
    const sprite = new Sprite(texture);
    sprite.scale.set(1 / pixelRatio);
    const left = Math.round((x - (texture.width / pixelRatio) * anchor) * pixelRatio) / pixelRatio;
    const top = Math.round((y - (texture.height / pixelRatio) * anchor) * pixelRatio) / pixelRatio;
    sprite.position.set(left, top);
    return sprites.addChild(sprite);
  }

  /** A round picture that depends on nothing but a node's size. */
  function round(key: string, radius: number, reach: number, paint: (context: CanvasRenderingContext2D) => void) {
    return textures.get(`${key} ${radius}`, 2 * reach, 2 * reach, 'middle', paint);
  }

  function body(node: SceneNode, status: Status, radius: number): Texture {
    const look = { kind: node.kind, status, critical: node.critical === true, radius };
    const key = `node ${look.kind} ${status} ${look.critical}`;
    return round(key, radius, nodeReach(radius), (context) => paintNode(context, look));
  }

  /** A change half told: the old picture fades over the new one while a ring runs outward. */
  function addChange(node: SceneNode, { from, share }: Change, radius: number, x: number, y: number): void {
    add(body(node, from, radius), x, y).alpha = 1 - share;
    const ring = add(
      round(`pulse ${node.status}`, radius, radius * 2.6, (context) => paintPulse(context, radius, node.status)),
      x,
      y,
    );
    ring.anchor.set(0.5);
    ring.position.set(x, y);
    ring.scale.set((0.5 + 0.5 * share) / pixelRatio);
    ring.alpha = 1 - share;
  }

  function rebuild(state: SceneState): void {
    const { model, view, changes } = state;
    const radius = nodeRadius(view.scale);
    const places = new Map(map.assets.map(({ id, at: [x, y] }) => [id, [x * view.scale, y * view.scale] as const]));
    const nodes = model.nodes.flatMap((node) => {
      const place = places.get(node.id);
      return place === undefined ? [] : [{ node, x: place[0], y: place[1], change: changes.get(node.id) }];
    });
    for (const old of sprites.removeChildren()) old.destroy();

    const shown = model.links.filter((link) => own === null || nationOf(link.from) === own);
    drawLinks(links, layLinks(shown, places, radius));
    for (const { node, x, y, change } of nodes) {
      if (node.status !== 'outage') continue;
      const halo = round('halo', radius, radius * 2.5, (context) => paintHalo(context, radius));
      add(halo, x, y).alpha = change?.share ?? 1;
    }
    const selected = state.selected === null ? undefined : places.get(state.selected);
    if (selected !== undefined) {
      add(
        round('focus', radius, radius + 10, (context) => paintFocus(context, radius)),
        ...selected,
      );
    }
    for (const { node, x, y, change } of nodes) {
      add(body(node, change?.share === 0 ? change.from : node.status, radius), x, y);
      if (change !== undefined && change.share > 0 && change.share < 1) addChange(node, change, radius, x, y);
    }
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
      if (drawn === null || differs(drawn, state)) rebuild(state);
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
