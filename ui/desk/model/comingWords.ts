import { t } from '@lingui/core/macro';
import type { Coming } from './assetState.ts';

/** What is coming in a few words, for a badge on the map or a cell: "taps in 6 h". */
export function comingWords(coming: Coming): string {
  const { hours } = coming;
  switch (coming.what) {
    case 'untreatedAtTaps':
      return hours > 0 ? t`taps in ${hours} h` : t`at the taps`;
    case 'fuelEnds':
      return hours > 0 ? t`fuel ${hours} h` : t`no fuel`;
    case 'batteryEnds':
      return hours > 0 ? t`battery ${hours} h` : t`battery flat`;
    case 'feedersClosed':
      return t`${hours} crew-hours left`;
  }
}
