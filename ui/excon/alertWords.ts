import { t } from '@lingui/core/macro';
import type { Alert } from './control.ts';

/** An alert in words. Those about the log are sentences already; a broken invariant gives its own short message. */
export function alertWords({ code, says }: Alert): string {
  return code === 'storeFailed' || code === 'storeWorks'
    ? says
    : t`Something failed, and nothing was changed: ${says}.`;
}
