import type { Asset } from '../../model/scenario.ts';
import { givenBy } from './givenBy.ts';
import type { NationPlan, ToldService } from './playPlan.ts';

/** What people in a district are told of. */
const TAKEN = ['power', 'water', 'communications', 'payments', 'fuel'] as const;

/** Every service whose loss is told in a nation, in order of assets (rule N2): what assets give, and what districts take. */
export function toldServices(
  assets: readonly Asset[],
  places: readonly number[],
  delivered: NationPlan['delivered'],
): readonly ToldService[] {
  return assets.flatMap(({ id: asset, kind }, rank): ToldService[] => {
    const service = givenBy(kind);
    if (service) return [{ asset, rank, service, place: places[rank] ?? -1 }];
    return TAKEN.flatMap((taken) => {
      const place = delivered[taken].get(asset);
      return place === undefined ? [] : [{ asset, rank, service: taken, place }];
    });
  });
}
