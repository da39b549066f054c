/** Something that was found behind a loss, as the state keeps it; `which` is of one word each: asset, service, part, stage, or `-`. */
export interface KeptCause {
  readonly what: string;
  readonly which: string;
  readonly hour: number;
}

/** A loss that lasts: since which hour, and the chains of what led to it, nearest first. */
export interface KeptLoss {
  readonly hour: number;
  readonly chains: readonly (readonly KeptCause[])[];
}

/** A grid between two hours, in columns (rules E3–E8); engine/infrastructure/energy/grid/gridState.ts tells each. */
export interface KeptGrid {
  readonly outputKilowatts: readonly number[];
  readonly hoursToStart: readonly number[];
  readonly heatPerMille: readonly number[];
  readonly hoursToReclose: readonly number[];
  readonly wasClosed: readonly number[];
  readonly hoursLive: readonly number[];
  readonly servedKilowatts: readonly number[];
  readonly transferKilowatts: readonly number[];
  readonly restoring: readonly number[];
}

/** Water in pipes and tanks between two hours. Parcels are three numbers each: litres, dose, sinceMinute. */
export interface KeptWater {
  readonly tankLitres: readonly number[];
  readonly linkOpen: readonly number[];
  readonly parcels: readonly (readonly number[])[];
  /** Of each tank: dose, sinceMinute. */
  readonly tanks: readonly (readonly number[])[];
}

/** A payment that waits: its name, minute, debtor, creditor and amount; banks by their places. */
export type KeptPayment = readonly [id: string, minute: number, debtor: number, creditor: number, amount: number];

/** Settlement and cash between two hours. */
export interface KeptBanking {
  readonly balances: readonly number[];
  readonly queue: readonly KeptPayment[];
  readonly unsent: readonly KeptPayment[];
  /** Banks in default, by their places, ascending (rule U5). */
  readonly inDefault: readonly number[];
  /** By district: notes in its machines, and card payments that failed in the last hour. */
  readonly notes: readonly number[];
  readonly failedCards: readonly number[];
}

/** A fuel supply between two hours. */
export interface KeptFuel {
  readonly depotLitres: number;
  readonly stationLitres: readonly number[];
  readonly lorryLitres: number;
  /** In the pipeline, [0] arrives next; left out where there is none. */
  readonly transitLitres?: readonly number[];
}

/** All that a nation's solvers carry from hour to hour: integers, in the order of the nation's network. */
export interface NetworkState {
  readonly grid: KeptGrid;
  readonly water: KeptWater;
  /** By site. */
  readonly batteryMinutes: readonly number[];
  readonly fuelMinutes: readonly number[];
  readonly banking: KeptBanking;
  readonly fuel: readonly KeptFuel[];
  /** How fast roads are, per mille of how fast they are usually. */
  readonly roadsPerMille: number;
  /** What people fear about cash and fuel, 0 to 1000. */
  readonly fear: { readonly cash: number; readonly fuel: number };
  /** Losses that last, by the node of the coupled network that is without. */
  readonly losses: Readonly<Record<string, KeptLoss>>;
}

/** What each asset's dependencies still hold, in order of assets and of `dependsOn`: thousandths of an hour, and hours until restarted. */
export interface Buffers {
  readonly milliHours: readonly (readonly number[])[];
  readonly restartHours: readonly (readonly number[])[];
}
