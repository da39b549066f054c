import { t } from '@lingui/core/macro';
import type { RulingRow } from '../../engine/model/ruling.ts';
import { listOf } from '../kit/listOf.ts';
import type { ExconNames } from './exconNames.ts';
import { effectWords } from './rulingWords.ts';

/** How a free-form order stands, in a few words. */
export function standingWord({ status, ruledTurn }: RulingRow): string {
  switch (status) {
    case 'waiting':
      return t`Waits for your ruling`;
    case 'granted':
      return t`Granted T${ruledTurn ?? 0}, takes hold when the turn closes.`;
    case 'done':
      return t`Granted T${ruledTurn ?? 0}, has taken hold.`;
    case 'declined':
      return t`Declined T${ruledTurn ?? 0}.`;
    case 'withdrawn':
      return t`Taken back by its seat.`;
  }
}

/** What was granted, as a sentence; null where nothing was. */
export function ruledWords({ effects, nation, target }: RulingRow, names: ExconNames): string | null {
  if (effects.length === 0) return null;
  const words = listOf(
    effects.map((effect) => effectWords(effect, { nation, target }, names)),
    names.language,
  );
  return `${words.charAt(0).toLocaleUpperCase(names.language)}${words.slice(1)}.`;
}
