import type { MapData } from '../../engine/model/mapData.ts';
import { movedClear } from './movedClear.ts';
import { nationOf } from './nationOf.ts';
import { FOREIGN_NAMES_SCALE, OWN_NAMES_SCALE } from './nodeSize.ts';
import { measureTag, nationTag, type Tag } from './paintTag.ts';
import { type Box, placeLabels } from './placeLabels.ts';
import type { SceneNode } from './sceneModel.ts';
import type { SceneState } from './sceneState.ts';

/** A tag and where it goes, in pixels. */
export interface PlacedTag {
  readonly tag: Tag;
  readonly box: Box;
}

/** What decides where tags go. */
export interface TagGround {
  readonly state: SceneState;
  readonly map: MapData;
  readonly own: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  readonly radius: number;
}

const measuring = { context: null as CanvasRenderingContext2D | null };

/** The size of a tag; text is measured on one canvas that is never shown. */
function sizeOf(tag: Tag): { width: number; height: number } {
  measuring.context ??= document.createElement('canvas').getContext('2d');
  return measuring.context === null ? { width: 0, height: 0 } : measureTag(measuring.context, tag);
}

/** Every written thing of a frame with its place: nations' names, badges of orders, countdowns, then nodes' names. */
export function placeTags(ground: TagGround): PlacedTag[] {
  const { state, map, own, names, places, radius } = ground;
  const tags: PlacedTag[] = [];
  const taken: Box[] = [];
  const keep = (tag: Tag, box: Box) => {
    tags.push({ tag, box });
    taken.push(box);
  };
  const edges = beyond(map, state.view.scale);
  const nodes = state.model.nodes.filter((node) => places.has(node.id));
  for (const node of nodes) {
    const [x, y] = places.get(node.id) ?? [0, 0];
    taken.push({ left: x - radius - 2, top: y - radius - 2, right: x + radius + 2, bottom: y + radius + 2 });
  }
  for (const nation of map.nations) {
    const name = names[nation.id];
    if (name === undefined) continue;
    const tag = nationTag(name, nation.id === own, state.view.scale);
    const wanted = around(tag, nation.label[0] * state.view.scale, nation.label[1] * state.view.scale);
    keep(tag, movedClear(wanted, [...taken, ...edges]));
  }
  for (const node of nodes) {
    const [x, y] = places.get(node.id) ?? [0, 0];
    if (node.ghost !== undefined) {
      const tag: Tag = { look: 'ghost', text: node.ghost };
      const { width, height } = sizeOf(tag);
      keep(tag, boxAt(x - radius * 0.55 - width, y - radius * 0.55 - height, width, height));
    }
  }
  const counting = nodes.flatMap((node) => {
    if (node.countdown === undefined || state.changes.get(node.id)?.share === 0) return [];
    const [x, y] = places.get(node.id) ?? [0, 0];
    const tag: Tag = { look: 'countdown', text: node.countdown };
    return [{ id: node.id, x, y, radius, must: true, first: 'above' as const, ...sizeOf(tag), tag }];
  });
  // All nodes are known by now: what runs out at one must not hide another.
  const counted = placeLabels(counting, [...taken, ...edges]);
  for (const { id, tag } of counting) {
    const box = counted.get(id);
    if (box !== undefined) keep(tag, box);
  }
  const wishes = nodes.flatMap((node) => {
    const [x, y] = places.get(node.id) ?? [0, 0];
    const tag = nameTag(node, own);
    const must = isMust(node, ground);
    const isForeign = own !== null && nationOf(node.id) !== own;
    if (!must && isForeign && state.view.scale < FOREIGN_NAMES_SCALE) return [];
    return [{ id: node.id, x, y, radius, must, ...sizeOf(tag), tag }];
  });
  const boxes = placeLabels(wishes, [...taken, ...edges]);
  for (const { id, tag } of wishes) {
    const box = boxes.get(id);
    if (box !== undefined) tags.push({ tag, box });
  }
  return tags;
}

/** Everything beyond the map's four edges counts as taken, so that a name near one is not cut off by the host's border. */
function beyond({ width, height }: MapData, scale: number): readonly Box[] {
  const [right, bottom, far] = [width * scale, height * scale, 10_000];
  return [
    { left: -far, top: -far, right: 0, bottom: far },
    { left: right, top: -far, right: far, bottom: far },
    { left: -far, top: -far, right: far, bottom: 0 },
    { left: -far, top: bottom, right: far, bottom: far },
  ];
}

/** The node that is looked at always shows its name, and own nodes do unless the map is very small; others where there is room. */
function isMust(node: SceneNode, { state, own }: TagGround): boolean {
  const isOwn = nationOf(node.id) === own && state.view.scale >= OWN_NAMES_SCALE;
  return isOwn || node.id === state.selected || node.id === state.hovered;
}

function nameTag(node: SceneNode, own: string | null): Tag {
  return { look: own === null || nationOf(node.id) === own ? 'own' : 'foreign', text: node.label };
}

function around(tag: Tag, x: number, y: number): Box {
  const { width, height } = sizeOf(tag);
  return boxAt(x - width / 2, y - height / 2, width, height);
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}
