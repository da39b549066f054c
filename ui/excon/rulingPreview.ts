import { t } from '@lingui/core/macro';
import type { RulingRow } from '../../engine/model/ruling.ts';
import { listOf } from '../kit/listOf.ts';
import type { ExconNames } from './exconNames.ts';
import { effectsOf, type RulingForm } from './rulingForm.ts';
import { effectWords } from './rulingWords.ts';

/** What a ruling will do and when, in a sentence or two, as far as it is filled in. */
export function rulingPreview(form: RulingForm, { nation }: RulingRow, turn: number, names: ExconNames): string {
  const readers = names.nation(nation);
  if (form.verdict === null) return t`Nothing is decided yet. The order waits.`;
  if (form.verdict === 'decline') return t`Nothing happens. ${readers} reads your note at once.`;
  const effects = effectsOf(form).map((effect) => effectWords(effect, { nation, target: form.target }, names));
  if (effects.length === 0)
    return t`It counts as done when turn ${turn} closes, and changes nothing in the networks. ${readers} reads your note at once.`;
  const what = listOf(effects, names.language);
  return t`When turn ${turn} closes, for all of its hours: ${what}. ${readers} reads your note at once.`;
}
