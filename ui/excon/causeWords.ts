import { t } from '@lingui/core/macro';
import type { Cause } from '../../engine/model/event.ts';
import { serviceWord } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';

/** One link of a causal chain as EXCON reads it, with the campaign's stage by name. */
export function causeWords(cause: Cause, names: ExconNames): string {
  const asset = names.asset(cause.asset);
  switch (cause.what) {
    case 'serviceLost':
      return cause.service ? t`${asset} gave no ${serviceWord(cause.service)}` : t`${asset} lost its service`;
    case 'bufferEmpty':
      return t`${asset} had no fuel or battery left`;
    case 'feedersOpened':
      return t`Feeders opened at ${asset}`;
    case 'dosingStopped':
      return t`Treatment stopped at ${asset}`;
    case 'untreatedAtTaps':
      return t`Untreated water reached the taps of ${asset}`;
    case 'manual':
      return t`${asset} runs by hand`;
    case 'isolated':
      return t`${asset} is cut off from the office network`;
    case 'advisory':
      return t`Checks after the warning slow ${asset} down`;
    case 'stage':
      return cause.stage ? t`Attack: ${names.stage(cause.stage)}` : t`An attack`;
  }
}
