import { t } from '@lingui/core/macro';
import type { Edition } from '../../engine/model/edition.ts';
import type { Names } from './names.ts';

/** An edition of the debrief within a sentence. */
export function editionWord(edition: Edition, names: Names): string {
  if (edition === 'truth') return t`the whole truth`;
  return edition === 'common' ? t`the common edition` : t`the edition of ${names.nation(edition)}`;
}
