import { t } from '@lingui/core/macro';
import { exerciseTime } from '../../kit/exerciseTime.ts';

/** What somebody did to an asset, in one sentence, without saying who. */
export function struckSentence(what: 'stopDosing' | 'openFeeders', asset: string, hour: number): string {
  const time = exerciseTime(hour);
  return what === 'stopDosing'
    ? t`The chlorine at ${asset} went to zero at ${time}.`
    : t`The feeders of ${asset} were opened on false readings at ${time}.`;
}
