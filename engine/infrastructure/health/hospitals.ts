import { serveFromBuffer } from '../buffer.ts';
import type { NetworkHour, SectorModel } from '../networkHour.ts';

/** A hospital on grid power, then on fuel (rule H1). Fuel is not replaced in play; a generator set adds its hours on arrival. */
export const healthModel: SectorModel = {
  sector: 'health',
  takes: ['power'],
  gives: ['care'],
  stepHour(network: NetworkHour) {
    for (const [i, asset] of network.assets.entries()) {
      if (asset.kind !== 'hospital') continue;
      const service = serveFromBuffer(network, i, 0);
      network.given.care[i] = service;
      network.scratch.servicePerMille[i] = service;
    }
  },
};
