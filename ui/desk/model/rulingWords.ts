import { t } from '@lingui/core/macro';
import type { AssetId } from '../../../engine/model/ids.ts';
import type { RulingEffect } from '../../../engine/model/ruling.ts';
import type { RulingView } from '../../../engine/view/view.ts';
import { hours } from '../../kit/hours.ts';
import { informationName } from '../../kit/informationName.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { percent } from '../../kit/number.ts';
import { items } from '../../kit/vocabulary.ts';

/** One effect that EXCON gave a free-form order, as part of a sentence. */
export function rulingEffectWords(effect: RulingEffect, target: AssetId | null, names: Names): string {
  const site = target === null ? '' : names.asset(target);
  switch (effect.do) {
    case 'trust':
      return effect.byPerMille < 0
        ? t`public trust falls by ${percent(-effect.byPerMille)}`
        : t`public trust rises by ${percent(effect.byPerMille)}`;
    case 'treat':
      return t`the water at ${site} is treated again`;
    case 'work':
      return t`${effect.crewHours} crew-hours of work are done at ${site}`;
    case 'fuel':
      return t`${site} gets fuel for ${hours(effect.hours)}`;
    case 'reduce':
      return t`${site} gives ${percent(effect.byPerMille)} less for ${effect.forTurns} turns`;
    case 'shutDoor':
      return t`the remote door at ${site} is shut for good`;
    case 'grant':
      return t`you hold ${informationName(effect.information)}`;
    case 'occupy':
      return effect.count === 'asked'
        ? t`it binds what you asked for`
        : t`it binds ${items(effect.item, effect.count)}`;
  }
}

/** How EXCON ruled on a free-form order: what takes hold, or why not, in EXCON's words. */
export function rulingSentence(ruling: RulingView, names: Names): string {
  const note = ruling.note === null ? '' : t`EXCON says: “${ruling.note}”`;
  if (ruling.verdict === 'decline') return [t`EXCON declined your free-form order.`, note].join(' ').trim();
  const effects = ruling.effects.map((effect) => rulingEffectWords(effect, ruling.target, names));
  const granted =
    effects.length === 0
      ? t`EXCON granted your free-form order.`
      : t`EXCON granted your free-form order; when the turn closes, ${listOf(effects, names.language)}.`;
  return [granted, note].join(' ').trim();
}
