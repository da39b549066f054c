/** How a public reacts to a shortage; per mille, whole numbers. */
export interface PublicRules {
  /** How much fear an hour of full shortage adds where nobody is believed; half as much where everybody is. */
  readonly risePerHour: number;
  /** How much fear an hour without shortage takes. */
  readonly fallPerHour: number;
  /** Demand at full fear, per mille of usual. */
  readonly peakPerMille: number;
}

/** Panic buying of fuel: two to four times the usual demand was seen in 2021. */
export const FUEL_PANIC: PublicRules = { risePerHour: 120, fallPerHour: 15, peakPerMille: 3000 };
/** A run on cash machines. Set like fuel, and slower to begin; no figure was found that fits. */
export const CASH_RUN: PublicRules = { risePerHour: 80, fallPerHour: 20, peakPerMille: 3000 };

/**
 * Fear after an hour, 0 to 1000: it grows with the shortage that people see and with their distrust, and wears off when all is
 * there again. It outlasts the shortage: the peak of demand comes after the first failure, and lasts beyond the repair.
 */
export function fearAfter(fear: number, shortagePerMille: number, trustPerMille: number, rules: PublicRules): number {
  const shortage = Math.min(1000, Math.max(0, shortagePerMille));
  const distrust = 2000 - Math.min(1000, Math.max(0, trustPerMille));
  if (shortage === 0) return Math.max(0, fear - rules.fallPerHour);
  return Math.min(1000, fear + Math.ceil((rules.risePerHour * shortage * distrust) / 2_000_000));
}

/** What people ask for at such a fear, per mille of usual. */
export function publicDemand(fear: number, { peakPerMille }: PublicRules): number {
  return 1000 + Math.floor(((peakPerMille - 1000) * fear) / 1000);
}
