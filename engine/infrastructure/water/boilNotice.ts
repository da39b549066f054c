import type { TapWater } from './carryWater.ts';

/** What a notice to boil does: how many households heed it, and what is still drawn from the taps while it stands. */
export interface BoilNotice {
  readonly heededPerMille: number;
  readonly demandPerMille: number;
}

/** The least dose at which tap water counts as disinfected: 0.2 mg a litre where it is delivered (WHO guidelines, fourth edition). */
export const LEAST_DOSE = 200;

/** Whether water with too little disinfectant comes out of a tap. Where no water comes, none is unsafe. */
export function isUnsafe({ litres, dose }: TapWater): boolean {
  return litres > 0 && dose < LEAST_DOSE;
}

/** What is asked for while a notice stands; null is none. Rounded down; water that is put in does not change. */
export function demandUnder(notice: BoilNotice | null, demandLitres: number): number {
  return notice && demandLitres > 0 ? Math.floor((demandLitres * notice.demandPerMille) / 1000) : demandLitres;
}

/** How many of the people at a tap drink unsafe water: all where no notice stands, else those who do not heed it. Rounded up. */
export function peopleAtRisk(people: number, tap: TapWater, notice: BoilNotice | null): number {
  if (!isUnsafe(tap)) return 0;
  return notice ? Math.ceil((people * (1000 - notice.heededPerMille)) / 1000) : people;
}
