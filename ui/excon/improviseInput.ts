import { t } from '@lingui/core/macro';
import type { ControlInput } from '../../engine/model/input.ts';
import type { Improvised } from './consoleStore.ts';

/** The most that a text may hold on the wire. */
export const MOST_CHARACTERS = 2_000;

/** What is still missing of an improvised inject, in one sentence; null when it can be sent. */
export function missingOf(words: Improvised): string | null {
  if (words.to.length === 0) return t`Choose at least one seat.`;
  if (words.from.trim() === '') return t`Say who it comes from.`;
  if (words.subject.trim() === '') return t`Write a subject.`;
  if (words.body.trim() === '') return t`Write a text.`;
  return null;
}

/** The improvised inject as it is sent; its texts are replaced by their hashes in the room. */
export function improviseInput(words: Improvised, turn: number, language: string): ControlInput {
  const { to, from, subject, body } = words;
  return {
    type: 'improviseInject',
    turn,
    to,
    from: { [language]: from.trim() },
    subject: subject.trim(),
    body: body.trim(),
  };
}
