import { t } from '@lingui/core/macro';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';
import { text } from '../../kit/text.ts';
import type { InboxEntry } from './inboxEntries.ts';
import { lineSentence } from './lineSentence.ts';

/** An inbox entry in words: whom it is from, what it is about, what it says, and how it looks. */
export interface EntryWords {
  readonly from: string;
  readonly subject: string;
  /** Empty where the subject says it all. */
  readonly says: string;
  readonly look: string;
}

/** The words of an inbox entry. */
export function entryWords(
  entry: InboxEntry,
  view: View,
  scenario: PublicScenario,
  names: Names,
  language: string,
): EntryWords {
  switch (entry.kind) {
    case 'inject':
      return {
        from: text(entry.item.from, language),
        subject: text(entry.item.subject, language),
        says: text(entry.item.body, language),
        look: entry.item.severity,
      };
    case 'message': {
      const words = entry.message.text ?? t`This message was erased.`;
      return {
        from: t`Message from ${names.seat(entry.message.from)}`,
        subject: words,
        says: '',
        look: 'message',
      };
    }
    case 'information': {
      const { copy } = entry.line;
      const held = view.nation.copies.find(
        (row) => row.copy.information === copy.information && row.copy.from === copy.from,
      );
      const from = t`Shared by ${names.nation(copy.from ?? '')}`;
      return {
        from,
        subject: lineSentence(entry.line, scenario, names),
        says: held ? text(held.says, language) : '',
        look: 'good',
      };
    }
    case 'receipt':
      return {
        from: t`What your help did`,
        subject: lineSentence(entry.line, scenario, names),
        says: '',
        look: 'good',
      };
  }
}
