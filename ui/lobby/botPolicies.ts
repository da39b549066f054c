import { t } from '@lingui/core/macro';

/** The policies that can hold a seat, as the engine names them. */
export const BOT_POLICIES = ['by-the-book', 'passive', 'random'] as const;
export type BotPolicy = (typeof BOT_POLICIES)[number];

/** The name of a policy; one that this page does not know is named by its id. */
export function policyWord(policy: string): string {
  switch (policy) {
    case 'by-the-book':
      return t`By the book`;
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
    case 'by-the-book':
      return t`Does what the procedures ask for, and says why.`;
    case 'passive':
      return t`Answers nothing and orders nothing.`;
    case 'random':
      return t`Takes allowed steps by lot.`;
  }
}
