import type { MapData } from '../../engine/model/mapData.ts';
import type { SceneModel } from './sceneModel.ts';
import type { Padding, Viewport } from './viewport.ts';

/** What a scene shows and whom it tells. */
export interface SceneOptions {
  readonly map: MapData;
  /** The nation whose desk this is; null for exercise control, who sees all alike. */
  readonly own: string | null;
  /** The nations' names in the reader's language, by id. */
  readonly names: Readonly<Record<string, string>>;
  /**
   * A node was clicked or tapped, or the sea (null). The scene does not select by itself: whoever keeps the selection
   * answers with `select`, so that a selection made in a list and one made on the map take the same way.
   */
  onSelect(assetId: string | null): void;
  /** Somebody has moved this map; a map beside it that takes it to `look` shows the same part. */
  onMove?(view: Viewport): void;
  /** Pixels at the edges that overlays cover; the map is fitted between them. */
  readonly padding?: Padding | undefined;
  /** Which renderer to use; chosen by what the machine can do if absent. */
  readonly renderer?: 'webgl' | 'canvas' | undefined;
}

/** The map on a page. */
export interface Scene {
  /** Shows a new model; nodes that pulse change one after the other, in the order of the array. */
  update(model: SceneModel): void;
  select(assetId: string | null): void;
  /** Brings an asset into the middle. */
  panTo(assetId: string): void;
  panBy(dx: number, dy: number): void;
  /** Shows the part that another map of the same size shows. */
  look(view: Viewport): void;
  /** Shows everything. */
  fit(): void;
  /** Zooms about the middle: 1.25 nearer, 0.8 further. */
  zoomBy(factor: number): void;
  /** Hides everything (true) until shown again (false): for whoever walks past exercise control's projector. */
  blank(on: boolean): void;
  destroy(): void;
}
