import { t } from '@lingui/core/macro';
import { exerciseTime } from '../exerciseTime.ts';
import { listOf } from '../listOf.ts';
import { serviceWord } from '../vocabulary.ts';
import { mergeLosses, type ToldLoss } from './mergeLosses.ts';
import type { Why } from './why.ts';

/** What one site is without and why: what it lost in one hour from one root is one trouble. */
export function lossWhys(losses: readonly Omit<ToldLoss, 'asset'>[], language: string): readonly Why[] {
  const groups = mergeLosses(
    losses.map((loss) => ({ ...loss, asset: '' })),
    () => false,
  );
  return groups.map(({ sites, services, hour }) => ({
    head: t`No ${listOf(services.map(serviceWord), language, 'disjunction')} since ${exerciseTime(hour)}`,
    causes: sites[0]?.because ?? [],
  }));
}
