import { t } from '@lingui/core/macro';
import type { Blow } from '../../../engine/model/blow.ts';
import type { AssetId } from '../../../engine/model/ids.ts';
import { partsWords } from '../../kit/causes/partsWords.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import type { Names } from '../../kit/names.ts';

/** What somebody did to an asset, in one sentence, without saying who. */
export function struckSentence(blow: Blow, id: AssetId, names: Names): string {
  const asset = names.asset(id);
  const time = exerciseTime(blow.hour);
  switch (blow.what) {
    case 'stopDosing':
      return t`The chlorine at ${asset} went to zero at ${time}.`;
    case 'openFeeders':
      return t`The feeders of ${asset} were opened on false readings at ${time}.`;
    case 'disable':
      return t`Somebody put out of service at ${asset} at ${time}: ${partsWords(blow.parts, names)}.`;
  }
}
