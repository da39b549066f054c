/** A network as the generator draws it, in metres, millimetres of diameter and litres a second. */
export interface WaterPlan {
  readonly name: string;
  /** The units its file is written in. */
  readonly units: 'LPS' | 'GPM';
  readonly hours: number;
  readonly junctions: readonly { readonly id: string; readonly elevation: number; readonly demand: number }[];
  readonly reservoirs: readonly { readonly id: string; readonly head: number }[];
  readonly tanks: readonly {
    readonly id: string;
    readonly elevation: number;
    readonly level: number;
    readonly least: number;
    readonly most: number;
    readonly diameter: number;
  }[];
  readonly pipes: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly length: number;
    readonly diameter: number;
    readonly roughness: number;
  }[];
  /** Each with a curve of three points: head in metres at no flow, at the usual flow and at twice as much. */
  readonly pumps: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly usual: number;
    readonly heads: readonly [number, number, number];
  }[];
  /** Multipliers of demand, two hours each. */
  readonly pattern: readonly number[];
  /** The minute of the day at which the pattern is entered; midnight where it is left out. */
  readonly startMinute?: number;
  /** What its title says that it was made by. */
  readonly madeBy?: string;
}
