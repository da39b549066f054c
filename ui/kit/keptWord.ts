import { t } from '@lingui/core/macro';
import type { AssetKind } from '../../engine/model/order.ts';

/** Those of a kind that keep their power longest, inside a sentence or as an option: "hospitals". */
export function keptWord(kind: AssetKind): string {
  switch (kind) {
    case 'works':
      return t`water works`;
    case 'substation':
      return t`substations`;
    case 'hospital':
      return t`hospitals`;
    case 'hub':
      return t`telecom hubs`;
    case 'bankSwitch':
      return t`bank switches`;
    case 'port':
      return t`ports`;
    case 'district':
      return t`town districts`;
  }
}
