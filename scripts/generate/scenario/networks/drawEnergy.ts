import type { AssetId } from '../../../../engine/model/ids.ts';
import type { EnergyNetwork } from '../../../../engine/model/network.ts';
import type { AssetKind } from '../../../../engine/model/order.ts';
import type { Dependency } from '../../../../engine/model/scenario.ts';
import { joinPlaces, type Pair } from '../../grid/joinPlaces.ts';
import type { Draw } from '../../references/draw.ts';
import { giversOf } from '../places/giversOf.ts';
import { distanceOf, ofKind, type Place, type Site } from '../places/site.ts';
import { kilowattsOf } from './kilowattsOf.ts';

/** In which order feeders are kept when there is too little. */
const KEPT: readonly AssetKind[] = ['hospital', 'works', 'hub', 'bankSwitch', 'port', 'district'];

/** What all units together can give, per mille of what is asked. */
const CAPACITY_PER_MILLE = 1600;

/**
 * A nation's grid without its ties and with branches that carry anything: a bus at each substation and one for every second at a power
 * station that is not on the map, meshed lines, two units a station, a feeder for each asset that takes power.
 */
export function drawEnergy(
  sites: readonly Site[],
  dependencies: ReadonlyMap<AssetId, readonly Dependency[]>,
  draw: Draw,
): EnergyNetwork {
  const substations = ofKind(sites, 'substation');
  const stations = Array.from({ length: Math.max(2, Math.ceil(substations.length / 2)) }, () => ({
    x: draw.whole(-900, 900),
    y: draw.whole(-900, 900),
  }));
  const buses = [...substations, ...stations].map((_, i) => ({
    id: `bus-${i + 1}`,
    at: substations[i]?.id ?? null,
  }));
  const busAt = new Map(buses.flatMap(({ id, at }) => (at === null ? [] : [[at, id]])));
  const feeders = KEPT.flatMap((kind) => ofKind(sites, kind)).flatMap((site) => {
    const [from] = giversOf(dependencies, site.id, 'power');
    const bus = from === undefined ? undefined : busAt.get(from);
    return bus === undefined
      ? []
      : [{ id: `feeder-${site.id}`, bus, serves: site.id, kilowatts: kilowattsOf(site, draw) }];
  });
  const demand = feeders.reduce((sum, { kilowatts }) => sum + kilowatts, 0);
  return {
    buses,
    branches: drawBranches([...substations, ...stations], draw),
    units: drawUnits(
      buses.slice(substations.length).map(({ id }) => id),
      demand,
      draw,
    ),
    ties: [],
    feeders,
  };
}

/** Lines, longer ones of more reactance. A bus that hangs on one of them alone gets a second circuit beside it. */
function drawBranches(places: readonly Place[], draw: Draw): EnergyNetwork['branches'] {
  const apart = (a: number, b: number) => distanceOf(places[a] as Place, places[b] as Place);
  const joined = joinPlaces(places.length, apart);
  const lines = (bus: number) => joined.filter((pair) => pair.includes(bus));
  const second = places.flatMap((_, bus): Pair[] => {
    const [only, ...others] = lines(bus);
    // Where both ends hang on it alone, the lower one adds the circuit.
    return only && others.length === 0 && !(lines(other(only, bus)).length === 1 && other(only, bus) < bus)
      ? [only]
      : [];
  });
  return [...joined, ...second].map(([from, to], i) => ({
    id: `line-${i + 1}`,
    from: `bus-${from + 1}`,
    to: `bus-${to + 1}`,
    reactanceMicro: 5000 + Math.floor((60 * apart(from, to) * draw.whole(70, 130)) / 100),
    ratingKilowatts: 0x7fffffff,
  }));
}

function other([a, b]: Pair, bus: number): number {
  return a === bus ? b : a;
}

/** Two units a station, the cheaper ones slower. The first starts black, and every sixth after it. */
function drawUnits(stations: readonly string[], demand: number, draw: Draw): EnergyNetwork['units'] {
  const count = 2 * stations.length;
  return Array.from({ length: count }, (_, u) => {
    const kilowatts = Math.ceil((demand * CAPACITY_PER_MILLE * draw.whole(85, 115)) / (count * 100_000));
    const startsBlack = u % 6 === 0;
    return {
      id: `unit-${u + 1}`,
      bus: stations[u % stations.length] ?? '',
      kilowatts,
      rampKilowattsPerHour: Math.floor((kilowatts * draw.whole(50, 100)) / 100),
      // A euro and more apart, so that the merit order does not hang on which unit stands first.
      centsPerMegawattHour: 1500 + 300 * u + draw.whole(0, 200),
      formsGrid: startsBlack || draw.whole(0, 9) < 7,
      startsBlack,
      startHours: startsBlack ? 1 : draw.whole(1, 3),
    };
  });
}
