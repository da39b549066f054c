import type { NetworkHour, SectorModel } from '../networkHour.ts';
import { reductionOf } from '../reductionOf.ts';

/**
 * Energy as a stock of hand work (rule E1): a substation's feeders are closed or open; open ones are closed again when the
 * crews there have worked off `crewHoursLeft`. An isolated substation gives a little less (rule E2).
 */
export const energyModel: SectorModel = {
  sector: 'energy',
  takes: [],
  gives: ['power'],
  stepHour(network: NetworkHour) {
    for (const [i, asset] of network.assets.entries()) {
      if (asset.kind !== 'substation') continue;
      const { scratch } = network;
      const posture = network.postures[i];
      const reduction = posture ? reductionOf(posture, network.turn) : 0;
      network.given.power[i] = scratch.feedersClosed[i] === 1 ? Math.max(0, 1000 - reduction) : 0;
      scratch.servicePerMille[i] = network.given.power[i] ?? 0;
      const left = scratch.crewHoursLeft[i] ?? 0;
      if (scratch.feedersClosed[i] === 0 && left > 0) {
        const crews = (posture?.repairCrews ?? []).reduce(
          (sum, crew) => sum + (crew.fromHour <= network.hour ? crew.count : 0),
          0,
        );
        scratch.crewHoursLeft[i] = Math.max(0, left - crews);
        if (scratch.crewHoursLeft[i] === 0) scratch.feedersClosed[i] = 1;
      }
    }
  },
};
