import type { FuelHour, FuelSupply } from '../../../engine/infrastructure/transport/fuelSupply.ts';

/** A hundred stations, three fifths of whose fuel comes by one pipeline; depots for four days. */
export const COAST: FuelSupply = {
  ...{ stations: 100, stationLitres: 60_000, usualLitresPerHour: 500, loadLitres: 20_000, lorryLitresPerHour: 60_000 },
  ...{ depotLitres: 4_800_000, pipelineLitresPerHour: 30_000, transitHours: 60, otherLitresPerHour: 20_000 },
  panicKeptPerMille: 990,
};

/** An hour on it in which all works and nobody has heard news. */
export const QUIET_COAST: FuelHour = {
  ...{ pipelinePerMille: 1000, otherPerMille: 1000, lorriesPerMille: 1000, salesPerMille: 1000, newsPerMille: 0 },
};
