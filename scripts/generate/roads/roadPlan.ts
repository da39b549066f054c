/** A road network as the generator draws it. Nodes count from 1; the first `zones` of them are zones. */
export interface RoadPlan {
  readonly name: string;
  readonly zones: number;
  readonly nodes: number;
  readonly firstThrough: number;
  /** Cost of a unit of toll and of distance in minutes. */
  readonly tollFactor: number;
  readonly distanceFactor: number;
  readonly links: readonly {
    readonly from: number;
    readonly to: number;
    readonly capacity: number;
    readonly length: number;
    readonly freeFlow: number;
    readonly b: number;
    readonly power: number;
    readonly toll: number;
  }[];
  readonly trips: readonly { readonly from: number; readonly to: number; readonly vehicles: number }[];
}
