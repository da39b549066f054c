import { t } from '@lingui/core/macro';
import type { Proposal } from '../../engine/model/event.ts';
import type { PaperForm, PaperKind } from './paperForm.ts';

/** What is on the paper, as its kind is called. */
export function paperKindWord(kind: PaperKind): string {
  switch (kind) {
    case 'sealOrder':
      return t`An order`;
    case 'sendMessage':
      return t`A message`;
    case 'answerProposal':
      return t`An answer to a question`;
    case 'makeOffer':
      return t`An offer of help`;
    case 'withdrawOrder':
      return t`An order is taken back`;
    case 'setReady':
      return t`Ready, or not any more`;
  }
}

/** The answers that a question can have; the room still judges who may give which. */
export function paperVerdicts(proposal: Proposal | undefined): readonly PaperForm['verdict'][] {
  if (proposal?.kind === 'request') return ['decline', 'withdraw'];
  if (proposal?.kind === 'offer') return ['accept', 'decline', 'withdraw'];
  return proposal?.status === 'changed'
    ? ['confirm', 'decline', 'withdraw']
    : ['accept', 'decline', 'change', 'withdraw'];
}

/** An answer in one word. */
export function verdictWord(verdict: PaperForm['verdict']): string {
  switch (verdict) {
    case 'accept':
      return t`Accept`;
    case 'decline':
      return t`Decline`;
    case 'change':
      return t`Accept until another turn`;
    case 'confirm':
      return t`Confirm the change`;
    case 'withdraw':
      return t`Take the question back`;
  }
}
