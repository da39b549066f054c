import type { KeptCause } from '../../model/networkState.ts';
import type { PostureRow } from '../../state/state.ts';
import { keptCause } from './keptCause.ts';

/** What a nation did itself at an asset that gives less for it: run by hand, cut off from the office network, checked after a warning. */
export function measureCauses({ asset, measures, reductions }: PostureRow, hour: number): readonly KeptCause[] {
  return [
    ...(measures.manual ? [keptCause('manual', { asset }, hour)] : []),
    ...(measures.isolated ? [keptCause('isolated', { asset }, hour)] : []),
    ...(reductions.length > 0 ? [keptCause('advisory', { asset }, hour)] : []),
  ];
}
