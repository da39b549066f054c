import type { EpanetProject } from './epanet.ts';
import type { TankShape } from './tankShape.ts';
import type { WaterUnits } from './waterUnits.ts';

/** A junction: where people draw water. `node` is its place among all nodes, from 0. */
export interface Junction {
  readonly id: string;
  readonly node: number;
  /** What is asked for in the file: litres an hour, and the pattern that it follows (0 is none); negative where water is put in. */
  readonly demands: readonly { readonly litresAnHour: number; readonly pattern: number }[];
}

/** A source with a head of its own, such as a works' clear well or a lake. */
export interface Reservoir {
  readonly id: string;
  readonly node: number;
  readonly headMillimetres: number;
  readonly pattern: number;
}

/** A tank: the least and the most litres that it holds, and how full it is in the file. */
export interface Tank {
  readonly id: string;
  readonly node: number;
  readonly shape: TankShape;
  readonly leastLitres: number;
  readonly mostLitres: number;
  readonly initLitres: number;
  /** Whether it runs over when it is full, instead of taking no more. */
  readonly overflows: boolean;
}

/** A pipe, pump or valve from one node to another; `litres` is what a pipe holds, 0 for pumps and valves. */
export interface Link {
  readonly id: string;
  readonly kind: 'pipe' | 'checkValve' | 'pump' | 'valve';
  readonly from: number;
  readonly to: number;
  readonly litres: number;
  /** As in the file: 0 closed, 1 open or active. */
  readonly initOpen: number;
  /** Of a valve: its setting in the file, in the file's units; null when it has none, and for pipes and pumps. */
  readonly initSetting: number | null;
  /** Of a pump: speed in the file, per mille of its curve's; 1000 for others. */
  readonly speedPerMille: number;
  readonly pattern: number;
}

/** A pump or pipe that opens or closes by the level of a tank. Carried out by us at the start of an hour (`operateLinks`). */
export interface LevelControl {
  readonly link: number;
  readonly tank: number;
  readonly when: 'below' | 'above';
  readonly litres: number;
  readonly open: number;
}

/** A multiplier that changes by periods. */
export interface Pattern {
  readonly multipliers: readonly number[];
}

/**
 * A water network that is opened once and then solved hour by hour (`solveWaterHour`). Columns of numbers follow the order of
 * `junctions`, `reservoirs`, `tanks` and `links`.
 */
export interface WaterNetwork {
  readonly project: EpanetProject;
  readonly units: WaterUnits;
  readonly nodeCount: number;
  readonly junctions: readonly Junction[];
  readonly reservoirs: readonly Reservoir[];
  readonly tanks: readonly Tank[];
  readonly links: readonly Link[];
  readonly controls: readonly LevelControl[];
  /** By the toolkit's number; [0] is no pattern. */
  readonly patterns: readonly Pattern[];
  readonly patternStepSeconds: number;
  readonly patternStartSeconds: number;
}
