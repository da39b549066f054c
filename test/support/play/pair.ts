import type { Asset, Nation } from '../../../engine/model/scenario.ts';
import { asset, line, NO_NETWORK, smallNation, unit } from './smallNation.ts';

/**
 * A nation with two substations on one yard. `feeders` says at which of them each asset hangs, with 100 kW each; hubs are core sites by
 * themselves, and bank switches have two banks that owe each other nothing.
 */
export function pair(assets: readonly Asset[], feeders: Readonly<Record<string, 'one' | 'two'>>): Nation {
  const own = ['duo-one', 'duo-two'].flatMap((id) =>
    assets.some((one) => one.id === id) ? [] : [asset(id, 'substation')],
  );
  const ofKind = (kind: Asset['kind']) => assets.filter((one) => one.kind === kind).map(({ id }) => id);
  return smallNation('duo', [...own, ...assets], {
    energy: {
      buses: [
        { id: 'yard', at: null },
        { id: 'one', at: 'duo-one' },
        { id: 'two', at: 'duo-two' },
      ],
      branches: [line('line-1', 'yard', 'one', 1000), line('line-2', 'yard', 'two', 1000)],
      units: [unit('unit-1', 'yard', 1000)],
      ties: [],
      feeders: Object.entries(feeders).map(([serves, bus]) => ({
        ...{ id: `feeder-${serves}`, bus, serves, kilowatts: 100 },
      })),
    },
    communications: {
      sites: ofKind('hub').map((id) => ({
        ...{ id: `core-${id}`, layer: 'core', at: id, serves: null, batteryMinutes: 0, fuelMinutes: 0 },
      })),
      ...{ links: [], demands: [] },
    },
    banking: {
      ...NO_NETWORK.banking,
      switches: ofKind('bankSwitch'),
      banks: ['bank-a', 'bank-b'].map((id) => ({ id, balance: 10, credit: 5 })),
    },
  });
}
