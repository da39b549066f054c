import { t } from '@lingui/core/macro';
import type { Reason } from '../../engine/model/event.ts';
import { conditionWords } from './conditionWords.ts';
import type { ExconNames } from './exconNames.ts';

/** One judged part of a trigger: how deep it lies, what it says, and whether it held. */
export interface ReasonRow {
  readonly key: string;
  readonly depth: number;
  readonly words: string;
  readonly holds: boolean;
}

/** The judge's reasons as rows from the outside in; "all of" and "any of" are rows of their own above their parts. */
export function reasonRows(reasons: readonly Reason[], names: ExconNames, depth = 0, path = ''): readonly ReasonRow[] {
  return reasons.flatMap((reason, index) => {
    const key = `${path}${index}`;
    const row: ReasonRow = { key, depth, words: ownWords(reason, names), holds: reason.holds };
    return [row, ...reasonRows(reason.of, names, depth + 1, `${key}.`)];
  });
}

function ownWords(reason: Reason, names: ExconNames): string {
  switch (reason.condition.test) {
    case 'all':
      return t`All of these`;
    case 'any':
      return t`Any of these`;
    case 'not':
      return t`Not this`;
    default:
      return sentenceCase(conditionWords(reason.condition, names));
  }
}

function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
