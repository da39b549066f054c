import type { AssetId, NationId } from '../../engine/model/ids.ts';

/** What a node stands for; it chooses the glyph. */
export type NodeKind = 'works' | 'substation' | 'hospital' | 'hub' | 'bankSwitch' | 'port' | 'district';

/** How well a thing serves, as its watcher knows it. Always drawn as colour and shape together. */
export type Status = 'ok' | 'degraded' | 'outage' | 'unknown';

/** One asset on the map. Its place comes from the map, by id. */
export interface SceneNode {
  readonly id: AssetId;
  readonly kind: NodeKind;
  readonly status: Status;
  readonly label: string;
  readonly critical?: boolean | undefined;
  /** The code of an order that is drafted or sealed for it, drawn as a dashed badge. */
  readonly ghost?: string | undefined;
  /** A few words on what comes next, for example "taps in 6 h". */
  readonly countdown?: string | undefined;
  /** Its status has just changed: the change is shown, one node after the other in the order of the array. */
  readonly pulse?: boolean | undefined;
}

/** A service that one asset gives another. */
export interface SceneLink {
  readonly from: AssetId;
  readonly to: AssetId;
  readonly service: 'power' | 'water' | 'communications' | 'payments' | 'fuel';
  readonly status: Status;
}

/** All the scene draws above the land. Nations in `fog` are hatched: little is known about them. */
export interface SceneModel {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
  readonly fog: readonly NationId[];
}
