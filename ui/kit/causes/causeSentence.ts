import { t } from '@lingui/core/macro';
import type { Cause } from '../../../engine/model/cause.ts';
import { exerciseTime } from '../exerciseTime.ts';
import type { CauseNames } from './causeNames.ts';
import { causeWords } from './causeWords.ts';

/** Things that happened and were over; what is not among them went on. */
const MOMENTS: readonly Cause['what'][] = [
  'untreatedAtTaps',
  ...([
    'branchOpened',
    'branchTripped',
    'unitLost',
    'tieCut',
    'hvdcCut',
    'feederShed',
    'blackout',
    'pumpsStopped',
  ] as const),
  ...(['siteDark', 'linkCut', 'bankInDefault', 'feedersOpened', 'dosingStopped', 'stage'] as const),
];

/** One link of a causal chain as a sentence of its own, with its hour. */
export function causeSentence(cause: Cause, names: CauseNames): string {
  const words = causeWords(cause, names);
  const time = exerciseTime(cause.hour);
  return MOMENTS.includes(cause.what) ? t`${words} at ${time}.` : t`${words} from ${time} on.`;
}
