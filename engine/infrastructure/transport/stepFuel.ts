import type { FuelHour, FuelState, FuelSupply } from './fuelSupply.ts';

/** What came of an hour of fuel. What came in is in a stock, sold, or turned away at a full depot. */
export interface FuelStep {
  readonly state: FuelState;
  readonly cameLitres: number;
  readonly soldLitres: number;
  /** What people wanted and no pump gave them. They do not drive on to another station within the hour. */
  readonly unmetLitres: number;
  readonly turnedAwayLitres: number;
  readonly dryStations: number;
}

/**
 * One hour: fuel moves up the pipeline, the depot takes what fits, lorries go to the emptiest stations first (by number where
 * two are as empty), people buy, and the panic eases.
 */
export function stepFuel(supply: FuelSupply, state: FuelState, hour: FuelHour): FuelStep {
  const { arrived, transit, putIn } = movePipeline(supply, state.transitLitres, hour.pipelinePerMille);
  const other = share(supply.otherLitresPerHour, hour.otherPerMille);
  const offered = state.depotLitres + arrived + other;
  const stock = Math.min(offered, supply.depotLitres);
  const lorries = deliver(supply, state, stock, hour.lorriesPerMille);
  const panic = state.panicPerMille + hour.newsPerMille;
  const wanted = share(supply.usualLitresPerHour, 1000 + panic);
  const able = share(wanted, hour.salesPerMille);
  let sold = 0;
  const stations = lorries.stations.map((litres) => {
    const bought = Math.min(litres, able);
    sold += bought;
    return litres - bought;
  });
  return {
    state: {
      depotLitres: stock - lorries.delivered,
      transitLitres: transit,
      stationLitres: stations,
      panicPerMille: share(panic, supply.panicKeptPerMille),
      lorryLitres: lorries.left,
    },
    cameLitres: putIn + other,
    soldLitres: sold,
    unmetLitres: wanted * supply.stations - sold,
    turnedAwayLitres: offered - stock,
    dryStations: stations.filter((litres) => litres === 0).length,
  };
}

function share(litres: number, perMille: number): number {
  return Math.floor((litres * perMille) / 1000);
}

/** A pipeline is full of what was put in: it moves as a whole or, at less than its usual rate, by so much less of each hour's fill. */
function movePipeline(
  { pipelineLitresPerHour, transitHours }: FuelSupply,
  transit: readonly number[],
  perMille: number,
): { readonly arrived: number; readonly transit: readonly number[]; readonly putIn: number } {
  const putIn = share(pipelineLitresPerHour, perMille);
  if (transitHours === 0) return { arrived: putIn, transit: [], putIn };
  const moved = transit.map((litres) => share(litres, Math.min(1000, perMille)));
  const next = transit.map((litres, i) => litres - (moved[i] ?? 0) + (moved[i + 1] ?? putIn));
  return { arrived: moved[0] ?? 0, transit: next, putIn };
}

function deliver(
  supply: FuelSupply,
  { stationLitres, lorryLitres }: FuelState,
  stock: number,
  perMille: number,
): { readonly stations: readonly number[]; readonly delivered: number; readonly left: number } {
  const stations = [...stationLitres];
  const order = [...stations.keys()].sort((a, b) => (stations[a] ?? 0) - (stations[b] ?? 0) || a - b);
  let left = lorryLitres + share(supply.lorryLitresPerHour, perMille);
  let delivered = 0;
  for (const station of order) {
    const load = supply.loadLitres;
    if (left < load || stock - delivered < load) break;
    if ((stations[station] ?? 0) + load > supply.stationLitres) break;
    stations[station] = (stations[station] ?? 0) + load;
    left -= load;
    delivered += load;
  }
  // Lorries that found nothing to carry do not save up their hours beyond one load.
  return { stations, delivered, left: Math.min(left, supply.loadLitres) };
}
