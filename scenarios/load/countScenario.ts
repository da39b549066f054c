import type * as z from 'zod';
import type { Text } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { campaignSchema } from '../schema/campaign.ts';
import { informationSchema } from '../schema/information.ts';
import { injectSchema } from '../schema/inject.ts';
import { nationSchema } from '../schema/nation.ts';
import { orderSchema } from '../schema/order.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import { TEXTS } from '../schema/text.ts';
import { countWords, type ReadingRow, readingLoad } from './readingLoad.ts';
import { walkSchema } from './walkSchema.ts';

/** How much a scenario holds, for the summary of its check. */
export interface ScenarioCounts {
  readonly nations: number;
  readonly seats: number;
  readonly orders: number;
  readonly injects: number;
  /** Words of all texts in the first language. */
  readonly words: number;
  readonly reading: readonly ReadingRow[];
}

/** Counts what a scenario holds. */
export function countScenario(scenario: Scenario): ScenarioCounts {
  const language = scenario.languages[0] ?? 'en';
  let words = 0;
  const count = (schema: z.core.$ZodType, value: unknown) => {
    walkSchema(schema, value, (at, text) => {
      if (TEXTS.get(at)) words += countWords((text as Text)[language] ?? '', language);
    });
  };
  count(scenarioSchema, scenario);
  for (const nation of scenario.nations) count(nationSchema, nation);
  for (const campaign of scenario.campaigns) count(campaignSchema, campaign);
  for (const order of scenario.orders) count(orderSchema, order);
  for (const inject of scenario.injects) count(injectSchema, inject);
  for (const information of scenario.information) count(informationSchema, information);
  return {
    nations: scenario.nations.length,
    seats: scenario.nations.reduce((sum, nation) => sum + nation.seats.length, 0),
    orders: scenario.orders.length,
    injects: scenario.injects.length,
    words,
    reading: readingLoad(scenario, scenario.nations, scenario.injects),
  };
}
