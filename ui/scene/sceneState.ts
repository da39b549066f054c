import type { SceneModel, Status } from './sceneModel.ts';
import type { Size, Viewport } from './viewport.ts';

/** A status that is just changing: what it was, and how far the change is told (0 to 1). */
export interface Change {
  readonly from: Status;
  readonly share: number;
}

/** All that one frame is drawn from. */
export interface SceneState {
  readonly view: Viewport;
  readonly size: Size;
  readonly model: SceneModel;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly changes: ReadonlyMap<string, Change>;
  /** False while the map is dragged or zoomed: pictures are then moved and stretched rather than painted anew. */
  readonly settled: boolean;
}
