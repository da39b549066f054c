import { t } from '@lingui/core/macro';
import type { AssetKind } from '../../../engine/model/order.ts';
import { keptWord } from '../../kit/keptWord.ts';

/** The plan of shedding that is in force, in one sentence. */
export function keptNote(keepFirst: AssetKind | null): string {
  return keepFirst === null
    ? t`Now the plan of shedding stands as it was built.`
    : t`Now ${keptWord(keepFirst)} are kept first.`;
}
