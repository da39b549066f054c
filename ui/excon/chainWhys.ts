import { t } from '@lingui/core/macro';
import { lossWhys } from '../kit/causes/lossWhys.ts';
import type { Why } from '../kit/causes/why.ts';
import { exerciseTime } from '../kit/exerciseTime.ts';
import { serviceWord } from '../kit/vocabulary.ts';
import type { Chain } from './causalChains.ts';

/** A site's troubles as they are told: what it lost in one hour from one root together. */
export function chainWhys(chains: readonly Chain[], language: string): readonly Why[] {
  const lost = chains.flatMap(({ what, service, hour, causes }) =>
    what === 'lost' && service ? [{ service, hour, because: causes }] : [],
  );
  const others = chains.flatMap(({ what, service, hour, causes }): readonly Why[] => {
    const since = exerciseTime(hour);
    if (what === 'struck') return [{ head: t`Hit at ${since}`, causes }];
    if (what === 'lost' || !service) return [];
    return [{ head: t`Without ${serviceWord(service)} from outside since ${since}`, causes }];
  });
  return [...lossWhys(lost, language), ...others];
}
