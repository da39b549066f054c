import type { NetworkHour, SectorModel } from '../networkHour.ts';
import { reductionOf } from '../reductionOf.ts';
import { manualPerMille } from './manualPerMille.ts';

/**
 * Water as parcels on their way (rule W1): each hour a works sends out one parcel, treated or not, which reaches the taps
 * `pipeHours` later; districts get what the works gives. How much it gives is its standing and, where it pumps by grid
 * power, that (rule W2).
 */
export const waterModel: SectorModel = {
  sector: 'water',
  takes: ['power', 'water'],
  gives: ['water'],
  stepHour(network: NetworkHour) {
    const { assets, scratch } = network;
    const atTaps = new Map<string, number>();
    for (const [i, asset] of assets.entries()) {
      if (asset.kind !== 'works') continue;
      const parcels = (scratch.untreatedParcels[i] ?? 0) + (scratch.dosing[i] === 1 ? 0 : 1 << asset.pipeHours);
      scratch.untreatedParcels[i] = Math.floor(parcels / 2);
      atTaps.set(asset.id, parcels % 2);
      network.given.water[i] = Math.min(worksService(network, i), network.received(i, 'power'));
      scratch.servicePerMille[i] = network.given.water[i] ?? 0;
    }
    for (const [i, asset] of assets.entries()) {
      if (asset.kind !== 'district') continue;
      const untreated = asset.dependsOn.some((d) => d.service === 'water' && atTaps.get(d.from) === 1) ? 1 : 0;
      scratch.untreated[i] = untreated;
      const water = untreated === 1 ? 0 : network.received(i, 'water');
      scratch.servicePerMille[i] = Math.min(water, network.received(i, 'power'));
    }
  },
};

/** What a works gives in its present standing, per mille of the demand (rule W2). */
function worksService(network: NetworkHour, index: number): number {
  const posture = network.postures[index];
  if (!posture) return 0;
  const recovering =
    posture.recovering && network.hour < posture.recovering.untilHour ? posture.recovering.perMille : 1000;
  return Math.max(0, Math.min(recovering, manualPerMille(posture, network.turn)) - reductionOf(posture, network.turn));
}
