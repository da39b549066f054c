import fc from 'fast-check';
import type { hoursUntilUntreated } from '../../../engine/infrastructure/play/hoursUntilUntreated.ts';
import { anyCourse } from '../water/anyCourse.ts';
import { carryPlainly } from '../water/carryPlainly.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { pickFrom } from './pickFrom.ts';

const HORIZON = 30;

/** Looking ahead no further than something can be found finds what carrying all water plainly for thirty hours finds. */
export function checkLookedAhead(search: Search, lookAhead: typeof hoursUntilUntreated): string | null {
  const law = fc.property(luck, (luck) => {
    const { network, quality, hours } = anyCourse(luck);
    const pick = pickFrom(`${luck}/taps`);
    const [hour] = hours;
    if (!hour) throw new Error('no hour was drawn');
    const works = Array.from({ length: 1 + pick('works', 3) }, (_, w) => ({ asset: `w${w}`, node: 0, pumps: [] }));
    const taps = network.junctions.map((_, junction) => ({
      ...{ junction, serves: 'district', works: pick(`tap/${junction}`, works.length + 1) - 1 },
    }));
    const { tankLitres, flows, treatment } = hour;
    const kept = {
      ...{ tankLitres, linkOpen: [], parcels: quality.links },
      tanks: quality.tanks.map(({ dose, sinceMinute }) => [dose, sinceMinute]),
    };
    const found = lookAhead({ network, works, taps }, kept, flows, treatment);

    const plain = works.map(() => -1);
    let ahead = quality;
    for (let n = 0; n < HORIZON && ahead.links.some((row) => row.some((value, i) => i % 3 === 1 && value < 200)); n++) {
      const carried = carryPlainly(network, ahead, { hour: null, tankLitres, flows }, treatment);
      for (const { junction, works: from } of taps)
        if (plain[from] === -1 && (carried.taps[junction]?.unsafeParts ?? 0) >= 6) plain[from] = n;
      ahead = carried.quality;
    }
    if (found.join() !== plain.join()) throw new Error(`finds ${found.join()} and not ${plain.join()}`);
  });
  return counterexample(law, search);
}
