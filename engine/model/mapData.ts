import type { AssetId, NationId } from './ids.ts';

/** A closed outline as flat x,y,x,y numbers in map units; several rings together are filled even-odd. */
export type Ring = readonly number[];

/** One depth band of the sea, 0 the shallowest; bands lie on each other, so a shallow one lies inside every deeper one. */
export interface SeaBand {
  readonly depth: number;
  readonly rings: readonly Ring[];
}

/** One height band of a nation's land, 1 the lowest; each lies inside the one below it. */
export interface HillBand {
  readonly height: number;
  readonly rings: readonly Ring[];
}

/** Where one nation lies: its coasts, its hills, and the middle of the place that is kept free for its name. */
export interface MapNation {
  readonly id: NationId;
  readonly rings: readonly Ring[];
  readonly hills: readonly HillBand[];
  readonly label: readonly [number, number];
}

/** A place for one asset. */
export interface MapPlace {
  readonly id: AssetId;
  readonly at: readonly [number, number];
}

/** A fictional archipelago: generated at authoring time, committed, and only ever drawn while playing. */
export interface MapData {
  readonly width: number;
  readonly height: number;
  readonly seed: string;
  /** Distance between two lines of the graticule, in map units. */
  readonly graticule: number;
  readonly sea: readonly SeaBand[];
  readonly nations: readonly MapNation[];
  readonly assets: readonly MapPlace[];
}
