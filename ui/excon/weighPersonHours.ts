import type { PersonHours } from '../../engine/model/event.ts';

/** One number for people without safe water or power: under notice and rationed hours weigh less (rule M1). */
export function weighPersonHours(hours: PersonHours, reducedWeightPerMille: number): number {
  const full = hours.unsafe + hours.unsupplied + hours.powerless;
  return full + Math.round(((hours.underNotice + hours.rationed) * reducedWeightPerMille) / 1000);
}
