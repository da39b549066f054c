import { t } from '@lingui/core/macro';
import type { Cause } from '../../../engine/model/event.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import type { Names } from '../../kit/names.ts';
import { serviceWord } from '../../kit/vocabulary.ts';

/** One link of a causal chain as a sentence. */
export function causeSentence(cause: Cause, names: Names): string {
  const asset = names.asset(cause.asset);
  const time = exerciseTime(cause.hour);
  switch (cause.what) {
    case 'serviceLost':
      return t`${asset} gives no ${serviceWord(cause.service ?? 'power')} since ${time}.`;
    case 'bufferEmpty':
      return t`The fuel or battery of ${asset} ran out at ${time}.`;
    case 'feedersOpened':
      return t`Somebody opened the feeders of ${asset} on false readings at ${time}.`;
    case 'dosingStopped':
      return t`Somebody stopped the chlorine at ${asset} at ${time}.`;
    case 'untreatedAtTaps':
      return t`Untreated water reached the taps of ${asset} at ${time}.`;
    case 'manual':
      return t`${asset} is worked by hand.`;
    case 'isolated':
      return t`${asset} is cut off from the office network and gives a little less.`;
    case 'advisory':
      return t`${asset} gives a little less while operators follow the warning.`;
    case 'stage':
      return t`An intruder acted at ${asset} at ${time}.`;
  }
}

/** The last cause that is known: what set a loss off. */
export function rootCause(because: readonly Cause[]): Cause | null {
  return because.findLast((cause) => cause.what !== 'stage') ?? null;
}
