import fc from 'fast-check';
import { pagesOf } from '../debrief/debriefOf.ts';
import { counterexample, luck, type Search } from './counterexample.ts';
import { mustEqual } from './mustEqual.ts';
import { type Secret, twinsOf } from './twins.ts';

/**
 * Two finished runs that differ in a secret give a nation that is not concerned the same wall set and the same report, byte for
 * byte (rule P6); the truths differ, or the pair would prove nothing.
 */
export function checkDebriefs(secret: Secret, search: Search): string | null {
  return counterexample(
    fc.property(luck, (word) => {
      const { observer, runs, truths } = twinsOf(secret, word);
      if (truths[0] === truths[1]) throw new Error(`the two runs are the same, so they say nothing about ${secret}`);
      const [first, second] = runs.map(({ room }) => pagesOf(room, observer));
      for (const page of ['wall', 'report'] as const)
        mustEqual(`the ${page} of ${observer} when ${secret} differ`, first?.[page] ?? '', second?.[page] ?? '');
    }),
    search,
  );
}
