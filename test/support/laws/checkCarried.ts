import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { carryWater } from '../../../engine/infrastructure/water/carryWater.ts';
import { anyCourse } from '../water/anyCourse.ts';
import { carryPlainly } from '../water/carryPlainly.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { mustEqual } from './mustEqual.ts';
import { pickFrom } from './pickFrom.ts';

type Carry = (...of: Parameters<typeof carryPlainly>) => ReturnType<typeof carryWater>;

/** Water that is followed only where it must be comes to what all water, carried plainly, comes to: in pipes, in tanks and at taps, bit for bit. */
export function checkCarried(search: Search, carry: Carry): string | null {
  const law = fc.property(luck, (luck) => {
    const { network, quality: before, hours } = anyCourse(luck);
    const asksAge = pickFrom(luck)('asks age', 5) === 0;
    let quality = before;
    for (const [n, { tankLitres, flows, treatment }] of hours.entries()) {
      const hour = { hour: asksAge ? n : null, tankLitres, flows };
      const carried = carry(network, quality, hour, treatment);
      const plain = carryPlainly(network, quality, hour, treatment);
      if (!isDeepStrictEqual(carried, plain)) {
        mustEqual(`hour ${n}`, JSON.stringify(carried), JSON.stringify(plain));
        throw new Error(`hour ${n} differs in a sign`);
      }
      quality = carried.quality;
    }
  });
  return counterexample(law, search);
}
