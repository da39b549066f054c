import fc from 'fast-check';
import { scheduleAt } from '../../../engine/infrastructure/water/scheduleAt.ts';
import type { WaterInputs } from '../../../engine/infrastructure/water/waterHour.ts';
import type { WaterNetwork } from '../../../engine/infrastructure/water/waterNetwork.ts';

/** Any hour that a network may be asked for: tanks at any level, taps shut to trebled, pipes shut, pumps off to a fifth too fast. */
export function anyInputs(network: WaterNetwork): fc.Arbitrary<WaterInputs> {
  const usual = scheduleAt(network, 0);
  const each = <T>(of: readonly T[], arbitrary: (one: T) => fc.Arbitrary<number>) => fc.tuple(...of.map(arbitrary));
  return fc.record({
    tankLitres: each(network.tanks, ({ leastLitres, mostLitres }) =>
      fc.oneof(fc.constantFrom(leastLitres, mostLitres), fc.integer({ min: leastLitres, max: mostLitres })),
    ),
    demandLitres: each(usual.demandLitres, (litres) =>
      fc.oneof(fc.constantFrom(0, litres), fc.integer({ min: 0, max: 3 * Math.max(0, litres) + 10 })),
    ),
    sourceHeadMillimetres: each(usual.sourceHeadMillimetres, (head) =>
      fc.oneof(fc.constant(head), fc.integer({ min: 0, max: 2 * head })),
    ),
    linkPerMille: each(network.links, ({ kind }) =>
      kind === 'pump'
        ? fc.oneof(fc.constantFrom(0, 1000), fc.integer({ min: 0, max: 1200 }))
        : fc.oneof({ weight: 12, arbitrary: fc.constant(1000) }, { weight: 1, arbitrary: fc.constant(0) }),
    ),
  });
}
