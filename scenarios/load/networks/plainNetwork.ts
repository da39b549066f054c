import type { NationNetwork } from '../../../engine/model/network.ts';
import type { Nation } from '../../../engine/model/scenario.ts';
import { plainBanking } from './plainBanking.ts';
import { plainCommunications } from './plainCommunications.ts';
import { plainEnergy } from './plainEnergy.ts';
import { plainTransport } from './plainTransport.ts';
import { plainWater } from './plainWater.ts';

/**
 * Networks for a nation whose author wrote none, made of its assets alone and of no luck: enough of everything in usual hours, and
 * nothing lost by the loss of any one line. A sector without assets of its kind is empty.
 */
export function plainNetwork({ assets }: Pick<Nation, 'assets'>): NationNetwork {
  return {
    energy: plainEnergy(assets),
    water: plainWater(assets),
    communications: plainCommunications(assets),
    banking: plainBanking(assets),
    transport: plainTransport(assets),
  };
}
