import fc from 'fast-check';
import type { CoupledNetwork } from '../../../engine/infrastructure/coupling/dependency.ts';

/** The order of sectors in the drawn networks. */
export const SECTORS = ['energy', 'communications', 'banking', 'water', 'transport'] as const;

/** Up to ten assets of two nations, joined in any way: cycles, on itself, alternatives, buffers, partial losses, restarts. */
export const anyCoupled: fc.Arbitrary<CoupledNetwork> = fc.integer({ min: 1, max: 10 }).chain((count) => {
  const place = fc.nat({ max: count - 1 });
  return fc.record({
    assets: fc.tuple(
      ...Array.from({ length: count }, (_, i) =>
        fc.record({
          id: fc.constant(`asset-${i}`),
          nation: fc.constantFrom('north', 'south'),
          sector: fc.constantFrom(...SECTORS),
        }),
      ),
    ),
    dependencies: fc.array(
      fc.record({
        giver: place,
        taker: place,
        kind: fc.constantFrom('physical' as const, 'cyber' as const, 'geographic' as const, 'logical' as const),
        service: fc.constantFrom('power', 'communications', 'cash', 'water'),
        bufferHours: fc.nat({ max: 4 }),
        refillPerMille: fc.constantFrom(0, 250, 1000),
        lossPerMille: fc.constantFrom(1000, 1000, 400, 0),
        restartHours: fc.nat({ max: 2 }),
        alternative: fc.constantFrom(null, null, 'grid', 'carrier'),
      }),
      { maxLength: 16 },
    ),
  });
});

/** What strikes each asset, hour by hour. */
export const anyStrikes = fc.array(
  fc.array(fc.constantFrom(1000, 1000, 1000, 700, 0), { minLength: 10, maxLength: 10 }),
  {
    minLength: 1,
    maxLength: 7,
  },
);
