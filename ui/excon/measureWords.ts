import { t } from '@lingui/core/macro';
import { number } from '../kit/number.ts';
import type { MeasurePoint, NationPoint } from './measureLines.ts';

/** What a measure says after its last turn, in one sentence: both numbers, no quotient. */
export function measureSentence(
  title: string,
  points: readonly (MeasurePoint | NationPoint)[],
  language: string,
): string {
  const last = points.at(-1);
  if (!last) return t`${title}: no turn has closed yet.`;
  const played = number(last.played, language);
  const noAction = number(last.noAction, language);
  const alone = t`After turn ${last.turn}: ${played}; when nobody acts, ${noAction}.`;
  if (!('others' in last) || last.others === null) return alone;
  const [low, high] = last.others;
  return t`${alone} The other nations lie between ${number(low, language)} and ${number(high, language)}.`;
}
