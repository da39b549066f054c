import { keptCause } from '../../model/keptCause.ts';
import type { KeptCause } from '../../model/networkState.ts';
import type { PostureRow } from '../../state/state.ts';

/** What was done to an asset on purpose, and the stage that did it; empty where nothing was. */
export function struckCauses({ asset, struck }: PostureRow, what: 'openFeeders' | 'stopDosing'): readonly KeptCause[] {
  if (struck?.what !== what) return [];
  return [
    keptCause(what === 'openFeeders' ? 'feedersOpened' : 'dosingStopped', { asset }, struck.hour),
    keptCause('stage', { asset, stage: struck.stage }, struck.hour),
  ];
}
