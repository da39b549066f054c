import { t } from '@lingui/core/macro';
import type { Proposal } from '../../../engine/model/event.ts';

/** Ready words for declining, which a seat may tap instead of writing. */
export function declineReasons(kind: Proposal['kind']): readonly string[] {
  switch (kind) {
    case 'request':
      return [
        t`All of ours are at work.`,
        t`We may need it ourselves in the next turns.`,
        t`We have none of these.`,
        t`It would arrive too late.`,
      ];
    case 'offer':
      return [t`We can manage with our own.`, t`It would arrive too late.`, t`Others are on the way already.`];
    case 'coSignature':
      return [t`It is needed elsewhere.`, t`Let us wait one turn.`, t`Another site comes first.`];
  }
}
