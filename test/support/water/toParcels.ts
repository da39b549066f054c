import type { Parcel } from '../../../engine/infrastructure/water/waterQuality.ts';

/** The parcels of a link from their numbers. */
export function toParcels(numbers: readonly number[]): Parcel[] {
  return Array.from({ length: Math.floor(numbers.length / 3) }, (_, i) => ({
    litres: numbers[3 * i] ?? 0,
    dose: numbers[3 * i + 1] ?? 0,
    sinceMinute: numbers[3 * i + 2] ?? 0,
  }));
}
