import { t } from '@lingui/core/macro';

/** The policies that can hold a seat, as the engine names them; the most helpful first. */
export const BOT_POLICIES = ['cooperative', 'by-the-book', 'isolationist', 'passive', 'random'] as const;
export type BotPolicy = (typeof BOT_POLICIES)[number];

/** The name of a policy; one that this page does not know is named by its id. */
export function policyWord(policy: string): string {
  switch (policy) {
    case 'cooperative':
      return t`Cooperative`;
    case 'by-the-book':
      return t`By the book`;
    case 'isolationist':
      return t`Isolationist`;
    case 'passive':
      return t`Passive`;
    case 'random':
      return t`Random`;
    default:
      return policy;
  }
}

/** What a policy does, in one sentence. */
export function policyMeaning(policy: BotPolicy): string {
  switch (policy) {
    case 'cooperative':
      return t`Shares at once, asks for help before it is dark, and lends what it can spare.`;
    case 'by-the-book':
      return t`Does what the handbook says and shares at once; asks for no help and lends none.`;
    case 'isolationist':
      return t`Looks after its own nation well and alone: shares nothing, asks nobody, lends nothing.`;
    case 'passive':
      return t`Answers nothing and orders nothing.`;
    case 'random':
      return t`Takes allowed steps by lot.`;
  }
}
