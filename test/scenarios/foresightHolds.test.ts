import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BOT_NAMES } from '../../engine/bots/botNames.ts';
import { type Condition, DEED_KINDS, type DeedPattern } from '../../engine/model/condition.ts';
import { judge } from '../../engine/orders/judge.ts';
import { closeLean, openLean } from '../../engine/room/lean/leanRun.ts';
import { moveLean } from '../../engine/room/lean/moveLean.ts';
import type { State } from '../../engine/state/state.ts';
import { foresee } from '../../scenarios/load/foresee/foresee.ts';
import { opening } from '../../scenarios/load/foresee/outlook.ts';
import { reachOf } from '../../scenarios/load/foresee/reach.ts';
import { loadWithParts } from '../../scenarios/load/loadWithParts.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { ROOT } from '../support/sourceFile.ts';

const { scenario, parts } = await loadWithParts(join(ROOT, 'scenarios/first-light'));
if (!scenario || !parts) throw new Error('First Light does not load');

/** The state at every opening of runs by every policy; the random one tries what no person would. */
function openings(): readonly State[] {
  const states: State[] = [];
  for (const bots of BOT_NAMES) {
    for (const seed of bots === 'random' ? ['1', '2', '3', '4', '5', '6'] : ['1', '2']) {
      if (!scenario) break;
      const run = openLean({ scenario, seed, turns: scenario.turns, bots, tools: nativeTools });
      while (run.state.clock === 'planning') {
        states.push(run.state);
        moveLean(run);
        closeLean(run);
      }
    }
  }
  return states;
}

const nations = scenario.nations.map((nation) => nation.id);
const assets = scenario.nations.flatMap((nation) => nation.assets.map((asset) => asset.id));
const turn = fc.integer({ min: 1, max: 9 });
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 1 });
const some = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
const pattern = fc
  .record({
    deed: fc.constantFrom(...DEED_KINDS),
    by: optional(fc.constantFrom(...nations)),
    to: optional(fc.constantFrom(...nations)),
    asset: optional(fc.constantFrom(...assets)),
    information: fc.option(fc.constant('ind-1'), { nil: undefined, freq: 5 }),
  })
  .map((what) => some(what) as DeedPattern);
const single: fc.Arbitrary<Condition> = fc
  .oneof(
    fc.record({ test: fc.constant('turn' as const), atLeast: optional(turn), atMost: optional(turn) }),
    {
      arbitrary: fc.record({
        test: fc.constant('happened' as const),
        what: pattern,
        withinTurns: optional(turn),
        byNations: optional(fc.integer({ min: 1, max: 4 })),
      }),
      weight: 6,
    },
    fc.record({
      test: fc.constant('holds' as const),
      nation: fc.constantFrom(...nations),
      information: fc.constant('ind-1'),
    }),
    {
      arbitrary: fc.record({
        test: fc.constant('door' as const),
        asset: fc.constantFrom(...assets),
        is: fc.constantFrom('none' as const, 'open' as const, 'shut' as const),
      }),
      weight: 3,
    },
    {
      arbitrary: fc.record({
        test: fc.constant('service' as const),
        asset: fc.constantFrom(...assets),
        below: fc.integer({ min: 1, max: 1000 }),
        column: optional(fc.constantFrom('end' as const, 'mean' as const, 'worst' as const)),
      }),
      weight: 2,
    },
    fc.record({
      test: fc.constant('untreated' as const),
      asset: fc.constantFrom('kes-works', 'tal-works', 'ves-works', 'hal-works'),
      withinHours: fc.integer({ min: 0, max: 12 }),
    }),
  )
  .map((condition) => some(condition) as Condition);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ whole: Condition }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: single, weight: 4 },
    { arbitrary: tie('whole').map((that): Condition => ({ test: 'not', that })), weight: 2 },
    fc.array(tie('whole'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ test: 'all', of })),
    fc.array(tie('whole'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ test: 'any', of })),
  ),
})).whole;

it('what is foreseen never to hold holds in no run, and what is foreseen surely to hold holds in every run', () => {
  const reach = reachOf(parts);
  const states = openings();
  const seen = { never: 0, surely: 0, perhaps: 0 };
  const law = fc.property(condition, (trigger) => {
    for (const state of states) {
      const { holds } = foresee(trigger, opening(state.turn), reach);
      seen[holds] += 1;
      if (holds !== 'perhaps')
        expect([state.turn, judge(trigger, state, scenario).holds]).toEqual([state.turn, holds === 'surely']);
    }
  });
  fc.assert(law, { seed: 20_261_127, numRuns: process.env.LONGTABLE_LONG === '1' ? 5000 : 400 });
  // Each of the three must be said often, or this test has lost its eyes.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(states.length * 40);
});
