import { byId } from '../../../engine/model/ids.ts';
import type { EnergyNetwork } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { feedersOf } from './feedersOf.ts';
import { ofKind } from './ofKind.ts';

/** The bus for all that depends on no substation, and the one where all units stand. */
const TOWN = 'bus-town';
const PLANT = 'bus-plant';

/** What each unit can give, per mille of the demand, and its cost; together they are one and a half times the demand. */
const UNITS = [
  { perMille: 600, centsPerMegawattHour: 2000, startsBlack: false, startHours: 6 },
  { perMille: 500, centsPerMegawattHour: 4500, startsBlack: false, startHours: 3 },
  { perMille: 400, centsPerMegawattHour: 9000, startsBlack: true, startHours: 1 },
] as const;

/**
 * A plant, the town and one bus for each substation, joined in a ring. Every branch can carry the whole demand, so that none is ever
 * loaded beyond its rating, whichever one is out.
 */
export function plainEnergy(assets: readonly Asset[]): EnergyNetwork {
  const substations = ofKind(assets, 'substation');
  const places = new Map(substations.map(({ id }) => [id, `bus-${id}`]));
  const feeders = feedersOf(assets, (substation) => (substation === null ? TOWN : (places.get(substation) ?? TOWN)));
  const demand = Math.max(
    1000,
    feeders.reduce((sum, { kilowatts }) => sum + kilowatts, 0),
  );
  const stations = [...places].sort(([a], [b]) => byId(a, b)).map(([at, id]) => ({ id, at }));
  const buses = [{ id: PLANT, at: null }, ...stations, { id: TOWN, at: null }];
  return {
    buses,
    branches: buses.map(({ id }, i) => ({
      id: `line-${i + 1}`,
      from: id,
      to: buses[(i + 1) % buses.length]?.id ?? PLANT,
      reactanceMicro: 20_000,
      ratingKilowatts: Math.ceil(demand * 1.2),
    })),
    units: UNITS.map(({ perMille, centsPerMegawattHour, startsBlack, startHours }, i) => {
      const kilowatts = Math.ceil((demand * perMille) / 1000);
      return {
        ...{ id: `unit-${i + 1}`, bus: PLANT, kilowatts, rampKilowattsPerHour: kilowatts, centsPerMegawattHour },
        ...{ formsGrid: true, startsBlack, startHours },
      };
    }),
    ties: [],
    feeders,
  };
}
