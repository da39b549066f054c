/** How a region gets its fuel: a pipeline and other ways into a depot, tank lorries from there, and stations that all sell alike. */
export interface FuelSupply {
  readonly stations: number;
  /** What a station holds, and what it sells in a usual hour. */
  readonly stationLitres: number;
  readonly usualLitresPerHour: number;
  /** What a lorry brings to one station, and what all lorries together move in an hour. */
  readonly loadLitres: number;
  readonly lorryLitresPerHour: number;
  readonly depotLitres: number;
  /** What comes by pipeline, arriving `transitHours` after it was put in, and what comes by ship, rail and road. */
  readonly pipelineLitresPerHour: number;
  readonly transitHours: number;
  readonly otherLitresPerHour: number;
  /** How much of a panic is left an hour later, per mille. */
  readonly panicKeptPerMille: number;
}

/** Fuel between two hours. */
export interface FuelState {
  readonly depotLitres: number;
  /** In the pipeline: [0] arrives next. */
  readonly transitLitres: readonly number[];
  readonly stationLitres: readonly number[];
  /** What people want beyond the usual, per mille of it: 2000 is three times as much as usual. */
  readonly panicPerMille: number;
  /** What the lorries could have moved and did not yet, because a load was not full. */
  readonly lorryLitres: number;
}

/** What the hour brings. */
export interface FuelHour {
  /** What the pipeline moves, per mille; a stopped one holds what is in it. */
  readonly pipelinePerMille: number;
  readonly otherPerMille: number;
  readonly lorriesPerMille: number;
  /** What stations can sell with the power and payment that they have, per mille. */
  readonly salesPerMille: number;
  /** News that sends people to the pumps: added to the panic. */
  readonly newsPerMille: number;
}

/** A supply in balance: depot full, the pipeline as usual, stations between a tenth and three quarters full. */
export function openingFuel(supply: FuelSupply): FuelState {
  return {
    depotLitres: supply.depotLitres,
    transitLitres: Array.from({ length: supply.transitHours }, () => supply.pipelineLitresPerHour),
    stationLitres: Array.from({ length: supply.stations }, (_, i) =>
      Math.floor((supply.stationLitres * (100 + Math.floor((650 * (i + 1)) / supply.stations))) / 1000),
    ),
    panicPerMille: 0,
    lorryLitres: 0,
  };
}
