import { t } from '@lingui/core/macro';
import { number } from '../../kit/number.ts';
import type { LinePoint } from './personHoursLine.ts';

/** The own line in one sentence, which says the same as the chart. */
export function lineSummary(points: readonly LinePoint[], language: string): string {
  const last = points.findLast((point) => point.soFar !== null);
  if (!last) return t`The line begins when turn 1 has closed.`;
  const soFar = number(last.soFar ?? 0, language);
  const counted =
    last.soFar === 0
      ? t`After turn ${last.turn} nobody has been without safe water or power.`
      : t`After turn ${last.turn}: ${soFar} person-hours without safe water or power.`;
  if (!last.practice) return counted;
  const [low = '', high = ''] = last.practice.map((hours) => number(hours, language));
  if (low === high) return t`${counted} Half of the practice runs and more came to ${low}.`;
  return t`${counted} The middle half of the practice runs came to between ${low} and ${high}.`;
}
