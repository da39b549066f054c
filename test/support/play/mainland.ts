import type { NationNetwork } from '../../../engine/model/network.ts';
import type { Nation } from '../../../engine/model/scenario.ts';
import { ISLAND, island } from './island.ts';
import { asset, line, needs, smallNation, unit } from './smallNation.ts';

/** The island's neighbour: a farm at the yard, a town behind the substation, one slow unit of 1,200 kW, of which it sends 400 to the island. */
export function mainland(rampKilowattsPerHour: number): Nation {
  return smallNation(
    'mai',
    [
      asset('mai-sub', 'substation'),
      asset('mai-town', 'district', { people: 500, dependsOn: [needs('power', 'mai-sub')] }),
      asset('mai-farm', 'district', { people: 300 }),
    ],
    {
      energy: {
        buses: [
          { id: 'm-yard', at: null },
          { id: 'm-gate', at: 'mai-sub' },
        ],
        branches: [line('m-line', 'm-yard', 'm-gate', 2000)],
        units: [unit('m-unit', 'm-yard', 1200, { rampKilowattsPerHour, startsBlack: true, startHours: 3 })],
        ties: [tie('m-tie', 'm-yard', 'isl', -400)],
        feeders: [
          { id: 'm-feeder-farm', bus: 'm-yard', serves: 'mai-farm', kilowatts: 300 },
          { id: 'm-feeder-town', bus: 'm-gate', serves: 'mai-town', kilowatts: 500 },
        ],
      },
    },
  );
}

/** The island, a third of whose 1,200 kW come from the mainland, at this bus. */
export function islandWithTie(bus: 'yard' | 'gate', energy: Partial<NationNetwork['energy']> = {}): Nation {
  return island({
    energy: {
      ...ISLAND.energy,
      units: [unit('unit-1', 'yard', 800)],
      ties: [tie('tie-mai', bus, 'mai', 400)],
      ...energy,
    },
  });
}

function tie(
  id: string,
  bus: string,
  nation: string,
  importKilowatts: number,
): NationNetwork['energy']['ties'][number] {
  return { id, bus, nation, capacityKilowatts: 500, importKilowatts, formsGrid: true };
}
