import type { CommunicationsPlan } from '../../../engine/model/network.ts';
import type { Nation } from '../../../engine/model/scenario.ts';
import { asset, smallNation } from './smallNation.ts';

/** A coast with the exchange of its capital and a hub that reaches it by fibre, and by satellite at half of what its town asks for. */
export function coast(): Nation {
  const site = (id: string, layer: 'core' | 'transport' | 'access', at: string | null, serves: string | null) => ({
    ...{ id, layer, at, serves, batteryMinutes: 0, fuelMinutes: 0 },
  });
  const communications: CommunicationsPlan = {
    sites: [
      site('core', 'core', 'coa-exchange', null),
      site('site-hub', 'transport', 'coa-hub', null),
      site('mast', 'access', null, 'coa-town'),
    ],
    links: [
      { id: 'fibre-1', kind: 'fibre', a: 'site-hub', b: 'core', capacityMbps: 100 },
      { id: 'satellite-1', kind: 'satellite', a: 'site-hub', b: 'core', capacityMbps: 5 },
      { id: 'microwave-1', kind: 'microwave', a: 'mast', b: 'site-hub', capacityMbps: 100 },
    ],
    demands: [{ from: 'mast', to: 'core', mbps: 10 }],
  };
  const assets = [
    asset('coa-exchange', 'hub'),
    asset('coa-hub', 'hub'),
    asset('coa-town', 'district', { people: 1000 }),
  ];
  return smallNation('coa', assets, { communications });
}
