import { plural, t } from '@lingui/core/macro';
import type { AssetKind } from '../../engine/model/order.ts';
import { percent } from './number.ts';

/** What is counted at some kinds of sites only; null where there is no reading. */
export interface SiteCounts {
  readonly waiting: number | null;
  readonly stockPerMille: number | null;
}

/** What waits at a site and what it has in store, each in a few words with its unit; nothing for kinds that count neither. */
export function siteFigures(kind: AssetKind, { waiting, stockPerMille }: SiteCounts): readonly string[] {
  const figures: string[] = [];
  // After the cut-off they wait no longer: the day left them unpaid.
  if (waiting !== null && waiting > 0 && kind === 'bankSwitch')
    figures.push(
      plural(waiting, { one: '# payment between banks is not made', other: '# payments between banks are not made' }),
    );
  if (waiting !== null && kind === 'port')
    figures.push(plural(waiting, { 0: 'no container waits', one: '# container waits', other: '# containers wait' }));
  if (stockPerMille !== null && kind === 'port') figures.push(t`fuel in the depot: ${percent(stockPerMille)}`);
  if (stockPerMille !== null && kind === 'district') figures.push(t`cash machines filled to ${percent(stockPerMille)}`);
  return figures;
}
