import type { DependencyKind } from '../../model/scenario.ts';

/** That the taker needs a service of the giver; both by their places in the list of assets. Whole numbers. */
export interface Dependency {
  readonly giver: number;
  readonly taker: number;
  readonly kind: DependencyKind;
  /** What is given: power, fuel, communications, cash, a building that both stand in. */
  readonly service: string;
  /** Hours that the taker lasts without it: battery, fuel, tank, cash, stock. */
  readonly bufferHours: number;
  /** How much of an hour of buffer comes back in an hour of full supply, per mille: 0 for fuel that must be brought. */
  readonly refillPerMille: number;
  /** What the taker loses when it gets nothing and its buffer is empty, per mille: 1000 when it cannot do without. */
  readonly lossPerMille: number;
  /** Hours from the return of the supply until the taker serves again. */
  readonly restartHours: number;
  /** Dependencies of one taker with the same name here stand in for each other: the best of them counts. Null when it stands alone. */
  readonly alternative: string | null;
}

/** An asset as the coupling sees it. */
export interface CoupledAsset {
  readonly id: string;
  readonly nation: string;
  readonly sector: string;
}

/** All nations' assets and what joins them. */
export interface CoupledNetwork {
  readonly assets: readonly CoupledAsset[];
  readonly dependencies: readonly Dependency[];
}

/** What stands between two hours, one entry a dependency. Those that are missing at the end hold nothing and are not starting. */
export interface CoupledState {
  /** Buffer left, in thousandths of an hour. */
  readonly bufferMilliHours: readonly number[];
  /** Hours that the taker still needs to start again. */
  readonly restartHours: readonly number[];
}

/** Full buffers, and nothing starting. */
export function fullBuffers({ dependencies }: CoupledNetwork): CoupledState {
  return {
    bufferMilliHours: dependencies.map(({ bufferHours }) => 1000 * bufferHours),
    restartHours: dependencies.map(() => 0),
  };
}
