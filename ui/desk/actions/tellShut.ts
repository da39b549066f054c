import { t } from '@lingui/core/macro';
import { notify } from '../../kit/noticeStore.ts';
import type { Desk } from '../deskContext.ts';

/** Says that nothing can be sent any more when the line was shut for good, instead of letting a press come to nothing. */
export function tellShut({ store }: Desk): boolean {
  if (store.getState().link.is !== 'closed') return false;
  notify(
    t`Nothing was sent: this page has no line to the exercise any more. The words under the map say what to do.`,
    'alarm',
  );
  return true;
}
