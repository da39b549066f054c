import { serveFromBuffer } from '../buffer.ts';
import type { NetworkHour, SectorModel } from '../networkHour.ts';

/** Communications as one hub on a battery (rule C1): the battery lasts its hours and charges one hour an hour. */
export const communicationsModel: SectorModel = {
  sector: 'communications',
  takes: ['power'],
  gives: ['communications'],
  stepHour(network: NetworkHour) {
    for (const [i, asset] of network.assets.entries()) {
      if (asset.kind !== 'hub') continue;
      const service = serveFromBuffer(network, i, 1);
      network.given.communications[i] = service;
      network.scratch.servicePerMille[i] = service;
    }
  },
};
