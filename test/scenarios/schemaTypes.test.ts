import { expect, test } from 'vitest';
import type * as z from 'zod';
import type { Campaign } from '../../engine/model/campaign.ts';
import type { Condition } from '../../engine/model/condition.ts';
import type { Inject } from '../../engine/model/inject.ts';
import type { MapData } from '../../engine/model/mapData.ts';
import type { Effect, Need, OrderType } from '../../engine/model/order.ts';
import type { Information } from '../../engine/model/scenario.ts';
import type { Head, NationFile, NetworkFile } from '../../scenarios/load/parts.ts';
import type { campaignSchema } from '../../scenarios/schema/campaign.ts';
import type { conditionSchema } from '../../scenarios/schema/condition.ts';
import type { informationSchema } from '../../scenarios/schema/information.ts';
import type { injectSchema } from '../../scenarios/schema/inject.ts';
import type { mapSchema } from '../../scenarios/schema/map.ts';
import type { nationSchema } from '../../scenarios/schema/nation.ts';
import type { networkSchema } from '../../scenarios/schema/network.ts';
import type { effectSchema, needSchema, orderSchema } from '../../scenarios/schema/order.ts';
import type { scenarioSchema } from '../../scenarios/schema/scenario.ts';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** `true` when the two types are the same, optional keys included; anything else does not compile below. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : 'they differ';
type Reads<S extends z.core.$ZodType, T> = Same<Frozen<z.output<S>>, Frozen<T>>;
type IsAny<T> = 0 extends 1 & T ? true : false;

/** Scenario files that are one noun of the engine each. */
interface Verdicts {
  condition: Reads<typeof conditionSchema, Condition>;
  conditionIsTyped: IsAny<z.output<typeof conditionSchema>> extends false ? true : 'any';
  need: Reads<typeof needSchema, Need>;
  effect: Reads<typeof effectSchema, Effect>;
  order: Reads<typeof orderSchema, OrderType>;
  inject: Reads<typeof injectSchema, Inject>;
  campaign: Reads<typeof campaignSchema, Campaign>;
  nation: Reads<typeof nationSchema, NationFile>;
  network: Reads<typeof networkSchema, NetworkFile>;
  information: Reads<typeof informationSchema, Information>;
  map: Reads<typeof mapSchema, MapData>;
  head: Reads<typeof scenarioSchema, Head>;
}

test('what the schemas read is exactly what the engine plays', () => {
  // The compiler judges this line (`npm run types`): a verdict other than `true` is an error here.
  const verdicts: { readonly [K in keyof Verdicts]: Verdicts[K] & true } = {
    condition: true,
    conditionIsTyped: true,
    need: true,
    effect: true,
    order: true,
    inject: true,
    campaign: true,
    nation: true,
    network: true,
    information: true,
    map: true,
    head: true,
  };
  expect(Object.values(verdicts).every(Boolean)).toBe(true);
});
