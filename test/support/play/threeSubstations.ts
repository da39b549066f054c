import type { EnergyNetwork } from '../../../engine/model/network.ts';
import type { Nation } from '../../../engine/model/scenario.ts';
import { asset, line, needs, smallNation, unit } from './smallNation.ts';

const MIDDLE = [needs('power', 'val-middle')];

/**
 * A valley with three substations, nearly all of its power in the west. Line 4 brings it to the middle at once; line 7 goes there by the east, and
 * carries alone what both carried for a quarter of an hour and no longer. `east` is the unit in the east, kW.
 */
export function threeSubstations(east: number, more: Partial<EnergyNetwork> = {}): Nation {
  const assets = [
    asset('val-west', 'substation'),
    asset('val-middle', 'substation'),
    asset('val-east', 'substation'),
    asset('val-hospital', 'hospital', { dependsOn: [needs('power', 'val-middle', { bufferHours: 6 })] }),
    asset('val-town', 'district', { people: 1000, dependsOn: MIDDLE }),
    asset('val-mill', 'district', { people: 300, dependsOn: MIDDLE }),
    asset('val-cape', 'district', { people: 500, dependsOn: [needs('power', 'val-east')] }),
    asset('val-village', 'district', { people: 200, dependsOn: [needs('power', 'val-west')] }),
  ];
  return smallNation('val', assets, {
    energy: {
      buses: [
        { id: 'bus-west', at: 'val-west' },
        { id: 'bus-middle', at: 'val-middle' },
        { id: 'bus-east', at: 'val-east' },
      ],
      branches: [
        line('line-4', 'bus-west', 'bus-middle', 1000),
        line('line-7', 'bus-west', 'bus-east', 700),
        line('line-9', 'bus-east', 'bus-middle', 700),
      ],
      units: [
        unit('unit-1', 'bus-west', 2000),
        unit('unit-2', 'bus-east', east, { startsBlack: true, centsPerMegawattHour: 9000, startHours: 2 }),
      ],
      ties: [],
      feeders: [
        { id: 'feeder-3', bus: 'bus-middle', serves: 'val-hospital', kilowatts: 100 },
        { id: 'feeder-4', bus: 'bus-west', serves: 'val-village', kilowatts: 200 },
        { id: 'feeder-5', bus: 'bus-east', serves: 'val-cape', kilowatts: 400 },
        { id: 'feeder-1', bus: 'bus-middle', serves: 'val-town', kilowatts: 600 },
        { id: 'feeder-2', bus: 'bus-middle', serves: 'val-mill', kilowatts: 300 },
      ],
      ...more,
    },
  });
}
